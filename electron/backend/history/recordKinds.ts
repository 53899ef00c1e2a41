import { type RecordKind, recordKinds } from '#shared/history/schema.ts'
import type { ScannedKind } from '#shared/scans/records.ts'

type Part = {
  readonly table: string /** Column of the parent's number; null: the record itself. */
  readonly parent: string | null
  /** Of rows that lie with records of several kinds: the kind they lie with. */
  readonly kind?: ScannedKind
  /** Of rows that belong to a row of this part, listed before it, and only so to the record. */
  readonly through?: string
}
const own = (table: string): Part => ({ table, parent: null })
/** Scans that lie with the record. */
const scans = (kind: ScannedKind): Part => ({ table: 'scan_link', parent: 'record_id', kind })
const part = (table: string, parent: string): Part => ({ table, parent })
const partOf = (through: string, table: string, parent: string): Part => ({ table, parent, through })

const parts: Readonly<Record<RecordKind, readonly Part[]>> = {
  person: [
    own('person'),
    part('participation', 'person_id'),
    part('related_person', 'person_id'),
    part('person_restriction', 'person_id'),
    part('disclosure', 'person_id'),
  ],
  participation: [
    own('participation'),
    part('participation_group', 'participation_id'),
    part('participation_exclusion', 'participation_id'),
    part('participation_path', 'participation_id'),
    part('social_contract', 'participation_id'),
    partOf('social_contract', 'social_contract_assessment', 'contract_id'),
    part('consent', 'participation_id'),
    { ...scans('consent'), through: 'consent' },
    part('participation_paper', 'participation_id'),
    part('course_participant', 'participation_id'),
    part('internship', 'participation_id'),
    part('community_work', 'participation_id'),
    part('benefit', 'participation_id'),
    part('outcome', 'participation_id'),
    part('follow_up', 'participation_id'),
    part('final_survey', 'participation_id'),
    partOf('final_survey', 'survey_score', 'survey_id'),
    part('test_score', 'participation_id'),
  ],
  edition: [
    own('edition'),
    part('edition_activity', 'edition_id'),
    part('edition_path', 'edition_id'),
    part('support_limit', 'edition_id'),
  ],
  grant: [
    own('grant_agreement'),
    part('grant_clause', 'grant_id'),
    part('budget_action', 'grant_id'),
    part('promotion_duty', 'grant_id'),
    part('grant_instalment', 'grant_id'),
    part('grant_annex', 'grant_id'),
    part('grant_requirement', 'grant_id'),
    part('grant_volunteer_rate', 'grant_id'),
    part('grant_result', 'grant_id'),
    part('grant_schedule', 'grant_id'),
    part('budget_version', 'grant_id'),
    part('budget_change_request', 'grant_id'),
    scans('grant'),
  ],
  volunteerAgreement: [own('volunteer_agreement'), part('volunteer_work', 'agreement_id'), scans('volunteerAgreement')],
  inKindItem: [own('in_kind_item'), scans('inKindItem')],
  budgetLine: [own('budget_line'), part('budget_amount', 'line_id')],
  expenseDocument: [
    own('expense_document'),
    part('expense_allocation', 'document_id'),
    part('division_key_row', 'document_id'),
    part('document_description', 'document_id'),
    scans('expenseDocument'),
  ],
  report: [own('report'), part('report_filing', 'report_id'), part('finding_override', 'report_id'), scans('report')],
  certificate: [own('certificate'), part('certificate_duplicate', 'certificate_id')],
  organisation: [own('organisation')],
  kis: [own('kis')],
  staffMember: [
    own('staff_member'),
    part('staff_assignment', 'staff_id'),
    partOf('staff_assignment', 'staff_month', 'assignment_id'),
    part('staff_clause', 'staff_id'),
  ],
  classGroup: [own('class_group'), part('class_group_leader', 'group_id'), part('class_group_member', 'group_id')],
  classSession: [
    own('class_session'),
    part('session_leader', 'session_id'),
    part('attendance', 'session_id'),
    part('related_attendance', 'session_id'),
    scans('classSession'),
  ],
  course: [own('course'), part('course_participant', 'course_id')],
  internship: [own('internship')],
  communityWork: [own('community_work'), part('community_work_day', 'work_id')],
  benefit: [own('benefit')],
  event: [own('event'), part('event_participant', 'event_id')],
  outcome: [own('outcome')],
  // The psychologist's notes are left out: a history is a list like any other.
  diagnosis: [own('diagnosis'), part('diagnosis_rating', 'diagnosis_id'), part('diagnosis_part', 'diagnosis_id')],
  plan: [
    own('plan'),
    part('plan_goal', 'plan_id'),
    part('plan_action', 'plan_id'),
    part('plan_area_reason', 'plan_id'),
    part('plan_review', 'plan_id'),
    partOf('plan_review', 'plan_review_goal', 'review_id'),
  ],
  partner: [own('partner'), part('partner_contact', 'partner_id')],
  partnerAgreement: [
    own('partner_agreement'),
    part('partner_agreement_party', 'agreement_id'),
    part('partner_agreement_annex', 'agreement_id'),
    scans('partnerAgreement'),
  ],
  partnerCommitment: [own('partner_commitment'), part('partner_evidence', 'commitment_id'), scans('partnerCommitment')],
  partnerMeeting: [
    own('partner_meeting'),
    part('partner_meeting_attendee', 'meeting_id'),
    part('partner_meeting_decision', 'meeting_id'),
    scans('partnerMeeting'),
  ],
  promotionEntry: [own('promotion_entry'), scans('promotionEntry')],
  certificateTemplate: [own('certificate_template')],
  documentTemplate: [own('document_template')],
  relatedPerson: [own('related_person')],
  processingActivity: [own('processing_activity'), part('activity_category', 'activity_id')],
  authorisation: [own('authorisation')],
  breach: [own('breach')],
  retentionRule: [own('retention_rule')],
  personRequest: [
    own('person_request'),
    part('request_notice', 'request_id'),
    part('person_restriction', 'request_id'),
  ],
  disclosure: [own('disclosure')],
  anonymisation: [own('anonymisation'), part('copy_removal', 'protocol_id')],
  protectionCheck: [own('protection_check')],
  supplier: [own('supplier')],
  ksefInvoice: [own('ksef_invoice')],
  generator: [own('generator')],
  csvTemplate: [own('csv_template')],
  formText: [own('form_text')],
  figureOverride: [own('figure_override')],
  referenceFigure: [own('reference_figure')],
  yearlyFunding: [own('yearly_funding')],
  partnership: [own('partnership')],
  venue: [own('venue')],
  diagnosisTemplate: [own('diagnosis_template'), part('diagnosis_area', 'template_id')],
  paperKind: [own('paper_kind')],
  certificateSeries: [own('certificate_series')],
  picture: [own('picture')],
  signatory: [own('signatory')],
  operator: [own('operator')],
  codeListItem: [own('code_list_item')],
  datedParameter: [own('dated_parameter')],
  notesLock: [own('notes_lock')],
}
/**
 * Recorded tables whose rows belong to no record with a history of its own, each with its reason: the psychologist's notes are
 * read by one operation only, and what was taken out of the history is told by the check of the whole of it.
 */
