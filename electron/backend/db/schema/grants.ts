import type { Generated } from 'kysely'
import type { Grosze } from '#shared/kernel/money.ts'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** Grants with the terms of their contracts, annexes, instalments, results, schedule, versions of the budget. */
export type GrantTables = {
  grant_agreement: {
    id: Id
    title: string
    funder: string
    funder_kind: 'state' | 'local'
    mode: 'openCall' | 'art11' | 'art19a' | 'regranting' | 'other'
    form: 'wsparcie' | 'powierzenie'
    programme: string
    priority: string
    law_date: string
    contract_number: string
    contract_date: string | null
    task_from: string
    task_to: string
    spend_grant_from: string
    spend_grant_to: string
    spend_other_from: string
    spend_other_to: string
    amount_grosze: Grosze
    received_grosze: Grosze
    shift_permille: number | null
    admin_cap_permille: number | null
    admin_cap_base: 'grant' | 'total'
    cashless_only: Flag
    report_days: number
    note: string
    revision: Generated<number>
    programme_kind: Generated<'none' | 'ministry' | 'municipalEu'>
    funder_address: Generated<string>
    return_account: Generated<string>
    min_own_permille: number | null
    min_own_base: Generated<'total' | 'grant'>
    min_own_money: Generated<Flag>
    min_own_work: Generated<Flag>
    min_own_things: Generated<Flag>
    money_replacement: Generated<Flag>
    paid_execution: Generated<Flag>
    subcontracting: Generated<Flag>
    shift_scope: Generated<'line' | 'action'>
    shift_consent: Generated<Flag>
    report_unit: Generated<'calendar' | 'working'>
    use_days: Generated<number>
    return_days: Generated<number>
    return_unit: Generated<'calendar' | 'working'>
    return_year_end: Generated<Flag>
    reminder_days: Generated<number>
    control_days: Generated<number>
    move_free_days: Generated<Flag>
    ok_permille: Generated<number>
    partial_permille: Generated<number>
    explain_permille: Generated<number>
    own_account: Generated<Flag>
    vat_eligible: Generated<Flag>
    asset_cap_grosze: Grosze | null
    research_from_grosze: Grosze | null
    rate_cap_grosze: Grosze | null
    least_characters: Generated<number>
    signatures_required: Generated<number>
    annotation: Generated<string>
    logo_rules: Generated<string>
    generator: Generated<string>
    retention_years: Generated<number>
    disposal_years: Generated<number>
    photos_published: Generated<Flag>
    protection_on: string | null
  }
  grant_clause: {
    id: Id
    grant_id: number
    parameter: string
    paragraph: string
  }
  grant_instalment: {
    id: Id
    grant_id: number
    due_on: string | null
    received_on: string | null
    amount_grosze: Grosze
    note: Generated<string>
    revision: Generated<number>
  }
  grant_annex: {
    id: Id
    grant_id: number
    number: string
    signed_on: string
    effective_from: string
    description: Generated<string>
    revision: Generated<number>
  }
  grant_requirement: {
    id: Id
    grant_id: number
    position: number
    name: string
    ready: Generated<Flag>
    note: Generated<string>
    revision: Generated<number>
  }
  grant_volunteer_rate: {
    id: Id
    grant_id: number
    position: number
    work_kind: string
    most_grosze: Grosze
    revision: Generated<number>
  }
  budget_version: {
    id: Id
    grant_id: number
    number: number
    kind: 'offer' | 'update' | 'annex'
    annex_id: number | null
    effective_from: string
    reason: Generated<string>
    data: string
  }
  budget_change_request: {
    id: Id
    grant_id: number
    number: number
    made_on: string
    reason: string
    before_title: string
    after_title: string
    data: string
    answer: Generated<'none' | 'agreed' | 'refused'>
    answered_on: string | null
    answer_note: Generated<string>
    revision: Generated<number>
  }
  grant_result: {
    id: Id
    grant_id: number
    position: number
    name: string
    unit: Generated<string>
    monitoring: Generated<string>
    planned_hundredths: number
    formula: string | null
    formula_code: string | null
    typed_hundredths: number | null
    override_reason: Generated<string>
    override_on: string | null
    evidence: Generated<string>
    explanation: Generated<string>
    revision: Generated<number>
  }
  grant_schedule: {
    id: Id
    grant_id: number
    position: number
    action_id: number | null
    name: string
    description: Generated<string>
    target_group: Generated<string>
    starts_on: string | null
    ends_on: string | null
    outside_party: Generated<string>
    done_description: Generated<string>
    /** Codes of `support_type` as a JSON list. */
    supports: Generated<string>
    without_list: Generated<Flag>
    revision: Generated<number>
  }
}
