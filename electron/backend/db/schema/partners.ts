import type { Generated } from 'kysely'
import type { Grosze } from '#shared/kernel/money.ts'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** Partners with agreements, commitments and meetings; the log of promotion. */
export type PartnerTables = {
  partnership: {
    id: number
    agreement_pattern: string
    declared_count: number | null
    declared_in: Generated<string>
    revision: Generated<number>
  }
  partner: {
    id: Id
    name: string
    short_name: Generated<string>
    sort_key: string
    sector: string
    legal_form: Generated<string>
    nip: Generated<string>
    regon: Generated<string>
    krs: Generated<string>
    street: Generated<string>
    postal_code: Generated<string>
    city: Generated<string>
    phone: Generated<string>
    email: Generated<string>
    website: Generated<string>
    representative: Generated<string>
    representative_function: Generated<string>
    standing: Generated<'initiator' | 'member' | 'supporter'>
    joined_on: string
    left_on: string | null
    note: Generated<string>
    revision: Generated<number>
  }
  partner_contact: {
    id: Id
    partner_id: number
    position: number
    name: string
    function_title: Generated<string>
    phone: Generated<string>
    email: Generated<string>
  }
  partner_agreement: {
    id: Id
    number: string | null
    sequence: number | null
    number_year: number | null
    title: string
    concluded_on: string | null
    place: Generated<string>
    purpose: Generated<string>
    valid_from: string
    valid_to: string | null
    notice_months: number | null
    notice_on: string | null
    terminated_on: string | null
    termination_reason: Generated<string>
    quarterly_meetings: Generated<Flag>
    body: Generated<string>
    annulled_on: string | null
    annulled_reason: Generated<string>
    note: Generated<string>
    revision: Generated<number>
  }
  partner_agreement_party: {
    id: Id
    agreement_id: number
    partner_id: number
    position: number
    signatory_name: Generated<string>
    signatory_function: Generated<string>
    signed_on: string | null
  }
  partner_agreement_annex: {
    id: Id
    agreement_id: number
    number: string
    signed_on: string
    effective_from: string
    extends_to: string | null
    description: Generated<string>
  }
  partner_commitment: {
    id: Id
    partner_id: number
    agreement_id: number | null
    category: string
    description: string
    unit: 'times' | 'people' | 'hours' | 'rooms'
    quantity: number
    cycle: 'once' | 'monthly' | 'quarterly' | 'yearly'
    starts_on: string
    due_on: string | null
    waived_on: string | null
    waived_reason: Generated<string>
    unit_value_grosze: Grosze | null
    valuation_basis: Generated<string>
    grant_id: number | null
    note: Generated<string>
    revision: Generated<number>
  }
  partner_evidence: {
    id: Id
    partner_id: number
    commitment_id: number | null
    session_id: number | null
    internship_id: number | null
    event_id: number | null
    item_id: number | null
    happened_on: string | null
    description: Generated<string>
    counted: number | null
    revision: Generated<number>
  }
  partner_meeting: {
    id: Id
    agreement_id: number | null
    title: string
    held_on: string
    starts_at: number | null
    ends_at: number | null
    place: Generated<string>
    status: Generated<'planned' | 'held' | 'cancelled'>
    invited_on: string | null
    agenda: Generated<string>
    minutes_text: Generated<string>
    chaired_by: Generated<string>
    minutes_by: Generated<string>
    note: Generated<string>
    revision: Generated<number>
  }
  partner_meeting_attendee: {
    id: Id
    meeting_id: number
    partner_id: number | null
    position: number
    name: string
    function_title: Generated<string>
    present: Flag | null
  }
  partner_meeting_decision: {
    id: Id
    meeting_id: number
    position: number
    content: string
    owner: Generated<string>
    due_on: string | null
    done_on: string | null
  }
  promotion_entry: {
    id: Id
    published_on: string
    published_to: string | null
    medium: string
    title: string
    link: Generated<string>
    description: Generated<string>
    grant_id: number | null
    duty: string | null
    partner_id: number | null
    marked: Flag | null
    shows_people: Flag | null
    people_checked_on: string | null
    note: Generated<string>
    revision: Generated<number>
  }
  promotion_duty: {
    id: Id
    grant_id: number
    duty: string
    required: Generated<Flag>
    reason: string
    revision: Generated<number>
  }
}
