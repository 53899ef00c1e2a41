import type { Selectable } from 'kysely'
import type { Grant, GrantData } from '#shared/grants/schema.ts'
import type { TermName } from '#shared/grants/termFields.ts'
import type { Tables } from '../db/schema.ts'

type Row = Selectable<Tables['grant_agreement']>

/** The terms of a contract as they are stored. */
export const termsOf = (row: Row): Pick<Grant, TermName> => ({
  programmeKind: row.programme_kind,
  funderAddress: row.funder_address,
  returnAccount: row.return_account,
  minOwnPermille: row.min_own_permille,
  minOwnBase: row.min_own_base,
  moneyReplacement: row.money_replacement === 1,
  paidExecution: row.paid_execution === 1,
  subcontracting: row.subcontracting === 1,
  shiftScope: row.shift_scope,
  shiftConsent: row.shift_consent === 1,
  reportUnit: row.report_unit,
  useDays: row.use_days,
  returnDays: row.return_days,
  returnUnit: row.return_unit,
  returnYearEnd: row.return_year_end === 1,
  reminderDays: row.reminder_days,
  controlDays: row.control_days,
  moveFreeDays: row.move_free_days === 1,
  okPermille: row.ok_permille,
  partialPermille: row.partial_permille,
  explainPermille: row.explain_permille,
  ownAccount: row.own_account === 1,
  vatEligible: row.vat_eligible === 1,
  assetCap: row.asset_cap_grosze,
  researchFrom: row.research_from_grosze,
  rateCap: row.rate_cap_grosze,
  leastCharacters: row.least_characters,
  signaturesRequired: row.signatures_required,
  annotation: row.annotation,
  logoRules: row.logo_rules,
  generator: row.generator,
  retentionYears: row.retention_years,
  disposalYears: row.disposal_years,
})

const flag = (yes: boolean): 0 | 1 => (yes ? 1 : 0)

/** The terms of a contract as columns. */
export const termColumns = (data: GrantData) => ({
  programme_kind: data.programmeKind,
  funder_address: data.funderAddress,
  return_account: data.returnAccount,
  min_own_permille: data.minOwnPermille,
  min_own_base: data.minOwnBase,
  money_replacement: flag(data.moneyReplacement),
  paid_execution: flag(data.paidExecution),
  subcontracting: flag(data.subcontracting),
  shift_scope: data.shiftScope,
  shift_consent: flag(data.shiftConsent),
  report_unit: data.reportUnit,
  use_days: data.useDays,
  return_days: data.returnDays,
  return_unit: data.returnUnit,
  return_year_end: flag(data.returnYearEnd),
  reminder_days: data.reminderDays,
  control_days: data.controlDays,
  move_free_days: flag(data.moveFreeDays),
  ok_permille: data.okPermille,
  partial_permille: data.partialPermille,
  explain_permille: data.explainPermille,
  own_account: flag(data.ownAccount),
  vat_eligible: flag(data.vatEligible),
  asset_cap_grosze: data.assetCap,
  research_from_grosze: data.researchFrom,
  rate_cap_grosze: data.rateCap,
  least_characters: data.leastCharacters,
  signatures_required: data.signaturesRequired,
  annotation: data.annotation,
  logo_rules: data.logoRules,
  generator: data.generator,
  retention_years: data.retentionYears,
  disposal_years: data.disposalYears,
})
