import { z } from 'zod'
import { otherMoneySources, type Source, sources } from '../grants/sources.ts'
import { type Grosze, gr, sum } from '../kernel/money.ts'
import { lineCodes } from '../settlements/codes.ts'
import { sortAllocations } from '../settlements/entries.ts'
import type { SettlementInput } from '../settlements/schema.ts'

const money = z.int().brand<'Grosze'>()
/** One accounting document on one line of the budget, with what of it this report settles. */
export const documentPaper = z.object({
  documentId: z.int(),
  number: z.string(),
  line: z.string(),
  lineName: z.string(),
  supplier: z.string(),
  nip: z.string(),
  ksef: z.string(),
  bookingNumber: z.string(),
  statementNumber: z.string(),
  about: z.string(),
  issuedOn: z.string(),
  performedOn: z.string().nullable(),
  paidOn: z.string().nullable(),
  paymentMethod: z.string(),
  gross: money,
  amount: money,
  bySource: z.record(z.enum(sources), money),
})
export type DocumentPaper = z.infer<typeof documentPaper>

/** A paper that proves work or a thing given: a card of one month, a statement. */
export const contributionPaper = z.object({
  paper: z.string(),
  day: z.string(),
  line: z.string(),
  about: z.string(),
  unitValue: money,
  value: money,
  kind: z.enum(['osobowy', 'rzeczowy']),
})
export type ContributionPaper = z.infer<typeof contributionPaper>

/** What stands on a document beside what the settlement is calculated from. */
export type DocumentFacts = Pick<
  DocumentPaper,
  'nip' | 'ksef' | 'bookingNumber' | 'statementNumber' | 'about' | 'paymentMethod'
>

const empty = (): Record<Source, Grosze> =>
  Object.fromEntries(sources.map((source) => [source, gr(0)])) as Record<Source, Grosze>

/**
 * The documents of a report as generators list them: a row for each document and line, in order of issue. Only what
 * „faktycznie poniesione wydatki” hold, so the rows add up to table II.1 less work and things.
 */
export function documentPapers(
  input: SettlementInput,
  factsOf: (documentId: number) => DocumentFacts,
): DocumentPaper[] {
  const codes = lineCodes(input.actions, input.lines)
  const names = new Map(input.lines.map((line) => [line.id, line.name]))
  const documents = new Map(input.documents.map((one) => [one.id, one]))
  const entries = sortAllocations(input).reported.filter((entry) => entry.documentId !== null)
  const rows = [...Map.groupBy(entries, (entry) => `${entry.documentId} ${entry.budgetLineId}`).values()].map(
    (own): DocumentPaper => {
      const first = own[0]!
      const document = documents.get(first.documentId!)!
      const bySource = empty()
      for (const { source, amount } of own) bySource[source] = gr(bySource[source] + amount)
      return {
        documentId: document.id,
        number: document.number,
        line: codes.get(first.budgetLineId) ?? '',
        lineName: names.get(first.budgetLineId) ?? '',
        supplier: document.supplierName,
        issuedOn: document.issuedOn,
        performedOn: document.performedOn,
        paidOn: document.paidOn,
        gross: document.gross,
        amount: sum(own.map(({ amount }) => amount)),
        bySource,
        ...factsOf(document.id),
      }
    },
  )
  const order = new Map([...codes.values()].map((code, index) => [code, index]))
  return rows.sort(
    (a, b) =>
      a.issuedOn.localeCompare(b.issuedOn) ||
      a.documentId - b.documentId ||
      (order.get(a.line) ?? 0) - (order.get(b.line) ?? 0),
  )
}

/** What of a document the grant pays, with its interest and other income. */
export const ofGrant = ({ bySource }: DocumentPaper): Grosze =>
  sum([bySource.grant ?? gr(0), bySource.interest ?? gr(0), bySource.otherIncome ?? gr(0)])
/** What of a document other money pays (rows 2.1–2.4). */
export const ofOtherMoney = ({ bySource }: DocumentPaper): Grosze =>
  sum(otherMoneySources.map((source) => bySource[source] ?? gr(0)))
