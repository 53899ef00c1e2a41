import type { Generated } from 'kysely'
import type { Grosze } from '#shared/kernel/money.ts'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** Reports of grants, filed ones, overridden findings, templates of generators. */
export type SettlementTables = {
  report: {
    id: Id
    grant_id: number
    kind: 'partial' | 'final'
    period_from: string
    period_to: string
    i1: string
    i2: string
    ii3: string
    ii4: string
    iii: string
    public_other_names: string
    place_of_signing: string
    prepared_on: string | null
    interest_accrued_grosze: Grosze
    returned_grosze: Grosze
    returned_on: string | null
    percent_base: 'spent' | 'received'
    revision: Generated<number>
    corrects_id: number | null
    demanded_on: string | null
    i1_draft: Generated<string>
    i2_draft: Generated<string>
    ii3_draft: Generated<string>
    ii4_draft: Generated<string>
    iii_draft: Generated<string>
    people_count: number | null
    income_accrued_grosze: Generated<Grosze>
  }
  report_filing: {
    id: Id
    report_id: number
    filed_on: string
    delivered: 'inPerson' | 'post' | 'electronic' | 'generator'
    confirmation: Generated<string>
    form_version: string
    pdf_sha256: string
    withdrawn_on: string | null
    withdrawn_reason: Generated<string>
  }
  /** Not recorded: written once with its filing. */
  filed_paper: {
    id: Id
    filing_id: number
    data: string
    pages: number
    pdf: Uint8Array
  }
  finding_override: {
    id: Id
    report_id: number
    check_code: string
    record_kind: Generated<string>
    record_id: Generated<number>
    message: string
    reason: string
    made_on: string
    revision: Generated<number>
  }
  csv_template: {
    id: Id
    name: string
    about: 'expenses' | 'contributions'
    encoding: 'utf-8' | 'windows-1250' | 'iso-8859-2'
    delimiter: string
    with_bom: Generated<Flag>
    header: string
    mapping: string
    checked_on: string | null
    revision: Generated<number>
    head: Generated<string>
    line_end: Generated<'crlf' | 'lf' | 'cr'>
    decimal_sign: Generated<'comma' | 'dot'>
    date_format: Generated<'dots' | 'iso' | 'dashes'>
  }
  generator: {
    id: Id
    name: string
    words: Generated<string>
    note: Generated<string>
    compulsory: Generated<Flag>
    asks_people: Generated<Flag>
    decimal_sign: Generated<'comma' | 'dot'>
    thousands: Generated<Flag>
    date_format: Generated<'dots' | 'iso' | 'dashes'>
    i1_limit: number | null
    i2_limit: number | null
    ii3_limit: number | null
    ii4_limit: number | null
    iii_limit: number | null
    revision: Generated<number>
  }
}
