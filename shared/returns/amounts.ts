import { type Grosze, gr, minus } from '../kernel/money.ts'

/** A kind of own contribution (money, or work and things) as planned and as accepted, in grosze. */
export type OwnContribution = { readonly planned: Grosze; readonly actual: Grosze }
/** What the five numbers are counted from, over the whole task, in grosze. */
export type ReturnBasis = {
  readonly received: Grosze
  /** Paid from the grant and eligible. */
  readonly accepted: Grosze
  /** Paid from the grant for what the grant does not pay for. */
  readonly ineligible: Grosze
  /** Σ of what lines (or actions) spent from the grant above the allowed shift (F-07). */
  readonly shiftExcess: Grosze
  readonly grantPlanned: Grosze
  readonly own: readonly OwnContribution[]
  /** Bank interest and other income of the grant that the task did not use. */
  readonly unusedIncome: Grosze
}
export const returnKinds = ['ineligible', 'shift', 'ownShare', 'unspent', 'income'] as const
export type ReturnKind = (typeof returnKinds)[number]

const notNegative = (amount: number): Grosze => gr(Math.max(0, amount))

/**
 * The most of the grant that the own contribution given allows, so that it keeps its planned proportion to the grant
 * (F-08, F-09); whole grosze downwards. `null`: no own contribution was planned, so nothing is tied to it.
 */
export function allowedByOwn(grantPlanned: Grosze, own: readonly OwnContribution[]): Grosze | null {
  if (grantPlanned <= 0) return null
  const allowed = own
    .filter(({ planned }) => planned > 0)
    .map(({ planned, actual }) => (BigInt(notNegative(actual)) * BigInt(grantPlanned)) / BigInt(planned))
  if (allowed.length === 0) return null
  return gr(Math.min(...allowed.map(Number)))
}

/**
 * What of a grant goes back, as five numbers that add up, in the order of settlement.md 3.2: ineligible costs, excess over
 * the shift, excess over the own contribution on what remains, grant never used, income never used. None is negative and
 * together they are at most what came. Where more was charged than came, the surplus was paid by the club, so it lowers the
 * first three in their order.
 */
export function returnAmounts(basis: ReturnBasis): Readonly<Record<ReturnKind, Grosze>> {
  const accepted = notNegative(basis.accepted)
  const ineligible = notNegative(basis.ineligible)
  const shift = gr(Math.min(notNegative(basis.shiftExcess), accepted))
  const remaining = minus(accepted, shift)
  const allowed = allowedByOwn(basis.grantPlanned, basis.own)
  const ownShare = allowed === null ? gr(0) : notNegative(remaining - allowed)
  const used = accepted + ineligible
  let surplus = Math.max(0, used - basis.received)
  const lessSurplus = (amount: Grosze): Grosze => {
    const taken = Math.min(amount, surplus)
    surplus -= taken
    return gr(amount - taken)
  }
  return {
    ineligible: lessSurplus(ineligible),
    shift: lessSurplus(shift),
    ownShare: lessSurplus(ownShare),
    unspent: notNegative(basis.received - used),
    income: notNegative(basis.unusedIncome),
  }
}
