import type { IsoDate } from '../kernel/dates.ts'

/** What a limit or a rate is worth, and from when to when. `validTo` null: until further notice. */
export type DatedValue = {
  readonly code: string
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
  /** In the unit of the parameter: minutes, grosze, days… */
  readonly value: number
}

/**
 * What a limit or a rate is worth on a day: of the entries that hold then, the one that began last.
 * `undefined`: none holds, so nothing is limited. Chosen by the day of the work, never by today.
 */
export function valueOn(values: readonly DatedValue[], code: string, day: IsoDate): number | undefined {
  let found: DatedValue | undefined
  for (const one of values) {
    if (one.code !== code || one.validFrom > day || (one.validTo !== null && one.validTo < day)) continue
    if (found === undefined || one.validFrom > found.validFrom) found = one
  }
  return found?.value
}

/** Codes of the limits and rates that rules of the program ask for. */
export const psuCodes = { week: 'psu.weekMinutes', month: 'psu.monthMinutes', rate: 'psu.hourRate' } as const
