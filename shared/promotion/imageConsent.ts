import type { IsoDate } from '../kernel/dates.ts'

/** How somebody stands to the use of their image on a day. */
export const imageStates = ['valid', 'none', 'refused', 'withdrawn'] as const
export type ImageState = (typeof imageStates)[number]
export const imageStateNames: Readonly<Record<ImageState, string>> = {
  valid: 'zgoda ważna',
  none: 'nie ma zgody',
  refused: 'odmowa',
  withdrawn: 'zgoda wycofana',
}

/** One answer about the use of the image, as it was noted. */
export type ImageAnswer = {
  readonly decision: 'given' | 'refused'
  readonly decidedOn: IsoDate
  readonly withdrawnOn: IsoDate | null
}

/**
 * Does a consent to use the image stand on a day (kis.md 7.2)? The last answer given by that day decides; a consent is gone from
 * the very day it is taken back on (art. 7 ust. 3 RODO). `since`: the day it stands so; null: nobody was asked.
 */
export function imageStateOn(
  answers: readonly ImageAnswer[],
  day: IsoDate,
): { readonly state: ImageState; readonly since: IsoDate | null } {
  const last = answers
    .filter(({ decidedOn }) => decidedOn <= day)
    .toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0))
    .at(-1)
  if (!last) return { state: 'none', since: null }
  if (last.decision === 'refused') return { state: 'refused', since: last.decidedOn }
  return last.withdrawnOn !== null && last.withdrawnOn <= day
    ? { state: 'withdrawn', since: last.withdrawnOn }
    : { state: 'valid', since: last.decidedOn }
}

/** Something published with people in it: until when it can be seen, and when somebody looked who they are; null: for good, never. */
export type Published = {
  readonly publishedTo: IsoDate | null
  readonly checkedOn: IsoDate | null
}

/**
 * Who may not be seen in something published, on a day: those without a valid consent on the last day it can be seen, today at
 * the latest. A list of names is all the program can give, for it reads no pictures: somebody looks and says on which day nobody
 * of them was seen. From then on only those count whose consent stood on that day and is gone now.
 */
export function withoutImageConsent<P extends { readonly answers: readonly ImageAnswer[] }>(
  people: readonly P[],
  { publishedTo, checkedOn }: Published,
  today: IsoDate,
): (P & { readonly state: ImageState; readonly since: IsoDate | null })[] {
  const day = publishedTo !== null && publishedTo < today ? publishedTo : today
  return people.flatMap((one) => {
    const now = imageStateOn(one.answers, day)
    if (now.state === 'valid') return []
    const wasLookedFor = checkedOn !== null && imageStateOn(one.answers, checkedOn).state !== 'valid'
    return wasLookedFor ? [] : [{ ...one, ...now }]
  })
}
