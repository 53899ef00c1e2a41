import type { Generated } from 'kysely'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** Courses, internships, community work, benefits, events, outcomes, the final survey. */
export type SupportTables = {
  course: {
    id: Id
    edition_id: number
    name: string
    organiser: Generated<string>
    theory_minutes: Generated<number>
    practice_minutes: Generated<number>
    hour_minutes: Generated<45 | 60>
    starts_on: string | null
    ends_on: string | null
    syllabus: Generated<string>
    with_exam: Generated<Flag>
    qualification: Generated<string>
    path_id: number | null
    note: Generated<string>
    revision: Generated<number>
  }
  course_participant: {
    id: Id
    course_id: number
    participation_id: number
    referred_on: string | null
    started_on: string | null
    ended_on: string | null
    completed: Flag | null
    result: Generated<string>
    certificate_number: Generated<string>
    certificate_on: string | null
    materials_on: string | null
    test_before: Generated<string>
    test_interim: Generated<string>
    test_final: Generated<string>
    test_later: Generated<string>
    note: Generated<string>
    revision: Generated<number>
  }
  internship: {
    id: Id
    participation_id: number
    kind: Generated<'internship' | 'practice'>
    organiser: string
    supervisor: Generated<string>
    position_name: Generated<string>
    agreement_number: Generated<string>
    starts_on: string
    ends_on: string | null
    week_minutes: number | null
    total_minutes: number | null
    stipend_grosze: number | null
    insurance: Generated<string>
    medical_exam_on: string | null
    syllabus: Generated<string>
    journal_received: Generated<Flag>
    opinion: Generated<string>
    completed: Flag | null
    hired_after: Flag | null
    note: Generated<string>
    revision: Generated<number>
  }
  community_work: {
    id: Id
    participation_id: number
    place: string
    agreement_number: Generated<string>
    starts_on: string
    ends_on: string | null
    note: Generated<string>
    revision: Generated<number>
  }
  community_work_day: {
    id: Id
    work_id: number
    worked_on: string
    minutes: number
  }
  dated_parameter: {
    id: Id
    code: string
    name: string
    valid_from: string
    valid_to: string | null
    value: number
    unit: 'minutes' | 'grosze' | 'percent' | 'days' | 'months' | 'count'
    legal_source: Generated<string>
    revision: Generated<number>
  }
  benefit: {
    id: Id
    participation_id: number
    kind: string
    given_on: string
    period_from: string | null
    period_to: string | null
    description: Generated<string>
    route: Generated<string>
    quantity_hundredths: number | null
    amount_grosze: number | null
    note: Generated<string>
    revision: Generated<number>
  }
  event: {
    id: Id
    edition_id: number
    support_type: string
    title: string
    held_on: string
    ends_on: string | null
    place: Generated<string>
    partners: Generated<string>
    family_count: Generated<number>
    guest_count: Generated<number>
    volunteer_count: Generated<number>
    count_source: Generated<'list' | 'estimate'>
    description: Generated<string>
    revision: Generated<number>
  }
  event_participant: {
    id: Id
    event_id: number
    participation_id: number
  }
  outcome: {
    id: Id
    participation_id: number
    code: string
    starts_on: string
    ends_on: string | null
    employer: Generated<string>
    work_form: Generated<string>
    fte_hundredths: number | null
    evidence: string | null
    verified_on: string | null
    measured_at: Generated<'during' | 'end' | 'weeks4' | 'months3' | 'months6' | 'months12'>
    internship_id: number | null
    note: Generated<string>
    revision: Generated<number>
  }
  follow_up: {
    id: Id
    participation_id: number
    measured_at: 'weeks4' | 'months3' | 'months6' | 'months12'
    contacted_on: string
    unreachable: Generated<Flag>
    note: Generated<string>
    revision: Generated<number>
  }
  final_survey: {
    id: Id
    participation_id: number
    filled_on: string
    situation: string | null
    changed: Generated<string>
    suggestions: Generated<string>
    revision: Generated<number>
  }
  survey_score: {
    id: Id
    survey_id: number
    item: string
    score: number
  }
}
