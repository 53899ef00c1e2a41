import { sql } from 'kysely'
import type { Reader } from '../db/open.ts'

type Reference = {
  readonly field: string
  readonly table: string
  readonly name: readonly string[]
  /** The record leads on to another one, which names it: a participation to its person. */
  readonly of?: { readonly column: string; readonly table: string; readonly name: readonly string[] }
}
const person = { column: 'person_id', table: 'person', name: ['last_name', 'first_name'] }
/** Columns that lead to another record and may be changed by hand: what they are called, and how that record is named. */
const references: Readonly<Record<string, Reference>> = {
  'expense_document.supplier_id': { field: 'wystawca', table: 'supplier', name: ['name'] },
  'expense_allocation.line_id': { field: 'pozycja budżetu', table: 'budget_line', name: ['name'] },
  'budget_line.action_id': { field: 'działanie', table: 'budget_action', name: ['name'] },
  'edition.grant_id': { field: 'dotacja', table: 'grant_agreement', name: ['title'] },
  'participation.person_id': { field: 'osoba', table: 'person', name: ['last_name', 'first_name'] },
  'participation.edition_id': { field: 'edycja', table: 'edition', name: ['name'] },
  'participation_path.path_id': { field: 'ścieżka', table: 'edition_path', name: ['name'] },
  'authorisation.staff_id': { field: 'osoba z kadry', table: 'staff_member', name: ['last_name', 'first_name'] },
  'person_request.person_id': { field: 'osoba', table: 'person', name: ['last_name', 'first_name'] },
  'person_restriction.person_id': { field: 'osoba', table: 'person', name: ['last_name', 'first_name'] },
  'disclosure.person_id': { field: 'osoba', table: 'person', name: ['last_name', 'first_name'] },
  'staff_clause.staff_id': { field: 'osoba z kadry', table: 'staff_member', name: ['last_name', 'first_name'] },
  'staff_clause.template_id': { field: 'wersja tekstu', table: 'document_template', name: ['name'] },
  'consent.template_id': { field: 'wersja tekstu', table: 'document_template', name: ['name'] },
  'participation_paper.paper_id': { field: 'dokument', table: 'paper_kind', name: ['name'] },
  'diagnosis.template_id': { field: 'wzór diagnozy', table: 'diagnosis_template', name: ['name'] },
  'edition.diagnosis_template_id': { field: 'wzór diagnozy', table: 'diagnosis_template', name: ['name'] },
  'restricted_note.staff_id': { field: 'autor', table: 'staff_member', name: ['last_name', 'first_name'] },
  'test_score.staff_id': { field: 'przeprowadził', table: 'staff_member', name: ['last_name', 'first_name'] },
  'diagnosis_rating.area_id': { field: 'obszar', table: 'diagnosis_area', name: ['name'] },
  'diagnosis_rating.staff_id': { field: 'oceniający', table: 'staff_member', name: ['last_name', 'first_name'] },
  'diagnosis_part.staff_id': { field: 'autor', table: 'staff_member', name: ['last_name', 'first_name'] },
  'diagnosis.confirmed_by_id': { field: 'potwierdził', table: 'staff_member', name: ['last_name', 'first_name'] },
  'plan.adviser_id': { field: 'doradca zawodowy', table: 'staff_member', name: ['last_name', 'first_name'] },
  'plan.social_worker_id': { field: 'pracownik socjalny', table: 'staff_member', name: ['last_name', 'first_name'] },
  'plan.psychologist_id': { field: 'psycholog', table: 'staff_member', name: ['last_name', 'first_name'] },
  'plan_goal.area_id': { field: 'obszar', table: 'diagnosis_area', name: ['name'] },
  'plan_area_reason.area_id': { field: 'obszar', table: 'diagnosis_area', name: ['name'] },
  'plan_review_goal.goal_id': { field: 'cel', table: 'plan_goal', name: ['text'] },
  'plan_action.goal_id': { field: 'cel', table: 'plan_goal', name: ['text'] },
  'plan_action.staff_id': { field: 'odpowiedzialny', table: 'staff_member', name: ['last_name', 'first_name'] },
  'staff_assignment.edition_id': { field: 'edycja', table: 'edition', name: ['name'] },
  'staff_assignment.grant_id': { field: 'dotacja', table: 'grant_agreement', name: ['title'] },
  'class_group.path_id': { field: 'ścieżka', table: 'edition_path', name: ['name'] },
  'class_session.group_id': { field: 'grupa', table: 'class_group', name: ['name'] },
  'class_group_member.participation_id': { field: 'osoba', table: 'participation', name: [], of: person },
  'attendance.participation_id': { field: 'osoba', table: 'participation', name: [], of: person },
  'course_participant.participation_id': { field: 'osoba', table: 'participation', name: [], of: person },
  'course_participant.course_id': { field: 'kurs', table: 'course', name: ['name'] },
  'event_participant.participation_id': { field: 'osoba', table: 'participation', name: [], of: person },
  'related_attendance.related_id': { field: 'osoba bliska', table: 'related_person', name: ['name'] },
  'certificate.participation_id': { field: 'osoba', table: 'participation', name: [], of: person },
  'certificate.class_group_id': { field: 'grupa', table: 'class_group', name: ['name'] },
  'certificate.course_id': { field: 'kurs', table: 'course', name: ['name'] },
  'certificate.staff_id': { field: 'osoba z kadry', table: 'staff_member', name: ['last_name', 'first_name'] },
  'certificate.template_id': { field: 'wzór zaświadczenia', table: 'certificate_template', name: ['name'] },
  'outcome.internship_id': { field: 'po stażu lub praktyce', table: 'internship', name: ['organiser'] },
  'operator.staff_id': { field: 'osoba z kadry', table: 'staff_member', name: ['last_name', 'first_name'] },
  'partner_evidence.partner_id': { field: 'partner', table: 'partner', name: ['name'] },
  'partner_evidence.commitment_id': { field: 'zobowiązanie', table: 'partner_commitment', name: ['description'] },
  'partner_commitment.partner_id': { field: 'partner', table: 'partner', name: ['name'] },
  'test_score.participation_id': { field: 'osoba', table: 'participation', name: [], of: person },
  'class_session.venue_id': { field: 'miejsce', table: 'venue', name: ['name'] },
  'session_leader.staff_id': { field: 'prowadzący', table: 'staff_member', name: ['last_name', 'first_name'] },
  'class_group_leader.staff_id': { field: 'prowadzący', table: 'staff_member', name: ['last_name', 'first_name'] },
  'course.path_id': { field: 'ścieżka', table: 'edition_path', name: ['name'] },
  'budget_version.annex_id': { field: 'aneks', table: 'grant_annex', name: ['number'] },
  'grant_schedule.action_id': { field: 'działanie budżetu', table: 'budget_action', name: ['name'] },
  'report.corrects_id': { field: 'koryguje sprawozdanie za okres do', table: 'report', name: ['period_to'] },
  'expense_document.corrects_id': { field: 'koryguje', table: 'expense_document', name: ['number'] },
  'expense_document.staff_id': { field: 'osoba z kadry', table: 'staff_member', name: ['last_name', 'first_name'] },
  'division_key_row.grant_id': { field: 'dotacja', table: 'grant_agreement', name: ['title'] },
  'volunteer_agreement.staff_id': { field: 'wolontariusz', table: 'staff_member', name: ['last_name', 'first_name'] },
  'volunteer_work.line_id': { field: 'pozycja budżetu', table: 'budget_line', name: ['name'] },
  'in_kind_item.line_id': { field: 'pozycja budżetu', table: 'budget_line', name: ['name'] },
  'partner_agreement_party.partner_id': { field: 'partner', table: 'partner', name: ['name'] },
  'partner_commitment.agreement_id': { field: 'porozumienie', table: 'partner_agreement', name: ['title'] },
  'partner_commitment.grant_id': { field: 'dotacja', table: 'grant_agreement', name: ['title'] },
  'partner_evidence.event_id': { field: 'wydarzenie', table: 'event', name: ['title'] },
  'partner_evidence.internship_id': { field: 'staż lub praktyka', table: 'internship', name: ['organiser'] },
  'partner_evidence.session_id': { field: 'spotkanie', table: 'class_session', name: ['topic'] },
  'partner_evidence.item_id': { field: 'wkład rzeczowy', table: 'in_kind_item', name: ['item'] },
  'partner_meeting.agreement_id': { field: 'porozumienie', table: 'partner_agreement', name: ['title'] },
  'partner_meeting_attendee.partner_id': { field: 'partner', table: 'partner', name: ['name'] },
  'promotion_entry.grant_id': { field: 'dotacja', table: 'grant_agreement', name: ['title'] },
  'promotion_entry.partner_id': { field: 'partner', table: 'partner', name: ['name'] },
  'certificate_template.logo_id': { field: 'pasek logotypów', table: 'picture', name: ['name'] },
}
/** The same by table and column: a page of the history asks for thousands of columns. */
const byTable = new Map<string, Map<string, Reference>>()
for (const [place, reference] of Object.entries(references)) {
  const [table = '', column = ''] = place.split('.')
  byTable.set(table, (byTable.get(table) ?? new Map()).set(column, reference))
}

