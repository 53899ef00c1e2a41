import { addDays, dayInPoland, type IsoDate } from '../kernel/dates.ts'
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

/** Days that are looked ahead: more than the twelve months a copy can stay. */
const lookAhead = 420

/**
 * The rotation played forward with a copy a day, as the program makes them while somebody works with it. With fewer copies the
 * day comes later, never earlier, because days, weeks and months without a copy are not counted.
 */
export function expiryOf(copies: readonly RotatedCopy[], now: string): Expiry {
  const future = copies.filter(({ madeAt }) => madeAt > now)
  const old = copies.filter(({ madeAt }) => madeAt <= now)
  const names = new Set(old.map(({ name }) => name))
  const lastSeen = new Map<string, number>()
  let there: readonly RotatedCopy[] = old
  for (let day = 0; day <= lookAhead; day += 1) {
    const madeAt = `${addDays(now.slice(0, 10), day)}${now.slice(10)}`
    there = [...there, { name: `${day} ${madeAt}`, kind: 'automatic', madeAt, schemaVersion: 0 }]
    const keep = copiesToKeep(there, madeAt)
    there = there.filter(({ name }) => keep.has(name))
    for (const { name } of there) if (names.has(name)) lastSeen.set(name, day)
  }
  const stays = new Set(there.map(({ name }) => name))
  const going = old.filter(({ name }) => !stays.has(name))
  const left = old.filter(({ name }) => stays.has(name))
  const last = Math.max(...going.map(({ name }) => lastSeen.get(name) ?? -1))
  return {
    goneBy: going.length === 0 ? null : addDays(dayInPoland(now), Math.max(0, last + 1)),
    byHand: left.filter(({ kind }) => kind !== 'beforeMigration').length,
    beforeMigration: left.filter(({ kind }) => kind === 'beforeMigration').length,
    future: future.length,
  }
}
