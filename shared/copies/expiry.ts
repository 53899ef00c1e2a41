import { addDays, addMonths, dayInPoland, type IsoDate } from '../kernel/dates.ts'
import { copiesToKeep, type RotatedCopy } from './rotation.ts'

/** How long copies that are there now will be there, when nobody removes any by hand. */
export type Expiry = {
  /** The first day on which none of those that go by themselves is left; `null`: there is none of them. */
  readonly goneBy: IsoDate | null
  /** Copies that do not go by themselves within that time: made by hand, before a change of the schema, dated later than now. */
  readonly byHand: number
  readonly beforeMigration: number
  readonly future: number
}

/** Days that are played one by one: by then seven days and four weeks have newer copies. */
const eachDay = 36
/** Months after them of which only the first day is played: the only day on which a month gives way. More than can be kept. */
const eachMonth = 14

/** Days from a day on on which the rotation can let an old copy go, when there is a copy a day. */
function tellingDays(first: IsoDate): IsoDate[] {
  const days = Array.from({ length: eachDay }, (_, n) => addDays(first, n))
  const month = `${days.at(-1)!.slice(0, 7)}-01`
  return [...days, ...Array.from({ length: eachMonth }, (_, n) => addMonths(month, n + 1))]
}

/**
 * The rotation played forward with a copy a day, as the program makes them while somebody works with it. With fewer copies the
 * day comes later, never earlier, because days, weeks and months without a copy are not counted.
 */
export function expiryOf(copies: readonly RotatedCopy[], now: string): Expiry {
  const future = copies.filter(({ madeAt }) => madeAt > now)
  const old = copies.filter(({ madeAt }) => madeAt <= now)
  const names = new Set(old.map(({ name }) => name))
  const goneOn = new Map<string, IsoDate>()
  let there: readonly RotatedCopy[] = old
  for (const day of tellingDays(now.slice(0, 10))) {
    const madeAt = `${day}${now.slice(10)}`
    there = [...there, { name: `new ${madeAt}`, kind: 'automatic', madeAt, schemaVersion: 0 }]
    const keep = copiesToKeep(there, madeAt)
    for (const { name } of there) if (names.has(name) && !keep.has(name)) goneOn.set(name, dayInPoland(madeAt))
    there = there.filter(({ name }) => keep.has(name))
  }
  const left = old.filter(({ name }) => !goneOn.has(name))
  return {
    goneBy: [...goneOn.values()].sort().at(-1) ?? null,
    byHand: left.filter(({ kind }) => kind !== 'beforeMigration').length,
    beforeMigration: left.filter(({ kind }) => kind === 'beforeMigration').length,
    future: future.length,
  }
}
