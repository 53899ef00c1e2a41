import type { IsoDate } from '../kernel/dates.ts'

/** Classes of the end of a participation; each reason of the list `end_reason` has one (kis.md 1.5). */
export const endClasses = ['finished', 'droppedOut', 'neutral', 'continued'] as const
export type EndClass = (typeof endClasses)[number]

type Words = { readonly K: string; readonly M: string; readonly many: string; readonly noun: string }
/** What each class is called: of a woman, of a man, of many, and by itself. */
export const endClassWords: Readonly<Record<EndClass, Words>> = {
  finished: { K: 'ukończyła', M: 'ukończył', many: 'ukończyli', noun: 'ukończenie' },
  droppedOut: { K: 'przerwała', M: 'przerwał', many: 'przerwali', noun: 'przerwanie' },
  neutral: {
    K: 'zakończenie neutralne',
    M: 'zakończenie neutralne',
    many: 'zakończenie neutralne',
    noun: 'zakończenie neutralne (ani ukończenie, ani przerwanie)',
  },
  continued: {
    K: 'kontynuuje',
    M: 'kontynuuje',
    many: 'kontynuują',
    noun: 'kontynuacja (ani ukończenie, ani przerwanie)',
  },
}

/**
 * The class of a reason from its attributes. A reason the coordinator added without a class is neutral until it is given
 * one: it makes nobody a success or a failure, and the balance still adds up.
 */
export const endClassOf = (attributes: Readonly<Record<string, unknown>>): EndClass =>
  endClasses.find((one) => one === attributes.class) ?? 'neutral'

/** A participation that has begun; `endClass` null: it has not ended. */
export type Begun = { readonly endClass: EndClass | null }
/** People who began, and what became of them; those who go on into the next edition are still continuing. */
export type EndBalance = {
  readonly started: number
  readonly finished: number
  readonly droppedOut: number
  readonly neutral: number
  readonly continuing: number
}

/** `started = finished + droppedOut + neutral + continuing`, always (kis.md 1.5; Bielsko-Biała: 313 = 240 + 58 + 0 + 15). */
export function endBalance(participations: Iterable<Begun>): EndBalance {
  const counts = { started: 0, finished: 0, droppedOut: 0, neutral: 0, continuing: 0 }
  for (const { endClass } of participations) {
    counts.started += 1
    counts[endClass === null || endClass === 'continued' ? 'continuing' : endClass] += 1
  }
  return counts
}

type Dated = Begun & { readonly startedOn: IsoDate; readonly endedOn: IsoDate | null }
/** The balance as it stood on a day: only those who had begun, and an end after the day had not come yet. */
export const endBalanceOn = (participations: readonly Dated[], day: IsoDate): EndBalance =>
  endBalance(
    participations
      .filter((one) => one.startedOn <= day)
      .map((one) => ({ endClass: one.endedOn !== null && one.endedOn <= day ? one.endClass : null })),
  )
