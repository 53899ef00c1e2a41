import type { Generated } from 'kysely'
import type { Grosze } from '#shared/kernel/money.ts'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** Accounting documents, their descriptions and keys of division, invoices seen in KSeF, scans, work and things given. */
export type DocumentTables = {
  expense_document: {
    id: Id
    number: string
    kind: string
    supplier_id: number
    issued_on: string
    performed_on: string | null
    paid_on: string | null
    payment_method: string | null
    description: string
    booking_number: string
    gross_grosze: Grosze
    ineligible_reason: string | null
    note: string
    revision: Generated<number>
    net_grosze: Grosze | null
    vat_grosze: Grosze | null
    vat_deductible: Generated<Flag>
    ksef_number: Generated<string>
    ordered_on: string | null
    statement_number: Generated<string>
    corrects_id: number | null
    other_buyer: Generated<Flag>
    related_supplier: Generated<Flag>
    ineligible_category: string | null
    unit_price_grosze: Grosze | null
    promotion: Generated<Flag>
    promotion_marked: Flag | null
    staff_id: number | null
    project_named: Flag | null
    hours_recorded: Flag | null
    tax_paid_on: string | null
    different_document: Generated<Flag>
  }
  division_key_row: {
    id: Id
    document_id: number
    position: number
    grant_id: number | null
    name: string
    unit: Generated<string>
    whole_hundredths: number
    part_hundredths: number
  }
  ksef_invoice: {
    id: Id
    ksef_number: Generated<string>
    seller_nip: string
    seller_name: string
    buyer_nip: Generated<string>
    number: string
    issued_on: string
    gross_grosze: Grosze
    currency: Generated<string>
    seen_on: string
    set_aside: Generated<string>
  }
  document_description: {
    id: Id
    document_id: number
    substance: Generated<string>
    division_key: Generated<string>
    procurement: Generated<string>
    researched_on: string | null
    offers_count: number | null
    statement_given: Generated<Flag>
    bookkeeping: Generated<string>
    checked_by: Generated<string>
    checked_on: string | null
    formal_by: Generated<string>
    formal_on: string | null
    approved_by: Generated<string>
    approved_on: string | null
    revision: Generated<number>
  }
  scan: {
    id: Id
    sha256: string
    mime: string
    size: number
    content: Uint8Array
    /** Words of `scanRemarks`, parted by a space. */
    remarks: Generated<string>
  }
  scan_link: {
    id: Id
    sha256: string
    record_kind: string
    record_id: number
    purpose: Generated<'document' | 'payment' | 'agreement' | 'evidence' | 'list' | 'confirmation' | 'report'>
    name: string
    added_on: string
    revision: Generated<number>
  }
  volunteer_agreement: {
    id: Id
    grant_id: number
    staff_id: number
    number: string
    signed_on: string
    valid_from: string
    valid_to: string
    scope: Generated<string>
    place: Generated<string>
    written: Generated<Flag>
    termination_clause: Generated<Flag>
    insured: Generated<Flag>
    risks_told: Generated<Flag>
    rate_grosze: Grosze
    work_kind: Generated<string>
    rate_basis: Generated<string>
    note: Generated<string>
    revision: Generated<number>
  }
  volunteer_work: {
    id: Id
    agreement_id: number
    line_id: number | null
    worked_on: string
    starts_at: number | null
    ends_at: number | null
    minutes: number
    activity: string
    volunteer_signed: Generated<Flag>
    coordinator_signed: Generated<Flag>
    entered_on: string | null
    revision: Generated<number>
  }
  in_kind_item: {
    id: Id
    grant_id: number
    line_id: number | null
    number: string
    item: string
    owner: string
    given_on: string
    period_from: string | null
    period_to: string | null
    quantity_hundredths: number
    unit: Generated<string>
    unit_value_grosze: Grosze
    valuation_basis: Generated<string>
    owner_document: Generated<string>
    bought_with_public_money: Generated<Flag>
    note: Generated<string>
    revision: Generated<number>
  }
}
