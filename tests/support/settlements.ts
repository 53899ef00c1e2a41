import type { Source } from '#shared/grants/sources.ts'
import { gr } from '#shared/kernel/money.ts'
import type { SettlementDocument, SettlementInput } from '#shared/settlements/schema.ts'

type Grant = SettlementInput['grant']
type Report = SettlementInput['report']
type Line = SettlementInput['lines'][number]
type Amount = readonly [source: Source, amount: number]

const longText = (about: string): string => `${about} `.repeat(Math.ceil(1100 / (about.length + 1))).trim()

/** A report in order: every box filled, every date inside the term. */
export const aReport = (change: Partial<Report> = {}): Report => ({
  id: 1,
  kind: 'final',
  periodFrom: '2021-05-01',
  periodTo: '2021-12-31',
  i1: longText('Dwunastu uczestników ukończyło program reintegracji.'),
  i2: longText('Przeprowadzono osiem miesięcy zajęć grupowych i indywidualnych.'),
  ii3: '',
  ii4: '',
  iii: '',
  publicOtherNames: '',
  placeOfSigning: 'Zagajniki',
  preparedOn: '2022-01-20',
  signatories: [{ name: 'Żaneta Gęś-Łącka', function: 'Prezes Zarządu' }],
  interestAccrued: gr(0),
  returned: gr(0),
  returnedOn: null,
  percentBase: 'spent',
  ...change,
})

export const aGrant = (change: Partial<Grant> = {}): Grant => ({
  id: 1,
  contractNumber: 'DPS/7/2021',
  contractDate: '2021-04-28',
  title: 'Od KIS-u do PES-u',
  funder: 'Minister Rodziny i Polityki Społecznej',
  form: 'wsparcie',
  taskFrom: '2021-05-01',
  taskTo: '2021-12-31',
  spendGrantFrom: '2021-05-01',
  spendGrantTo: '2021-12-31',
  spendOtherFrom: '2021-05-01',
  spendOtherTo: '2021-12-31',
  received: gr(1_000_00),
  shiftPermille: 100,
  adminCapPermille: null,
  adminCapBase: 'grant',
  cashlessOnly: false,
  lawVersion: 'before-2026-09-01',
  ...change,
})

/** A line of action 1 (or of the given one; `null`: administrative) planned in 2021. */
export const aLine = (
  id: number,
  planned: readonly Amount[],
  change: Partial<Omit<Line, 'id' | 'amounts'>> & { readonly year?: number } = {},
): Line => ({
  id,
  actionId: change.actionId === undefined ? 1 : change.actionId,
  position: change.position ?? id,
  name: change.name ?? `Koszt ${id}`,
  amounts: planned.map(([source, amount]) => ({ year: change.year ?? 2021, source, planned: gr(amount) })),
})

/** A paid invoice, all of it charged; the gross amount is the sum of its parts unless said otherwise. */
export const aDocument = (
  id: number,
  parts: readonly (readonly [lineId: number, source: Source, amount: number])[],
  change: Partial<Omit<SettlementDocument, 'id' | 'allocations'>> = {},
): SettlementDocument => ({
  id,
  number: `FV ${id}/2021`,
  kind: 'invoice',
  supplierName: 'Księgarnia „Źródło”',
  issuedOn: '2021-06-10',
  performedOn: '2021-06-09',
  paidOn: '2021-06-15',
  paymentMethod: 'transfer',
  gross: gr(parts.reduce((total, [, , amount]) => total + amount, 0)),
  ineligibleReason: null,
  allocations: parts.map(([budgetLineId, source, amount]) => ({ budgetLineId, source, amount: gr(amount) })),
  ...change,
})

type Change = Partial<Omit<SettlementInput, 'grant' | 'report'>> & {
  readonly grant?: Partial<Grant>
  readonly report?: Partial<Report>
}
/** One action with one line of 1 000,00 zł from the grant, spent to the grosz; change what the test is about. */
export const anInput = ({ grant, report, ...change }: Change = {}): SettlementInput => ({
  grant: aGrant(grant),
  report: aReport(report),
  actions: [{ id: 1, position: 1, name: 'Zajęcia reintegracji społecznej' }],
  lines: [aLine(1, [['grant', 1_000_00]])],
  documents: [aDocument(1, [[1, 'grant', 1_000_00]])],
  ...change,
})
