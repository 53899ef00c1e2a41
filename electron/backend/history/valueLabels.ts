import { sql } from 'kysely'
import { answerNames } from '#shared/budgets/changeRequests.ts'
import { versionKindNames } from '#shared/budgets/versions.ts'
import { checkNames, checkStateNames } from '#shared/dataProtection/checklist.ts'
import { confirmationNames } from '#shared/dataProtection/clauseGiving.ts'
import {
  disclosureNames,
  outcomeNames,
  requestKindNames,
  restrictionNames,
  riskNames,
} from '#shared/dataProtection/names.ts'
import { personCategoryNames } from '#shared/dataProtection/personCategories.ts'
import { exemptionNames } from '#shared/dataProtection/recipients.ts'
import { deliveryNames } from '#shared/filings/term.ts'
import { unitNames } from '#shared/partners/commitments/fulfilment.ts'
import { cycleNames } from '#shared/partners/commitments/periods.ts'
import { meetingStatusNames } from '#shared/partners/meetings/schema.ts'
import { partnerStandingNames } from '#shared/partners/schema.ts'
import { formulas } from '#shared/results/formulas.ts'
import { eventNames, kindsOfRecord } from '#shared/retention/kinds.ts'
import { proofNames } from '#shared/retention/schema.ts'
import { countingNames, lengthUnitNames } from '#shared/retention/words.ts'
import { scannedNames, scanPurposeNames } from '#shared/scans/records.ts'
import type { Reader } from '../db/open.ts'

