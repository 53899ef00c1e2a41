import type { Generated } from 'kysely'
import type { Confirmation } from '#shared/dataProtection/clauseGiving.ts'
import type { PersonCategory } from '#shared/dataProtection/personCategories.ts'
import type { Exemption } from '#shared/dataProtection/recipients.ts'
import type { RetentionEvent, RetentionKind } from '#shared/retention/kinds.ts'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** Data protection: registers, requests, restrictions, disclosures. */
export type ProtectionTables = {
  processing_activity: {
    id: Id
    position: number
    name: string
    purposes: Generated<string>
    legal_basis: Generated<string>
    people_kinds: Generated<string>
    data_kinds: Generated<string>
    recipients: Generated<string>
    transfers: Generated<string>
    erasure: Generated<string>
    safeguards: Generated<string>
    note: Generated<string>
    active: Generated<Flag>
    revision: Generated<number>
  }
  activity_category: {
    id: Id
    activity_id: number
    category: PersonCategory
  }
  staff_clause: {
    id: Id
    staff_id: number
    given_on: string
    template_id: number | null
    manner: Generated<string>
    proved_by: Generated<Confirmation>
    note: Generated<string>
    revision: Generated<number>
  }
  authorisation: {
    id: Id
    number: string
    staff_id: number
    scope: string
    systems: Generated<string>
    valid_from: string
    valid_to: string | null
    given_by: Generated<string>
    note: Generated<string>
    revision: Generated<number>
  }
  breach: {
    id: Id
    happened_on: string | null
    noticed_on: string
    /** Minute of the day. */
    noticed_at: number
    description: string
    data_kinds: Generated<string>
    people_count: number | null
    consequences: Generated<string>
    remedies: Generated<string>
    risk: 'unlikely' | 'likely' | 'high'
    risk_reason: Generated<string>
    reported_on: string | null
    report_number: Generated<string>
    people_told_on: string | null
    closed_on: string | null
    note: Generated<string>
    revision: Generated<number>
  }
  person_request: {
    id: Id
    person_id: number | null
    applicant: Generated<string>
    kind: 'access' | 'correction' | 'erasure' | 'restriction' | 'portability' | 'objection' | 'withdrawal' | 'other'
    received_on: string
    manner: Generated<string>
    wish: Generated<string>
    extended: Generated<Flag>
    extension_reason: Generated<string>
    extension_told_on: string | null
    answered_on: string | null
    outcome: 'granted' | 'partly' | 'refused' | null
    answer: Generated<string>
    step_id: number | null
    note: Generated<string>
    revision: Generated<number>
  }
  request_notice: {
    id: Id
    request_id: number
    recipient: Generated<string>
    told_on: string | null
    manner: Generated<string>
    exemption: Generated<Exemption | ''>
    reason: Generated<string>
    revision: Generated<number>
  }
  person_restriction: {
    id: Id
    person_id: number
    kind: 'restriction' | 'objection'
    since: string
    lifted_on: string | null
    reason: Generated<string>
    lifted_reason: Generated<string>
    request_id: number | null
    revision: Generated<number>
  }
  disclosure: {
    id: Id
    person_id: number | null
    /** UTC moment. */
    at: string
    kind: 'access' | 'restrictedNotes' | 'handedOver'
    recipient: Generated<string>
    what: Generated<string>
    request_id: number | null
    revision: Generated<number>
  }
  retention_rule: {
    id: Id
    kind: RetentionKind
    /** Null: since ever. */
    valid_from: string | null
    length_value: number | null
    length_unit: 'years' | 'months'
    runs_from: RetentionEvent
    counting: 'yearEnd' | 'event'
    legal_basis: string
    proof: Generated<'memory' | 'checked'>
    checked_on: string | null
    checked_by: Generated<string>
    note: Generated<string>
    revision: Generated<number>
  }
  protection_check: {
    id: Id
    code: string
    position: number
    state: Generated<'open' | 'done' | 'notNeeded'>
    checked_on: string | null
    note: Generated<string>
    revision: Generated<number>
  }
}
