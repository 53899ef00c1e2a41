import type { Generated } from 'kysely'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** The individual action plan. */
export type PlanTables = {
  plan: {
    id: Id
    participation_id: number
    number: string
    version: number
    state: Generated<'draft' | 'signed' | 'superseded'>
    drawn_on: string
    valid_from: string | null
    valid_to: string | null
    adviser_id: number | null
    social_worker_id: number | null
    psychologist_id: number | null
    starting_point: Generated<string>
    main_goal: Generated<string>
    course_name: Generated<string>
    course_provider: Generated<string>
    course_on: string | null
    course_certificate: Generated<string>
    participant_duties: Generated<string>
    club_duties: Generated<string>
    with_travel: Generated<Flag>
    with_childcare: Generated<Flag>
    with_meal: Generated<Flag>
    annex_reason: Generated<string>
    signed_on: string | null
    signed_place: Generated<string>
    final_opinion: Generated<string>
    next_steps: Generated<string>
    summarised_on: string | null
    /** What a signed version says on paper (`planPaper`), frozen; null while it is a draft. */
    data: string | null
    revision: Generated<number>
  }
  plan_goal: {
    id: Id
    plan_id: number
    origin_id: number | null
    position: number
    area_id: number | null
    text: string
    measure: Generated<string>
    target: Generated<string>
    due_on: string | null
    status: Generated<string>
    revision: Generated<number>
  }
  plan_area_reason: {
    id: Id
    plan_id: number
    area_id: number
    reason: string
  }
  plan_action: {
    id: Id
    plan_id: number
    goal_id: number | null
    origin_id: number | null
    position: number
    support_type: string
    form: Generated<'group' | 'individual'>
    description: Generated<string>
    planned_minutes: Generated<number>
    hour_minutes: Generated<45 | 60>
    valid_from: string | null
    valid_to: string | null
    responsible: Generated<'staff' | 'partner' | 'participant'>
    staff_id: number | null
    responsible_name: Generated<string>
    status: Generated<string>
  }
  plan_review: {
    id: Id
    plan_id: number
    planned_on: string
    held_on: string | null
    present_people: Generated<string>
    progress: Generated<string>
    decision: 'continue' | 'change' | 'end' | null
    revision: Generated<number>
  }
  plan_review_goal: {
    id: Id
    review_id: number
    goal_id: number
    status: string
    note: Generated<string>
  }
}
