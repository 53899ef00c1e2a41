import type { CourseFact, Facts } from '../facts.ts'
import type { Behind, CountColumn, FigureDef, Row, SectionDef, TableDef } from '../figure.ts'
import { isOfSex, personOf } from '../standing.ts'
import { peopleColumn } from './columns.ts'

const coursesIn = (facts: Facts, row: Row | null): readonly CourseFact[] =>
  facts.courses.filter(({ id }) => row === null || String(id) === row.key)
const asCourses = (courses: readonly CourseFact[]): Behind[] =>
  courses.map(({ id, minutes }) => ({ kind: 'course', id, amount: minutes }))

/** Participations of courses: all, or those who completed. */
const takersOf =
  (which: 'all' | 'completed', sex: 'K' | 'M' | null = null) =>
  (facts: Facts, row: Row | null): Behind[] =>
    coursesIn(facts, row).flatMap(({ participants }) =>
      participants
        .filter(({ completed }) => which === 'all' || completed === true)
        .filter(({ participationId }) => sex === null || isOfSex(facts, participationId, sex))
        .map(({ participationId }) => ({
          kind: 'participation',
          id: participationId,
          person: personOf(facts, participationId),
        })),
    )

const courseTable: TableDef = {
  id: 'courses',
  title: 'Kursy i szkolenia',
  rowsAre: 'Kurs',
  rows: (facts) =>
    facts.courses.map(({ id, name, organiser, hourMinutes }) => ({
      key: String(id),
      label: `${organiser === '' ? name : `${name} – ${organiser}`} (godz. ${hourMinutes} min)`,
      hourMinutes,
    })),
  columns: (): CountColumn[] => [
    {
      id: 'hours',
      label: 'Godziny',
      unit: 'hours',
      fold: 'sum',
      open: 'open',
      behind: (facts, row) => asCourses(coursesIn(facts, row)),
    },
    peopleColumn('persons', 'Osoby', takersOf('all')),
    peopleColumn('completed', 'Ukończyły', takersOf('completed')),
    peopleColumn('women', 'kobiety', takersOf('completed', 'K')),
    peopleColumn('men', 'mężczyźni', takersOf('completed', 'M')),
  ],
  total: 'Razem (różne osoby; godziny zegarowe)',
  additive: () => [['completed', ['women', 'men']]],
}
const lengths = [45, 60] as const
const courseFigures = (facts: Facts): FigureDef[] => [
  {
    id: 'courses.count',
    label: 'Kursy i szkolenia',
    unit: 'things',
    fold: 'records',
    open: 'open',
    behind: () => asCourses(facts.courses),
  },
  ...lengths
    .filter((length) => facts.courses.some(({ hourMinutes }) => hourMinutes === length))
    .map(
      (hourMinutes): FigureDef => ({
        id: `courses.hours${hourMinutes}`,
        label: `Godziny kursów (po ${hourMinutes} min)`,
        unit: 'hours',
        hourMinutes,
        fold: 'sum',
        open: 'open',
        behind: () => asCourses(facts.courses.filter((course) => course.hourMinutes === hourMinutes)),
      }),
    ),
]
/** Courses: how many, how long, who completed them. */
export const courses: SectionDef = {
  id: 'courses',
  title: 'Kursy i szkolenia',
  figures: courseFigures,
  tables: [courseTable],
}

const internshipsIn = (facts: Facts, row: Row | null) =>
  facts.internships.filter(({ kind }) => row === null || kind === row.key)
type Internship = Facts['internships'][number]
const asInternships = (facts: Facts, found: readonly Internship[]): Behind[] =>
  found.map(({ id, participationId, minutes }) => ({
    kind: 'internship',
    id,
    person: personOf(facts, participationId),
    amount: minutes ?? 0,
  }))
const internshipTable: TableDef = {
  id: 'internships',
  title: 'Staże i praktyki',
  rowsAre: 'Rodzaj',
  rows: () => [
    { key: 'internship', label: 'staż' },
    { key: 'practice', label: 'praktyka' },
  ],
  columns: () => [
    peopleColumn('persons', 'Osoby', (facts, row) => asInternships(facts, internshipsIn(facts, row))),
    peopleColumn('women', 'kobiety', (facts, row) =>
      asInternships(
        facts,
        internshipsIn(facts, row).filter((one) => isOfSex(facts, one.participationId, 'K')),
      ),
    ),
    peopleColumn('men', 'mężczyźni', (facts, row) =>
      asInternships(
        facts,
        internshipsIn(facts, row).filter((one) => isOfSex(facts, one.participationId, 'M')),
      ),
    ),
    peopleColumn('completed', 'Ukończyły', (facts, row) =>
      asInternships(
        facts,
        internshipsIn(facts, row).filter(({ completed }) => completed === true),
      ),
    ),
    peopleColumn('hired', 'Zatrudnione po', (facts, row) =>
      asInternships(
        facts,
        internshipsIn(facts, row).filter(({ hiredAfter }) => hiredAfter === true),
      ),
    ),
    {
      id: 'hours',
      label: 'Godziny (60 min)',
      unit: 'hours',
      fold: 'sum',
      open: 'withRow',
      behind: (facts, row) => asInternships(facts, internshipsIn(facts, row)),
    },
  ],
  total: 'Razem (różne osoby)',
  note: (facts) => {
    const unknown = facts.internships.filter(({ minutes }) => minutes === null).length
    return unknown === 0 ? '' : `Bez wpisanej liczby godzin: ${unknown}.`
  },
  additive: () => [['persons', ['women', 'men']]],
  dropEmpty: true,
}
const workFigures = (facts: Facts): FigureDef[] => {
  const behind = () =>
    facts.communityWork.map(
      ({ id, participationId, minutes }): Behind => ({
        kind: 'communityWork',
        id,
        person: personOf(facts, participationId),
        amount: minutes,
      }),
    )
  const hours = { unit: 'hours', hourMinutes: 60, open: 'withRow', behind } as const
  return [
    {
      id: 'psu.persons',
      label: 'Prace społecznie użyteczne: osoby',
      unit: 'persons',
      fold: 'persons',
      open: 'people',
      behind,
    },
    { id: 'psu.hours', label: 'Przepracowane godziny', fold: 'sum', ...hours },
    { id: 'psu.mean', label: 'Średnio na osobę', fold: 'meanPerPerson', ...hours },
  ]
}
/** Internships, practice, community work. */
export const workplaces: SectionDef = {
  id: 'workplaces',
  title: 'Staże, praktyki, prace społecznie użyteczne',
  figures: workFigures,
  tables: [internshipTable],
}