type Labels = Readonly<Record<string, string>>
const sources: Labels = {
  grant: 'dotacja',
  interest: 'odsetki bankowe od dotacji',
  otherIncome: 'inne przychody',
  ownMoney: 'środki finansowe własne',
  fees: 'świadczenia pieniężne od odbiorców',
  publicOther: 'inne źródła publiczne',
  otherMoney: 'pozostałe środki finansowe',
  personal: 'wkład osobowy',
  material: 'wkład rzeczowy',
}
const measurements: Labels = {
  initial: 'początkowy',
  interim: 'śródokresowy',
  final: 'końcowy',
  followUp: 'po zakończeniu',
}
const moments: Labels = {
  during: 'w trakcie',
  end: 'na zakończenie',
  weeks4: 'po 4 tygodniach',
  months3: 'po 3 miesiącach',
  months6: 'po 6 miesiącach',
  months12: 'po 12 miesiącach',
}
const capBases: Labels = { grant: 'kwota dotacji', total: 'całkowite koszty' }
const dayUnits: Labels = { calendar: 'kalendarzowe', working: 'robocze' }
const decimalSigns: Labels = { comma: 'przecinek', dot: 'kropka' }
const dateFormats: Labels = { dots: 'dd.mm.rrrr', iso: 'rrrr-mm-dd', dashes: 'dd-mm-rrrr' }
/** What values that only the program decides are called in the history, by `table.column`. */
const valueLabels: Readonly<Record<string, Labels>> = {
  'person.sex': { K: 'kobieta', M: 'mężczyzna' },
  'participation.stage': {
    applied: 'zgłoszenie',
    qualified: 'po kwalifikacji',
    reserve: 'lista rezerwowa',
    refused: 'odmowa',
    withdrawn: 'wycofane zgłoszenie',
    participant: 'uczestnik',
  },
  'activity_category.category': personCategoryNames,
  'breach.risk': riskNames,
  'request_notice.exemption': exemptionNames,
  'person_request.kind': requestKindNames,
  'person_request.outcome': outcomeNames,
  'person_restriction.kind': restrictionNames,
  'disclosure.kind': disclosureNames,
  'protection_check.state': checkStateNames,
  'protection_check.code': Object.fromEntries(Object.entries(checkNames).map(([code, { name }]) => [code, name])),
  'retention_rule.kind': Object.fromEntries(Object.entries(kindsOfRecord).map(([kind, { name }]) => [kind, name])),
  'retention_rule.runs_from': eventNames,
  'retention_rule.counting': countingNames,
  'retention_rule.length_unit': lengthUnitNames,
  'retention_rule.proof': proofNames,
  'consent.proved_by': confirmationNames,
  'staff_clause.proved_by': confirmationNames,
  'consent.decision': { given: 'tak', refused: 'odmowa' },
  'social_contract.variant': { A: 'część A', B: 'część B' },
  'grant_agreement.funder_kind': { state: 'budżet państwa', local: 'samorząd' },
  'grant_agreement.mode': {
    openCall: 'otwarty konkurs ofert',
    art11: 'bez konkursu (art. 11a–11c)',
    art19a: 'mały grant (art. 19a)',
    regranting: 'regranting',
    other: 'inaczej',
  },
  'grant_agreement.form': { wsparcie: 'wsparcie', powierzenie: 'powierzenie' },
  'grant_agreement.programme_kind': {
    none: 'bez programu',
    ministry: 'program ministra',
    municipalEu: 'program gminy ze środkami UE',
  },
  'grant_agreement.admin_cap_base': capBases,
  'grant_agreement.min_own_base': capBases,
  'grant_agreement.shift_scope': { line: 'pozycja', action: 'działanie' },
  'grant_agreement.report_unit': dayUnits,
  'grant_agreement.return_unit': dayUnits,
  'report_filing.delivered': deliveryNames,
  'budget_amount.source': sources,
  'budget_change_request.answer': answerNames,
  'grant_result.formula': Object.fromEntries(formulas.map(({ id, label }) => [id, label])),
  'diagnosis.kind': measurements,
  'test_score.kind': measurements,
  'diagnosis_part.section': {
    NEEDS: 'potrzeby',
    RESOURCES: 'potencjał i zasoby',
    EXPECTATIONS: 'oczekiwania uczestnika',
    BARRIERS: 'bariery',
    ENVIRONMENT: 'wsparcie otoczenia',
    RECOMMENDATIONS: 'rekomendacje',
  },
  'paper_kind.moment': {
    recruitment: 'rekrutacja',
    joining: 'przystąpienie',
    during: 'w trakcie',
    ending: 'zakończenie',
    followUp: 'po zakończeniu',
  },
  'paper_kind.computed_by': {
    socialContract: 'kontrakt socjalny',
    entitlement: 'oświadczenie z art. 1 ust. 3',
    clause: 'klauzula informacyjna',
    consents: 'zgody',
    agreement: 'podpisana umowa',
    diagnosisInitial: 'diagnoza początkowa',
    plan: 'podpisany plan działania',
    attendance: 'potwierdzone obecności',
    diagnosisFinal: 'diagnoza końcowa',
    survey: 'ankieta końcowa',
    outcome: 'efekt z dowodem',
    certificate: 'zaświadczenie o zakończeniu',
  },
  'document_template.kind': {
    application: 'formularz zgłoszeniowy',
    agreement: 'umowa uczestnictwa',
    informationClause: 'klauzula informacyjna RODO',
    consent: 'zgody',
    entitlement: 'oświadczenie z art. 1 ust. 3',
    confidentiality: 'oświadczenie o poufności',
    partnership: 'porozumienie z partnerami',
  },
  'expense_allocation.source': sources,
  'scan_link.purpose': scanPurposeNames,
  'scan_link.record_kind': scannedNames,
  'budget_version.kind': versionKindNames,
  'report.kind': { partial: 'częściowe', final: 'końcowe' },
  'report.percent_base': { spent: 'dotacja wydana', received: 'dotacja otrzymana' },
  'generator.decimal_sign': decimalSigns,
  'generator.date_format': dateFormats,
  'csv_template.decimal_sign': decimalSigns,
  'csv_template.date_format': dateFormats,
  'csv_template.about': { expenses: 'dokumenty księgowe', contributions: 'wkład osobowy i rzeczowy' },
  'plan.state': { draft: 'szkic', signed: 'podpisany', superseded: 'zastąpiony nowszą wersją' },
  'plan_action.form': { group: 'grupowa', individual: 'indywidualna' },
  'plan_action.responsible': { staff: 'kadra klubu', partner: 'partner', participant: 'uczestnik' },
  'plan_review.decision': { continue: 'realizować dalej', change: 'zmienić plan', end: 'zakończyć realizację' },
  'class_session.status': { planned: 'zaplanowane', held: 'odbyte', cancelled: 'odwołane', moved: 'przełożone' },
  'class_session.form': { group: 'grupowe', individual: 'indywidualne' },
  'certificate.kind': { ZK: 'zakończenie uczestnictwa' },
  'partner.standing': partnerStandingNames,
  'partner_commitment.unit': unitNames,
  'partner_commitment.cycle': cycleNames,
  'partner_meeting.status': meetingStatusNames,
  'internship.kind': { internship: 'staż', practice: 'praktyka' },
  'event.count_source': { list: 'lista', estimate: 'szacunek' },
  'outcome.measured_at': moments,
  'follow_up.measured_at': moments,
  'dated_parameter.unit': {
    minutes: 'minuty',
    grosze: 'grosze',
    percent: 'procent',
    days: 'dni',
    months: 'miesiące',
    count: 'liczba',
  },
}
/** Columns whose values are codes of a list. */
const lists: Readonly<Record<string, string>> = {
  'participation.end_reason': 'end_reason',
  'participation.main_group': 'target_group',
  'participation.referral': 'referral',
  'participation.labour_status': 'labour_status',
  'participation.labour_detail': 'labour_detail',
  'participation.foreign_origin': 'answer',
  'participation.third_country': 'answer',
  'participation.minority': 'answer',
  'participation.homeless': 'answer',
  'participation_group.code': 'target_group',
  'participation_exclusion.code': 'exclusion',
  'consent.kind': 'consent_kind',
  'consent.manner': 'clause_manner',
  'staff_clause.manner': 'clause_manner',
  'person.education': 'education',
  'person.disability': 'disability',
  'person.citizenship': 'citizenship',
  'person.area_kind': 'area_kind',
  'related_person.relation': 'relation',
  'diagnosis_area.role': 'staff_role',
  'attendance.mark': 'attendance_mark',
  'class_group.support_type': 'support_type',
  'class_session.support_type': 'support_type',
  'expense_document.kind': 'expense_kind',
  'expense_document.ineligible_category': 'ineligible_category',
  'expense_document.payment_method': 'payment_method',
  'staff_assignment.role': 'staff_role',
  'staff_assignment.basis': 'employment_basis',
  'staff_assignment.funding_source': 'funding_source',
  'support_limit.support_type': 'support_type',
  'plan_goal.status': 'plan_status',
  'plan_action.status': 'plan_status',
  'plan_action.support_type': 'support_type',
  'plan_review_goal.status': 'plan_status',
  'benefit.kind': 'benefit_kind',
  'event.support_type': 'support_type',
  'outcome.code': 'outcome',
  'outcome.evidence': 'outcome_evidence',
  'final_survey.situation': 'survey_situation',
  'survey_score.item': 'survey_item',
  'partner.sector': 'partner_sector',
  'partner_commitment.category': 'commitment_category',
  'promotion_entry.medium': 'promotion_medium',
  'promotion_entry.duty': 'information_duty',
  'promotion_duty.duty': 'information_duty',
}

