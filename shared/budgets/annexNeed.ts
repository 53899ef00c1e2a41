import { z } from 'zod'
import { formatPercent2, formatZloty, type Grosze, gr, sum } from '../kernel/money.ts'
import { lineCodes } from '../settlements/codes.ts'
import { grantLimit } from '../settlements/lineBalances.ts'
import { type BudgetSnapshot, inFormOrder, type SnapshotLine } from './snapshot.ts'

/** What a contract says of shifts: how far, counted on what, and whether each needs the funder's consent. */
export type ShiftTerms = {
  /** Thousandths of the planned grant; null: the contract sets no limit. */
  readonly shiftPermille: number | null
  readonly shiftScope: 'line' | 'action'
  readonly shiftConsent: boolean
}

const amount = z.int().brand<'Grosze'>()
export const annexNeed = z.object({
  /** `added`, `removed`, `overLimit` need an annex; `consent`: within the limit, but the contract asks for consent. */
  kind: z.enum(['added', 'removed', 'overLimit', 'consent']),
  /** The line; null: the limit is counted on the whole action. */
  lineId: z.int().nullable(),
  /** `I.1.2. Materiały`, `I.1. Warsztaty` or `II. Koszty administracyjne`. */
  what: z.string(),
  /** Planned from the grant, in grosze. */
  before: amount,
  after: amount,
  /** The most the contract allows; null: no limit. */
  limit: amount.nullable(),
})
export type AnnexNeed = z.infer<typeof annexNeed>

const ofGrant = (lines: readonly SnapshotLine[]): Grosze =>
  sum(lines.flatMap((line) => line.amounts.filter((one) => one.source === 'grant').map((one) => one.planned)))

type Judged = Pick<AnnexNeed, 'lineId' | 'what'> & {
  readonly before: readonly SnapshotLine[]
  readonly after: readonly SnapshotLine[]
}
function judged({ before, after, ...what }: Judged, terms: ShiftTerms): AnnexNeed[] {
  const [was, is] = [ofGrant(before), ofGrant(after)]
  const limit = grantLimit(was, terms.shiftPermille)
  const figures = { ...what, before: was, after: is, limit }
  if (limit !== null && is > limit) return [{ kind: 'overLimit', ...figures }]
  return is > was && terms.shiftConsent ? [{ kind: 'consent', ...figures }] : []
}

/**
 * What of a change of the budget cannot be done by the coordinator alone: a line nobody agreed on, a line taken away, an
 * increase of the grant's part over what the contract allows. Less is free. Source: settlement.md F-05, F-06.
 */
export function changeNeedsAnnex(before: BudgetSnapshot, after: BudgetSnapshot, terms: ShiftTerms): AnnexNeed[] {
  const was = new Map(before.lines.map((line) => [line.id, line]))
  const is = new Map(after.lines.map((line) => [line.id, line]))
  const called = (budget: BudgetSnapshot) => {
    const codes = lineCodes(budget.actions, budget.lines)
    return (line: SnapshotLine) => `${codes.get(line.id) ?? ''} ${line.name}`
  }
  const [wasCalled, isCalled] = [called(before), called(after)]
  const later = inFormOrder(after.actions, after.lines)
  const added = later.filter((line) => !was.has(line.id))
  const removed = inFormOrder(before.actions, before.lines).filter((line) => !is.has(line.id))
  const plain = (kind: 'added' | 'removed', line: SnapshotLine, what: string): AnnexNeed => ({
    kind,
    lineId: line.id,
    what,
    before: kind === 'added' ? gr(0) : ofGrant([line]),
    after: kind === 'added' ? ofGrant([line]) : gr(0),
    limit: null,
  })
  const shifts =
    terms.shiftScope === 'line'
      ? later.flatMap((line) => {
          const old = was.get(line.id)
          return old ? judged({ lineId: line.id, what: isCalled(line), before: [old], after: [line] }, terms) : []
        })
      : [...before.actions, null].flatMap((action) => {
          const own = (budget: BudgetSnapshot) => budget.lines.filter((line) => line.actionId === (action?.id ?? null))
          const what = action ? `I.${action.position}. ${action.name}` : 'II. Koszty administracyjne'
          return judged({ lineId: null, what, before: own(before), after: own(after) }, terms)
        })
  return [
    ...added.map((line) => plain('added', line, isCalled(line))),
    ...removed.map((line) => plain('removed', line, wasCalled(line))),
    ...shifts,
  ]
}

/** What is wrong and what to do, in one or two sentences. */
export function annexNeedWords({ kind, what, before, after, limit }: AnnexNeed, shiftPermille: number | null): string {
  const name = `„${what}”`
  if (kind === 'added') return `Pozycji ${name} nie ma w umowie. Przed pierwszym wydatkiem uzgodnij aneks.`
  if (kind === 'removed')
    return `Pozycja ${name} jest w umowie, a nie ma jej w budżecie. Uzgodnij aneks albo przywróć ją.`
  const rise = `z ${formatZloty(before)} zł do ${formatZloty(after)} zł`
  if (kind === 'consent') return `${name}: dotacja wzrosła ${rise}. Umowa wymaga zgody zleceniodawcy na przesunięcie.`
  const share = formatPercent2((shiftPermille ?? 0) * 10)
  return `${name}: dotacja wzrosła ${rise}, a bez aneksu wolno do ${formatZloty(limit ?? before)} zł (plan i ${share} %). Uzgodnij aneks albo zmniejsz kwotę.`
}
