/** A part of the copy of somebody's data: what it is about and the tables whose rows stand in it, in their order. */
type Chapter = { readonly name: string; readonly tables: readonly string[] }

/** The copy goes through a participation as it went: who, how taken in, what was done, what came of it (kis.md 7.6). */
const chapters: readonly Chapter[] = [
  { name: 'Osoba i bliscy', tables: ['person', 'related_person', 'related_attendance'] },
  {
    name: 'Udział w klubie',
    tables: [
      ...['participation', 'participation_group', 'participation_exclusion', 'participation_path'],
      ...['social_contract', 'social_contract_assessment', 'participation_paper'],
    ],
  },
  { name: 'Klauzule i zgody', tables: ['consent'] },
  {
    name: 'Diagnoza',
    tables: ['diagnosis', 'diagnosis_rating', 'diagnosis_part', 'restricted_note', 'test_score'],
  },
  {
    name: 'Indywidualny plan działania',
    tables: [...['plan', 'plan_goal', 'plan_action', 'plan_area_reason', 'plan_review', 'plan_review_goal']],
  },
  { name: 'Zajęcia i obecność', tables: ['class_group_member', 'attendance', 'event_participant'] },
  {
    name: 'Kursy, staże i świadczenia',
    tables: ['course_participant', 'internship', 'community_work', 'community_work_day', 'benefit'],
  },
  {
    name: 'Efekty i zakończenie',
    tables: ['outcome', 'final_survey', 'survey_score', 'follow_up', 'certificate', 'certificate_duplicate'],
  },
  {
    name: 'Wnioski i udostępnienia danych',
    tables: ['person_request', 'request_notice', 'person_restriction', 'disclosure'],
  },
]
const other: Chapter = { name: 'Inne zapisy', tables: [] }

/** Puts rows of tables into the parts of the copy, in their order; a table no part names comes last. */
export function inChapters<T extends { readonly table: string }>(rows: readonly T[]): { name: string; rows: T[] }[] {
  const named = new Set(chapters.flatMap(({ tables }) => tables))
  const unnamed = [...new Set(rows.map(({ table }) => table))].filter((table) => !named.has(table))
  return [...chapters, { ...other, tables: unnamed }]
    .map(({ name, tables }) => ({
      name,
      rows: tables.flatMap((table) => rows.filter((row) => row.table === table)),
    }))
    .filter((one) => one.rows.length > 0)
}