export const withoutRecord: ReadonlySet<string> = new Set(['restricted_note', 'content_removal'])
/** Every column by which rows belong to a record. */
export const parentColumns: readonly { readonly table: string; readonly parent: string }[] = [
  ...new Map(
    Object.values(parts)
      .flat()
      .flatMap(({ table, parent }) => (parent === null ? [] : [[`${table}.${parent}`, { table, parent }] as const])),
  ).values(),
]
/** Tables a record is kept in. */
export const tablesOf = (kind: RecordKind): readonly Part[] => parts[kind]

type Owner = { readonly kind: RecordKind; readonly parent: string | null }
const owners = new Map<string, Owner>()
for (const kind of recordKinds)
  for (const { table, parent, through, kind: lying } of parts[kind])
    if (through === undefined && lying === undefined && (parent === null || !owners.has(table)))
      owners.set(table, { kind, parent })
/** The record whose history tells of a recorded row, given as it stood last; `null`: it is reached through another row, or none. */
export function recordOf(
  table: string,
  rowId: number,
  row: Readonly<Record<string, unknown>>,
): { kind: RecordKind; id: number } | null {
  const scanned = recordKinds.find((kind) => table === 'scan_link' && kind === row.record_kind)
  const owner = scanned ? { kind: scanned, parent: 'record_id' } : owners.get(table)
  if (!owner) return null
  const id = owner.parent === null ? rowId : row[owner.parent]
  return typeof id === 'number' ? { kind: owner.kind, id } : null
}
