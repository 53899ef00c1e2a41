import { addDays, dayInPoland, type IsoDate, weekday } from '../kernel/dates.ts'

/** How many copies stay: the newest of each of so many days, weeks and months that have one. */
export const kept = { days: 7, weeks: 4, months: 12 } as const
/** So many copies made by hand stay besides, and the copy before a migration of so many versions. */
export const keptByHand = 5
export const keptVersions = 2

/** What the rotation has to know of a copy. */
export type RotatedCopy = {
  readonly name: string
  readonly kind: 'automatic' | 'closing' | 'manual' | 'beforeMigration'
  /** UTC moment, ISO text. */
  readonly madeAt: string
  readonly schemaVersion: number
}

const mondayOf = (day: IsoDate): IsoDate => addDays(day, 1 - weekday(day))
const newestFirst = (a: RotatedCopy, b: RotatedCopy): number =>
  a.madeAt === b.madeAt ? (a.name < b.name ? 1 : -1) : a.madeAt < b.madeAt ? 1 : -1

/** The newest of each of the first `count` groups, in the order of `copies`. */
function firstOfEach<Key>(copies: readonly RotatedCopy[], keyOf: (copy: RotatedCopy) => Key, count: number): string[] {
  const found = new Map<Key, string>()
  for (const copy of copies) {
    const key = keyOf(copy)
    if (!found.has(key) && found.size < count) found.set(key, copy.name)
  }
  return [...found.values()]
}

function keptOf(copies: readonly RotatedCopy[]): string[] {
  const ordinary = copies.filter(({ kind }) => kind !== 'beforeMigration')
  const dayOf = ({ madeAt }: RotatedCopy) => dayInPoland(madeAt)
  return [
    ...firstOfEach(ordinary, dayOf, kept.days),
    ...firstOfEach(ordinary, (copy) => mondayOf(dayOf(copy)), kept.weeks),
    ...firstOfEach(ordinary, (copy) => dayOf(copy).slice(0, 7), kept.months),
    ...firstOfEach(
      ordinary.filter(({ kind }) => kind === 'manual'),
      ({ name }) => name,
      keptByHand,
    ),
    ...firstOfEach(
      copies.filter(({ kind }) => kind === 'beforeMigration'),
      ({ schemaVersion }) => schemaVersion,
      keptVersions,
    ),
  ]
}

/**
 * Names of the copies that stay. Days, weeks and months are those that have a copy, so a long holiday loses nothing. Copies
 * dated after `now` are judged by themselves: a clock that was set back must neither push them out nor let them push out others.
 */
export function copiesToKeep(copies: readonly RotatedCopy[], now: string): ReadonlySet<string> {
  const ordered = copies.toSorted(newestFirst)
  const future = ordered.filter(({ madeAt }) => madeAt > now)
  const past = ordered.filter(({ madeAt }) => madeAt <= now)
  return new Set([...keptOf(past), ...keptOf(future)])
}