/** Words for a stored value; `undefined` when it is its own word. */
export type WordsFor = (table: string, column: string, value: string | number) => string | undefined

const yesOrNo = /(\w+) integer\b[^,]*?check \(\1 in \(0, 1\)\)/gi
/** Columns that say yes or no, by `table.column`: those the schema holds to 0 and 1. */
async function readFlags(db: Reader): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    name: string
    sql: string
  }>`select name, sql from sqlite_schema where type = 'table' and sql is not null`.execute(db)
  return new Set(
    rows.flatMap((table) => [...table.sql.matchAll(yesOrNo)].map(([, column]) => `${table.name}.${column}`)),
  )
}
/** Every file has the schema of the program once it is open, so it is read once, not for each look at the history. */
let flags: ReadonlySet<string> | undefined

/** Reads the code lists and the schema, so that the history can speak in their labels, also in those no longer in use. */
export async function wordsForValues(db: Reader): Promise<WordsFor> {
  const items = await db.selectFrom('code_list_item').select(['list', 'code', 'label']).execute()
  const labels = new Map(items.map(({ list, code, label }) => [`${list}/${code}`, label]))
  flags ??= await readFlags(db)
  const isFlag = flags
  return (table, column, value) => {
    const place = `${table}.${column}`
    if (typeof value === 'number') return isFlag.has(place) ? (value === 1 ? 'tak' : 'nie') : undefined
    const list = lists[place]
    return list === undefined ? valueLabels[place]?.[value] : labels.get(`${list}/${value}`)
  }
}
