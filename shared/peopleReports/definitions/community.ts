import { codesOf, type EventFact, type Facts } from '../facts.ts'
import type { Behind, CountColumn, FigureDef, Row, SectionDef } from '../figure.ts'
import { asBehind, personOf } from '../standing.ts'
import { peopleColumn, thingsColumn } from './columns.ts'

const eventsIn = (facts: Facts, row: Row | null): readonly EventFact[] =>
  facts.events.filter(({ supportType }) => row === null || supportType === row.key)
const sumColumn = (id: string, label: string, amountOf: (event: EventFact) => number): CountColumn => ({
  id,
  label,
  unit: 'things',
  fold: 'sum',
  open: 'open',
  behind: (facts, row) =>
    eventsIn(facts, row).map((event) => ({ kind: 'event', id: event.id, amount: amountOf(event) })),
  approximate: (facts, row) => eventsIn(facts, row).some((event) => event.estimated && amountOf(event) > 0),
})

/** Events with people counted or estimated; an estimate makes the sum one (kis.md 4.5: „ok.”). */
export const events: SectionDef = {
  id: 'events',
  title: 'Wydarzenia',
  tables: [
    {
      id: 'events',
      title: 'Wydarzenia według rodzaju',
      rowsAre: 'Rodzaj',
      rows: (facts) => codesOf(facts, 'support_type').map(({ code, label }) => ({ key: code, label })),
      columns: () => [
        thingsColumn('count', 'Wydarzenia', (facts, row) =>
          eventsIn(facts, row).map(({ id }): Behind => ({ kind: 'event', id })),
        ),
        peopleColumn('persons', 'Uczestnicy', (facts, row) =>
          eventsIn(facts, row).flatMap(({ participationIds }) =>
            participationIds.map((id): Behind => ({ kind: 'participation', id, person: personOf(facts, id) })),
          ),
        ),
        sumColumn('family', 'Rodziny', (event) => event.family),
        sumColumn('guests', 'Goście', (event) => event.guests),
        sumColumn('volunteers', 'Wolontariusze', (event) => event.volunteers),
        sumColumn(
          'headcount',
          'Obecni razem',
          (event) => event.participationIds.length + event.family + event.guests + event.volunteers,
        ),
      ],
      total: 'Razem',
      note: () =>
        '„ok.” oznacza liczbę szacowaną. „Obecni razem” liczą obecności: kto był na dwóch wydarzeniach, liczy się dwa razy.',
      dropEmpty: true,
    },
  ],
}

const childFigures = (facts: Facts): FigureDef[] => {
  const behind = () =>
    facts.related.map(
      ({ relatedId, minutes }): Behind => ({ kind: 'related', id: relatedId, person: relatedId, amount: minutes }),
    )
  return [
    {
      id: 'children.persons',
      label: 'Dzieci w zajęciach świetlicowych',
      unit: 'persons',
      fold: 'persons',
      open: 'people',
      behind,
    },
    {
      id: 'children.hours',
      label: 'Czas dzieci na zajęciach (godz. 60 min)',
      unit: 'hours',
      hourMinutes: 60,
      fold: 'sum',
      open: 'withRow',
      behind,
    },
  ]
}
/** Children and family members at classes made for them. */
export const children: SectionDef = {
  id: 'children',
  title: 'Dzieci i rodziny',
  note: () => 'Dzieci nie są uczestnikami projektu i nie wchodzą do żadnej innej liczby.',
  figures: childFigures,
}

const surveyFigures = (facts: Facts): FigureDef[] => {
  const behind = () =>
    facts.surveys.map(
      ({ id, participationId }): Behind => ({ kind: 'survey', id, person: personOf(facts, participationId) }),
    )
  return [
    { id: 'survey.count', label: 'Wypełnione ankiety', unit: 'things', fold: 'records', open: 'people', behind },
    {
      id: 'survey.rate',
      label: 'Odsetek osób z ankietą',
      unit: 'percent',
      fold: 'persons',
      open: 'people',
      behind,
      base: () => asBehind(facts.participations),
      baseWords: 'wszystkich osób',
    },
  ]
}
/** The final survey: how many filled it in and how they marked. */
export const survey: SectionDef = {
  id: 'survey',
  title: 'Ankieta końcowa',
  figures: surveyFigures,
  tables: [
    {
      id: 'survey',
      title: 'Oceny (1–5)',
      rowsAre: 'Pytanie',
      rows: (facts) => codesOf(facts, 'survey_item').map(({ code, label }) => ({ key: code, label })),
      columns: () => {
        const behind = (facts: Facts, row: Row | null): Behind[] =>
          facts.surveys.flatMap(({ id, participationId, scores }) => {
            const score = row === null ? undefined : scores[row.key]
            return score === undefined
              ? []
              : [{ kind: 'survey', id, person: personOf(facts, participationId), amount: score }]
          })
        return [
          peopleColumn('persons', 'Osoby', behind),
          { id: 'mean', label: 'Średnia', unit: 'score', fold: 'mean', open: 'withRow', behind },
        ]
      },
      dropEmpty: true,
    },
    {
      id: 'situation',
      title: 'Sytuacja według ankiety',
      rowsAre: 'Sytuacja',
      rows: (facts) => codesOf(facts, 'survey_situation').map(({ code, label }) => ({ key: code, label })),
      columns: () => [
        peopleColumn('persons', 'Osoby', (facts, row) =>
          facts.surveys
            .filter(({ situation }) => (row === null ? situation !== null : situation === row.key))
            .map(
              ({ id, participationId }): Behind => ({ kind: 'survey', id, person: personOf(facts, participationId) }),
            ),
        ),
      ],
      total: 'Razem',
      dropEmpty: true,
    },
  ],
}
