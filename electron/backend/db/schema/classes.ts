import type { Generated, GeneratedAlways } from 'kysely'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** Staff, groups, sessions, attendance. */
export type ClassTables = {
  staff_member: {
    id: Id
    first_name: string
    last_name: string
    sort_key: string
    title: Generated<string>
    phone: Generated<string>
    email: Generated<string>
    confidentiality_on: string | null
    active: Generated<Flag>
    note: Generated<string>
    revision: Generated<number>
  }
  staff_assignment: {
    id: Id
    staff_id: number
    edition_id: number | null
    grant_id: number | null
    role: string
    basis: string
    fte_hundredths: number | null
    month_minutes: number | null
    valid_from: string
    valid_to: string | null
    funding_source: string | null
    contract_number: Generated<string>
    note: Generated<string>
    revision: Generated<number>
  }
  staff_month: {
    id: Id
    assignment_id: number
    year: number
    month: number
    minutes: number
    note: Generated<string>
    revision: Generated<number>
  }
  venue: {
    id: Id
    name: string
    address: Generated<string>
    accessible: Generated<Flag>
    active: Generated<Flag>
    note: Generated<string>
    revision: Generated<number>
  }
  class_group: {
    id: Id
    edition_id: number
    name: string
    support_type: string
    hour_minutes: Generated<45 | 60>
    seats: number | null
    path_id: number | null
    planned_minutes: number | null
    syllabus: Generated<string>
    note: Generated<string>
    active: Generated<Flag>
    revision: Generated<number>
  }
  class_group_leader: {
    id: Id
    group_id: number
    staff_id: number
  }
  class_group_member: {
    id: Id
    group_id: number
    participation_id: number
    valid_from: string | null
    valid_to: string | null
  }
  class_session: {
    id: Id
    edition_id: number
    group_id: number | null
    form: Generated<'group' | 'individual'>
    support_type: string
    topic: Generated<string>
    held_on: string
    starts_at: number
    ends_at: number
    break_minutes: Generated<number>
    hour_minutes: Generated<45 | 60>
    venue_id: number | null
    online: Generated<Flag>
    status: Generated<'planned' | 'held' | 'cancelled' | 'moved'>
    confirmed_on: string | null
    guests: Generated<number>
    series: string | null
    note: Generated<string>
    revision: Generated<number>
    // computed by the file
    minutes: GeneratedAlways<number>
  }
  session_leader: {
    id: Id
    session_id: number
    staff_id: number
  }
  attendance: {
    id: Id
    session_id: number
    participation_id: number
    mark: 'O' | 'S' | 'NU' | 'NN' | 'ZL' | 'DW'
    present_minutes: number | null
    note: Generated<string>
    on_paper: Generated<Flag>
  }
  related_attendance: {
    id: Id
    session_id: number
    related_id: number
  }
  support_limit: {
    id: Id
    edition_id: number
    support_type: string
    minutes: number
    revision: Generated<number>
  }
}