/** What a column that leads to another record is called; `undefined`: it is no such column. */
export const referenceLabel = (table: string, column: string): string | undefined =>
  byTable.get(table)?.get(column)?.field

/** Name of the record a column leads to, as it was called last, also when it is gone. */
export type NameOf = (table: string, column: string, id: number) => string

/** Reads the names of all records that columns of these tables lead to: from the record of changes, or as they stand if none changed them. */
export async function namesOfReferences(
  db: Reader,
  changes: readonly { table_name: string; before: string | null; after: string | null }[],
): Promise<NameOf> {
  const wanted = new Map<string, Set<number>>()
  for (const { table_name, before, after } of changes) {
    const leading = byTable.get(table_name)
    if (leading === undefined) continue
    for (const json of [before, after]) {
      if (json === null) continue
      const row = JSON.parse(json) as Record<string, unknown>
      for (const [column, { table }] of leading) {
        const value = row[column]
        if (typeof value === 'number') wanted.set(table, (wanted.get(table) ?? new Set()).add(value))
      }
    }
  }
  const last = new Map<string, Record<string, string>>()
  const readLast = async (table: string, ids: Iterable<number>) => {
    const { rows } = await sql<{ id: number; row: string }>`select c.row_id as id, coalesce(c.after, c.before) as row
      from json_each(${JSON.stringify([...ids])}) as wanted join change_log as c on c.id =
        (select max(id) from change_log where table_name = ${table} and row_id = wanted.value)`.execute(db)
    for (const { id, row } of rows) last.set(`${table} ${id}`, JSON.parse(row) as Record<string, string>)
    // What the program came with was never changed, so no change tells of it.
    const silent = [...ids].filter((id) => !last.has(`${table} ${id}`))
    if (silent.length === 0) return
    const standing = await sql<{ id: number } & Record<string, string>>`select * from ${sql.table(table)}
      where id in (select value from json_each(${JSON.stringify(silent)}))`.execute(db)
    for (const row of standing.rows) last.set(`${table} ${row.id}`, row)
  }
  for (const [table, ids] of wanted) await readLast(table, ids)
  const participations = [...(wanted.get('participation') ?? [])]
  const people = participations.flatMap((id) => {
    const found = last.get(`participation ${id}`)
    return found ? [Number(found[person.column])] : []
  })
  if (people.length > 0) await readLast(person.table, people)
  return (table, column, id) => {
    const reference = byTable.get(table)?.get(column)
    const found = reference && last.get(`${reference.table} ${id}`)
    const named = reference?.of
    const row = found && named ? last.get(`${named.table} ${found[named.column]}`) : found
    if (named && row) return named.name.map((part) => row[part]).join(' ')
    return reference && row ? reference.name.map((part) => row[part]).join(' ') : `nr ${id}`
  }
}
