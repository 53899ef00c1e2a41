/**
 * Columns of texts that stay when a person is anonymised: codes, days, numbers of papers, results in points. A new column with a
 * text fails the test until somebody has decided whether it goes (`shared/anonymisation/ownedTables.ts`) or stands here.
 * `certificate.data` keeps its frame; the person in it is replaced, and `annulled_reason` is written over, because it may not be empty.
 */
const kept: Readonly<Record<string, string>> = {
  attendance: 'mark',
  benefit: 'given_on kind period_from period_to',
  certificate:
    'annulled_on annulled_reason data issued_on kind number received_on recipient_name subject template_version',
  certificate_duplicate: 'issued_on signatory_name',
  class_group_member: 'valid_from valid_to',
  community_work: 'ends_on starts_on',
  community_work_day: 'worked_on',
  consent: 'decided_on decision kind manner proved_by stopped_on withdrawn_on',
  course_participant:
    'certificate_on ended_on materials_on referred_on started_on test_before test_final test_interim test_later',
  diagnosis: 'completed_on confirmed_on kind measured_on summary_consent_on',
  diagnosis_part: 'section written_on',
  disclosure: 'at kind',
  final_survey: 'filled_on situation',
  follow_up: 'contacted_on measured_at',
  internship: 'ends_on kind medical_exam_on starts_on',
  outcome: 'code ends_on evidence measured_at starts_on verified_on work_form',
  participation:
    'agreement_signed_on applied_on decided_on end_reason ended_on entitlement_statement_on foreign_origin homeless labour_status main_group minority planned_end_on pup_registered_on referral stage started_on third_country',
  participation_exclusion: 'code',
  participation_group: 'code',
  participation_paper: 'received_on',
  participation_path: 'valid_from valid_to',
  person_request: 'answered_on extension_told_on kind outcome received_on',
  request_notice: 'exemption told_on',
  person_restriction: 'kind lifted_on since',
  plan: 'course_on drawn_on number signed_on state summarised_on valid_from valid_to',
  plan_action: 'form responsible status support_type valid_from valid_to',
  plan_goal: 'due_on status',
  plan_review: 'decision held_on planned_on',
  plan_review_goal: 'status',
  related_person: 'relation',
  restricted_note: 'written_on',
  social_contract: 'concluded_on terminated_on valid_from valid_to variant',
  social_contract_assessment: 'assessed_on due_on',
  survey_score: 'item',
  test_score: 'kind taken_on tool',
}

/** The same as `table.column`, in order. */
export const keptTexts: readonly string[] = Object.entries(kept)
  .flatMap(([table, columns]) => columns.split(' ').map((column) => `${table}.${column}`))
  .sort()
