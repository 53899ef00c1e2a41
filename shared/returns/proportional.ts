import { type Grosze, gr } from '../kernel/money.ts'
import type { Thresholds } from '../results/achieved.ts'
import type { ProportionalReturn } from './schema.ts'

type Reached = { readonly planned: number; readonly achieved: number | null }

/**
 * What a contract that settles in proportion to results would take back (settlement.md 3.3, R-03): nothing while the mean
 * share of the plan is at least `okPermille`, the missing share of the accepted grant down to `partialPermille`, all of it
 * below. Each result counts alike and at most as wholly done; one without a plan or a value is passed over. No law sets this
 * model, so it is information only: `undefined` when nothing would be taken. `share` in hundredths of a per cent, half up;
 * `amount` in grosze, half up, from the exact share.
 */
export function proportionalReturn(
  results: readonly Reached[],
  { okPermille, partialPermille }: Pick<Thresholds, 'okPermille' | 'partialPermille'>,
  accepted: Grosze,
): ProportionalReturn | undefined {
  const judged = results.flatMap(({ planned, achieved }) =>
    planned > 0 && achieved !== null ? [{ planned: BigInt(planned), done: BigInt(Math.min(achieved, planned)) }] : [],
  )
  if (judged.length === 0 || accepted <= 0) return undefined
  // The mean as one fraction: the sum of done/planned over a common denominator, divided by how many there are.
  const common = judged.reduce((product, { planned }) => product * planned, 1n)
  const done = judged.reduce((total, one) => total + (common / one.planned) * one.done, 0n)
  const whole = common * BigInt(judged.length)
  if (done * 1000n >= whole * BigInt(okPermille)) return undefined
  const share = Number((done * 20_000n + whole) / (whole * 2n))
  const below = done * 1000n < whole * BigInt(partialPermille)
  const amount = below ? accepted : gr(Number((BigInt(accepted) * (whole - done) * 2n + whole) / (whole * 2n)))
  return { share, accepted, below, partialPermille, amount }
}
