import type { Generated } from 'kysely'
import type { Confirmation } from '#shared/dataProtection/clauseGiving.ts'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** People, editions, participations from application to end, kontrakt socjalny, consents, papers. */
export type PeopleTables = {
  person: {
    id: Id
    first_name: string
    last_name: string
    sort_key: string
    sex: 'K' | 'M'
    pesel: string | null
    other_identifier: string
    birth_date: string
    birth_place: string
    phone: string
    email: string
    street: string
    postal_code: string
    city: string
    gmina: string
    note: string
    revision: Generated<number>
    education: Generated<string>
    disability: Generated<string>
    disability_until: string | null
    citizenship: Generated<string>
    powiat: Generated<string>
    wojewodztwo: Generated<string>
    area_kind: Generated<string>
    contact_person: Generated<string>
    /** The day everything personal was taken away. */
    anonymised_on: Generated<string | null>
  }
  anonymisation: {
    id: Id
    number: number
    year: number
    made_on: string
    basis: 'retention' | 'request' | 'other'
    reason: string
    scope: Generated<'whole' | 'part'>
    request_id: Generated<number | null>
    /** JSON: the protocol. */
    data: string
  }
  copy_removal: {
    id: Id
    protocol_id: number
    removed_on: string
    beside_file: number
    second_place: number
    kept_aside: number
    left_behind: number
    revision: Generated<number>
  }
  disk_cleaning: {
    protocol_id: number
    /** A moment in UTC. */
    done_at: string
  }
  related_person: {
    id: Id
    person_id: number
    name: string
    relation: string
    birth_year: number | null
    note: Generated<string>
    revision: Generated<number>
  }
  edition: {
    id: Id
    name: string
    project_title: string
    programme: string
    place: string
    starts_on: string
    ends_on: string
    grant_id: number | null
    places: number | null
    hour_minutes: 45 | 60
    funding_line: string
    revision: Generated<number>
    excused_in_due: Generated<Flag>
    sick_in_due: Generated<Flag>
    threshold_percent: Generated<number>
    warning_percent: Generated<number>
    absence_streak: Generated<number>
    plan_threshold: Generated<number>
    review_months: Generated<number>
    growth_points: Generated<number>
    improved_areas: Generated<number>
    agreement_pattern: Generated<string>
    plan_pattern: Generated<string>
    diagnosis_template_id: number | null
    closed_on: string | null
  }
  edition_path: {
    id: Id
    edition_id: number
    position: number
    name: string
    note: Generated<string>
    revision: Generated<number>
  }
  edition_activity: {
    id: Id
    edition_id: number
    position: number
    name: string
    minutes: number
  }
  participation: {
    id: Id
    person_id: number
    edition_id: number
    stage: Generated<'applied' | 'qualified' | 'reserve' | 'refused' | 'withdrawn' | 'participant'>
    applied_on: string | null
    decided_on: string | null
    decision_note: Generated<string>
    reserve_position: number | null
    started_on: string | null
    planned_end_on: string | null
    ended_on: string | null
    end_reason: string | null
    end_note: Generated<string>
    note: string
    main_group: string | null
    referral: string | null
    referred_by: Generated<string>
    entitlement_statement_on: string | null
    pup_registered_on: string | null
    pup_months: number | null
    longterm_national: Flag | null
    longterm_eu: Flag | null
    labour_status: string | null
    labour_detail: string | null
    occupation: Generated<string>
    foreign_origin: string | null
    third_country: string | null
    minority: string | null
    homeless: string | null
    agreement_number: Generated<string>
    agreement_signed_on: string | null
    offered_minutes: number | null
    revision: Generated<number>
  }
  participation_group: {
    id: Id
    participation_id: number
    code: string
  }
  participation_exclusion: {
    id: Id
    participation_id: number
    code: string
  }
  participation_path: {
    id: Id
    participation_id: number
    path_id: number
    valid_from: string | null
    valid_to: string | null
    completed: Flag | null
  }
  social_contract: {
    id: Id
    participation_id: number
    number: string
    institution: string
    worker_name: Generated<string>
    worker_phone: Generated<string>
    concluded_on: string
    valid_from: string | null
    valid_to: string | null
    variant: Generated<'A' | 'B'>
    goal: Generated<string>
    terminated_on: string | null
    termination_reason: Generated<string>
    revision: Generated<number>
  }
  social_contract_assessment: {
    id: Id
    contract_id: number
    due_on: string
    assessed_on: string | null
    result: Generated<string>
  }
  document_template: {
    id: Id
    kind: string
    name: string
    version: number
    body: string
    valid_from: string | null
    valid_to: string | null
    active: Generated<Flag>
    revision: Generated<number>
  }
  consent: {
    id: Id
    participation_id: number
    kind: string
    decision: 'given' | 'refused'
    decided_on: string
    withdrawn_on: string | null
    template_id: number | null
    manner: Generated<string>
    proved_by: Generated<Confirmation>
    note: Generated<string>
    stopped_on: Generated<string | null>
    revision: Generated<number>
  }
  paper_kind: {
    id: Id
    code: string
    name: string
    moment: 'recruitment' | 'joining' | 'during' | 'ending' | 'followUp'
    due_days: Generated<number>
    required: Generated<Flag>
    active: Generated<Flag>
    position: number
    computed_by: Generated<string>
    revision: Generated<number>
  }
  participation_paper: {
    id: Id
    participation_id: number
    paper_id: number
    received_on: string | null
    not_needed: Generated<Flag>
    note: Generated<string>
    revision: Generated<number>
  }
  form_draft: {
    id: Id
    place: string
    data: string
    at: string
  }
}
