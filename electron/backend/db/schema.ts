import type { Generated } from 'kysely'
import type { Source } from '#shared/grants/sources.ts'
import type { Grosze } from '#shared/kernel/money.ts'
import type { CalendarTables } from './schema/calendar.ts'
import type { CertificateTables } from './schema/certificates.ts'
import type { ClassTables } from './schema/classes.ts'
import type { DiagnosisTables } from './schema/diagnosis.ts'
import type { DocumentTables } from './schema/documents.ts'
import type { GrantTables } from './schema/grants.ts'
import type { PartnerTables } from './schema/partners.ts'
import type { PeopleTables } from './schema/people.ts'
import type { PlanTables } from './schema/plans.ts'
import type { ProtectionTables } from './schema/protection.ts'
import type { PeopleReportTables } from './schema/reports.ts'
import type { SettlementTables } from './schema/settlements.ts'
import type { SupportTables } from './schema/supports.ts'

type Id = Generated<number>
/** 0 or 1. */
type Flag = number

/** The record of changes, the club, grants, budgets, documents, reports. */
type CoreTables = {
  command_log: {
    id: Id
    call: string
    sentence: string
    at: string
    operator_id: number | null
    operator_name: string
    schema_version: number
    undo_rule: 'undoable' | 'final' | 'transparent'
    removes: Flag
    undoes_id: number | null
    redoes_id: number | null
    /** Place in the chain; with the rest of the seal it is missing while the step runs. */
    step: Generated<number | null>
    changes: Generated<number | null>
    /** Missing of a sealed step: its sentence was taken out of the history. */
    salt: Generated<Uint8Array | null>
    digest: Generated<Uint8Array | null>
    link: Generated<Uint8Array | null>
  }
  change_log: {
    id: Id
    command_id: number
    table_name: string
    row_id: number
    before: string | null
    after: string | null
    /** Missing of a sealed change: its content was taken out of the history. */
    salt: Generated<Uint8Array | null>
    digest: Generated<Uint8Array | null>
  }
  content_removal: { id: Id; reason: string; change_ids: string; command_ids: string; kept_checksum: string }
  current_command: { id: Id; command_id: number }
  operator: { id: Id; name: string; role: string; current: Flag; staff_id: Generated<number | null> }
  code_list_item: {
    id: Id
    list: string
    code: string
    label: string
    position: number
    active: Flag
    valid_from: string | null
    valid_to: string | null
    /** JSON: what the program needs to know of a code. */
    attributes: Generated<string>
  }
  organisation: {
    id: number
    name: string
    short_name: string
    krs: string
    nip: string
    regon: string
    street: string
    postal_code: string
    city: string
    phone: string
    email: string
    website: string
    bank_account: string
    revision: Generated<number>
  }
  kis: {
    id: number
    name: string
    street: string
    postal_code: string
    city: string
    created_on: string | null
    started_on: string | null
    register_number: string
    register_authority: string
    registered_on: string | null
    coordinator: string
    certificate_pattern: string
    revision: Generated<number>
  }
  signatory: { id: Id; name: string; function_title: string }
  budget_action: { id: Id; grant_id: number; position: number; name: string; revision: Generated<number> }
  budget_line: {
    id: Id
    grant_id: number
    action_id: number | null
    position: number
    name: string
    measure: string
    unit_cost_grosze: Grosze | null
    quantity_hundredths: number | null
    revision: Generated<number>
  }
  budget_amount: { id: Id; line_id: number; year: number; source: Source; planned_grosze: Grosze }
  supplier: { id: Id; name: string; sort_key: string; words: string; nip: string | null; address: string }
  expense_allocation: {
    id: Id
    document_id: number
    position: number
    line_id: number
    source: Source
    amount_grosze: Grosze
  }
  form_text: { id: Id; form_version: string; text_id: string; text: string; compared_on: string }
}

/** Tables and columns as they are after the last migration; a test compares this with the file. */
export type Tables = CoreTables &
  SettlementTables &
  DocumentTables &
  GrantTables &
  PartnerTables &
  PeopleTables &
  DiagnosisTables &
  PlanTables &
  ClassTables &
  SupportTables &
  CertificateTables &
  CalendarTables &
  PeopleReportTables &
  ProtectionTables
