import { codesOf, type Facts } from '../facts.ts'
import type { Behind, Row, SectionDef, TableDef } from '../figure.ts'
import { asBehind, beganInside, indexOf, standingOf } from '../standing.ts'
import type { Sphere } from '../supportUse.ts'
import { bySex, peopleColumn, sexesAddUp } from './columns.ts'

const groupRows = (facts: Facts): Row[] => [
  ...codesOf(facts, 'target_group').map(({ code, label }) => ({ key: code, label })),
  { key: '', label: 'nie podano' },
]
const inGroup = (facts: Facts, row: Row | null) =>
  facts.participations.filter((p) => row === null || (p.mainGroup ?? '') === row.key)

const outcomeCodes = (facts: Facts, holds: (attributes: Readonly<Record<string, unknown>>) => boolean) =>
  new Set(
    codesOf(facts, 'outcome')
      .filter(({ attributes }) => holds(attributes))
      .map(({ code }) => code),
  )
function achievers(facts: Facts, row: Row | null, codes: ReadonlySet<string>, also: ReadonlySet<number>): Behind[] {
  const ids = new Set(facts.outcomes.filter(({ code }) => codes.has(code)).map((one) => one.participationId))
  return asBehind(inGroup(facts, row).filter(({ id }) => ids.has(id) || also.has(id)))
}
const nobody: ReadonlySet<number> = new Set()
/** Outcomes of a sphere of reintegration; a confirmed improvement of the social situation is an effect of the social one. */
const effects = (sphere: Sphere) => (facts: Facts, row: Row | null) =>
  achievers(
    facts,
    row,
    outcomeCodes(facts, (attributes) => attributes.sphere === sphere),
    sphere === 'social'
      ? new Set(facts.diagnoses.filter((one) => one.improvementConfirmed === true).map((one) => one.participationId))
      : nobody,
  )
const jobs = (facts: Facts, row: Row | null) =>
  achievers(
    facts,
    row,
    outcomeCodes(facts, (attributes) => attributes.employment === true),
    nobody,
  ).filter(({ id }) => indexOf(facts).finished.has(id))

const groupTable: TableDef = {
  id: 'yearGroups',
  title: 'Uczestnicy według grup art. 1 ust. 2 i osiągnięte efekty',
  rowsAre: 'Grupa główna',
  rows: groupRows,
  columns: () => [
    ...bySex((facts, row) => asBehind(inGroup(facts, row))),
    peopleColumn('started', 'Rozpoczęły', (facts, row) =>
      asBehind(inGroup(facts, row).filter((p) => beganInside(p, facts))),
    ),
    peopleColumn('finished', 'Ukończyły', (facts, row) =>
      asBehind(inGroup(facts, row).filter((p) => standingOf(p, facts) === 'finished')),
    ),
    peopleColumn('social', 'Efekt społeczny', effects('social')),
    peopleColumn('vocational', 'Efekt zawodowy', effects('vocational')),
    peopleColumn('jobs', 'w tym praca po ukończeniu', jobs),
  ],
  total: 'Razem',
  note: () =>
    'Różne osoby. Efekt społeczny: efekt ze sfery społecznej albo potwierdzona poprawa w diagnozie. Efekt zawodowy: efekt ze sfery zawodowej.',
  partition: true,
  additive: sexesAddUp,
  dropEmpty: true,
  chart: () => ['women', 'men'],
}
/** Participants of the year by group, with the effects they achieved (art. 18a ust. 6). */
export const yearGroups: SectionDef = { id: 'yearGroups', title: 'Uczestnicy i efekty', tables: [groupTable] }

const startedByGroup: TableDef = {
  id: 'casStarted',
  title: '4. Uczestnicy, którzy rozpoczęli zajęcia, według płci i grup',
  rowsAre: 'Grupa uczestników',
  rows: groupRows,
  columns: () => bySex((facts, row) => asBehind(inGroup(facts, row).filter((p) => beganInside(p, facts)))),
  total: 'Razem',
  partition: true,
  additive: sexesAddUp,
  dropEmpty: true,
  chart: () => ['women', 'men'],
}
const activeBySex: TableDef = {
  id: 'casActive',
  title: '5. Uczestnicy zajęć według płci',
  rowsAre: 'Uczestnicy',
  rows: () => [],
  columns: () => bySex((facts) => asBehind(facts.participations)),
  total: 'Uczestnicy zajęć',
  additive: sexesAddUp,
}
const finishedOf = (facts: Facts) => facts.participations.filter((p) => standingOf(p, facts) === 'finished')
const finishedByForm: TableDef = {
  id: 'casFinished',
  title: '6. Uczestnicy, którzy ukończyli zajęcia, według płci i form podjętych działań',
  rowsAre: 'Forma po zakończeniu',
  rows: (facts) => [
    ...codesOf(facts, 'outcome').map(({ code, label }) => ({ key: code, label })),
    { key: '', label: 'bez zapisanego efektu' },
  ],
  columns: () =>
    bySex((facts, row) => {
      if (row === null) return asBehind(finishedOf(facts))
      const having = new Set(
        facts.outcomes.filter(({ code }) => row.key === '' || code === row.key).map((one) => one.participationId),
      )
      return asBehind(finishedOf(facts).filter(({ id }) => having.has(id) !== (row.key === '')))
    }),
  total: 'Ukończyły zajęcia',
  note: () => 'Osoba z kilkoma efektami jest w kilku wierszach, a w wierszu „Ukończyły zajęcia” raz.',
  additive: sexesAddUp,
  dropEmpty: true,
}
/** Movement of participants as the ministry asks for it (kis.md 1.5: 4–6). */
export const casParticipants: SectionDef = {
  id: 'casParticipants',
  title: '4–6. Uczestnicy',
  tables: [startedByGroup, activeBySex, finishedByForm],
}
