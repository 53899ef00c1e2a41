/** Rows that belong to a person: by which column to which table, and what of them goes when the person is anonymised. */
export type Owned = {
  readonly table: string
  readonly parent: string
  readonly of: string
  /** Columns whose content goes: to the empty text, or to nothing where the column may be empty. */
  readonly erase: readonly string[]
}
const owned = (table: string, parent: string, of: string, ...erase: string[]): Owned => ({ table, parent, of, erase })

/**
 * Every table with rows of a person, parents before children. What is not erased are codes, days, amounts and numbers of records,
 * which the statistics are counted from. A test compares this list with the schema, so that no new column is forgotten.
 */
export const ownedTables: readonly Owned[] = [
  owned('related_person', 'person_id', 'person', 'name', 'note'),
  owned('related_attendance', 'related_id', 'related_person'),
  owned('person_request', 'person_id', 'person', 'applicant', 'manner', 'wish', 'extension_reason', 'answer', 'note'),
  owned('request_notice', 'request_id', 'person_request', 'recipient', 'manner', 'reason'),
  owned('person_restriction', 'person_id', 'person', 'reason', 'lifted_reason'),
  owned('disclosure', 'person_id', 'person', 'recipient', 'what'),
  owned(
    ...(['participation', 'person_id', 'person'] as const),
    ...['decision_note', 'end_note', 'note', 'referred_by', 'labour_detail', 'occupation', 'agreement_number'],
  ),
  owned('participation_group', 'participation_id', 'participation'),
  owned('participation_exclusion', 'participation_id', 'participation'),
  owned('participation_path', 'participation_id', 'participation'),
  owned(
    ...(['social_contract', 'participation_id', 'participation'] as const),
    ...['number', 'institution', 'worker_name', 'worker_phone', 'goal', 'termination_reason'],
  ),
  owned('social_contract_assessment', 'contract_id', 'social_contract', 'result'),
  owned('consent', 'participation_id', 'participation', 'note'),
  owned('participation_paper', 'participation_id', 'participation', 'note'),
  owned('class_group_member', 'participation_id', 'participation'),
  owned('attendance', 'participation_id', 'participation', 'note'),
  owned('benefit', 'participation_id', 'participation', 'description', 'route', 'note'),
  owned('community_work', 'participation_id', 'participation', 'place', 'agreement_number', 'note'),
  owned('community_work_day', 'work_id', 'community_work'),
  owned('course_participant', 'participation_id', 'participation', 'result', 'certificate_number', 'note'),
  owned('event_participant', 'participation_id', 'participation'),
  owned('final_survey', 'participation_id', 'participation', 'changed', 'suggestions'),
  owned('survey_score', 'survey_id', 'final_survey'),
  owned('follow_up', 'participation_id', 'participation', 'note'),
  owned(
    ...(['internship', 'participation_id', 'participation'] as const),
    ...['organiser', 'supervisor', 'position_name', 'agreement_number', 'insurance', 'syllabus', 'opinion', 'note'],
  ),
  owned('outcome', 'participation_id', 'participation', 'employer', 'note'),
  owned('diagnosis', 'participation_id', 'participation'),
  owned('diagnosis_rating', 'diagnosis_id', 'diagnosis', 'note'),
  owned('diagnosis_part', 'diagnosis_id', 'diagnosis', 'text'),
  owned('restricted_note', 'diagnosis_id', 'diagnosis', 'restricted_text'),
  owned('test_score', 'participation_id', 'participation', 'interpretation'),
  owned(
    ...(['plan', 'participation_id', 'participation'] as const),
    ...['starting_point', 'main_goal', 'course_name', 'course_provider', 'course_certificate', 'participant_duties'],
    ...['club_duties', 'annex_reason', 'signed_place', 'final_opinion', 'next_steps', 'data'],
  ),
  owned('plan_goal', 'plan_id', 'plan', 'text', 'measure', 'target'),
  owned('plan_action', 'plan_id', 'plan', 'description', 'responsible_name'),
  owned('plan_area_reason', 'plan_id', 'plan', 'reason'),
  owned('plan_review', 'plan_id', 'plan', 'present_people', 'progress'),
  owned('plan_review_goal', 'review_id', 'plan_review', 'note'),
  owned('certificate', 'participation_id', 'participation'),
  owned('certificate_duplicate', 'certificate_id', 'certificate', 'reason'),
]

/** What goes of the person's own row; the name and the birth date are replaced. */
export const erasedOfPerson = [
  ...['pesel', 'other_identifier', 'birth_place', 'phone', 'email', 'street', 'postal_code', 'city', 'note'],
  ...['contact_person', 'disability_until'],
] as const

/** Tables in which texts stand on their own: other people's, institutions', and what the program comes with. */
export const foreignTables = new Set([
  ...['person', 'staff_member', 'operator', 'signatory', 'supplier', 'ksef_invoice', 'organisation', 'kis'],
  ...['code_list_item', 'content_removal', 'anonymisation'],
])
