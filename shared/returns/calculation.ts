import type { DatedValue } from '../communityWork/parameters.ts'
import { type DeadlineTerms, deadlineAfter, returnDue } from '../deadlines/deadlines.ts'
import { addDays, type IsoDate } from '../kernel/dates.ts'
import { type Grosze, gr, minus, sum } from '../kernel/money.ts'
import { type ReturnBasis, type ReturnKind, returnAmounts, returnKinds } from './amounts.ts'
import { lateInterest } from './lateInterest.ts'
import type { GrantReturn, ReturnRow } from './schema.ts'

export type FunderKind = 'state' | 'local'
const articles: Readonly<Record<FunderKind, { readonly unused: string; readonly misused: string }>> = {
  state: { unused: 'art. 168 ustawy o finansach publicznych', misused: 'art. 169 ustawy o finansach publicznych' },
  local: { unused: 'art. 251 ustawy o finansach publicznych', misused: 'art. 252 ustawy o finansach publicznych' },
}
/** What was never used goes back by the day of the contract; the rest within days of being found. */
const isUnused = (kind: ReturnKind): boolean => kind === 'unspent' || kind === 'income'
/** A transfer covers first what falls due first. */
const covering: readonly ReturnKind[] = ['unspent', 'income', 'shift', 'ownShare', 'ineligible']

export type ReturnFacts = {
  readonly basis: ReturnBasis
  readonly funderKind: FunderKind
  readonly terms: DeadlineTerms
  /** The day the report names, when what was misused or taken in excess is found by the club itself. */
  readonly foundOn: IsoDate
  /** The day the first of the grant came; interest on misused money runs from it. `null`: not entered. */
  readonly transferredOn: IsoDate | null
  readonly returned: Grosze
  readonly returnedOn: IsoDate | null
  readonly rates: readonly DatedValue[]
  readonly today: IsoDate
}

/**
 * The return of a grant: five numbers with their articles, days and interest (settlement.md 3.2, D-08, D-09, F-15, F-16).
 * Interest of what has been sent back runs to that day, of the rest to today.
 */
export function returnOf(facts: ReturnFacts): GrantReturn {
  const amounts = returnAmounts(facts.basis)
  const total = sum(returnKinds.map((kind) => amounts[kind]))
  let left: number = facts.returnedOn === null ? 0 : facts.returned
  const covered = new Map<ReturnKind, number>()
  for (const kind of covering) {
    const part = Math.min(left, amounts[kind])
    covered.set(kind, part)
    left -= part
  }
  const rows = returnKinds.map((kind): ReturnRow => {
    const amount = amounts[kind]
    const unused = isUnused(kind)
    const due = unused ? returnDue(facts.terms) : deadlineAfter('misuse', facts.foundOn, facts.terms)
    const interestFrom = kind === 'ineligible' ? facts.transferredOn : addDays(due.date, 1)
    const paid = gr(covered.get(kind) ?? 0)
    const parts =
      amount === 0
        ? [gr(0)]
        : interestFrom === null
          ? [undefined]
          : [
              ...(facts.returnedOn === null ? [] : [lateInterest(paid, interestFrom, facts.returnedOn, facts.rates)]),
              lateInterest(minus(amount, paid), interestFrom, facts.today, facts.rates),
            ]
    const known = parts.filter((part) => part !== undefined)
    return {
      kind,
      amount,
      article: articles[facts.funderKind][unused ? 'unused' : 'misused'],
      due: due.date,
      dueWords: due.explanation,
      interestFrom,
      interest: known.length === parts.length ? sum(known) : null,
    }
  })
  const open = gr(Math.max(0, total - (facts.returnedOn === null ? 0 : facts.returned)))
  return {
    rows,
    total,
    returned: facts.returned,
    returnedOn: facts.returnedOn,
    open,
    interest: rows.some((row) => row.interest === null) ? null : sum(rows.map((row) => row.interest ?? gr(0))),
    surplus: gr(Math.max(0, facts.basis.accepted + facts.basis.ineligible - facts.basis.received)),
    today: facts.today,
  }
}
