import { formatDate, type IsoDate, isIsoDate } from '../kernel/dates.ts'

type Known = {
  readonly startedOn: string | null
  readonly pupRegisteredOn: string | null
  readonly pupMonths: number | null | string
  readonly longtermNational: boolean | null
  readonly longtermEu: boolean | null
}
/** Months that have to be exceeded: attributes of the group of the long-term unemployed and of the detail of the EU (kis.md 1.1, 6.2). */
export type LongTermMonths = { readonly national: number | undefined; readonly eu: number | undefined }

/** The same day so many months later, as text to be compared; it need not exist. */
const later = (day: IsoDate, months: number): string => {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}${day.slice(7)}`
}

/**
 * Sentences where what is known of the registration suggests another answer than the one given; the answers stay the
 * coordinator's, since stages of training do not count and the register alone does not decide.
 */
export function longTermHints(known: Known, months: LongTermMonths): readonly string[] {
  const hints: string[] = []
  const { startedOn, pupRegisteredOn, pupMonths, longtermNational, longtermEu } = known
  if (typeof pupMonths === 'number' && months.national !== undefined) {
    const suggested = pupMonths > months.national
    if (longtermNational !== suggested)
      hints.push(
        `${pupMonths} mies. w ewidencji w ciągu dwóch lat: według definicji krajowej to raczej „${suggested ? 'tak' : 'nie'}”. Okresy stażu się nie wliczają.`,
      )
  }
  const isDay = (day: string | null): day is IsoDate => day !== null && isIsoDate(day)
  if (isDay(startedOn) && isDay(pupRegisteredOn) && months.eu !== undefined) {
    const suggested = later(pupRegisteredOn, months.eu) < startedOn
    if (longtermEu !== suggested)
      hints.push(
        `Bez pracy bez przerwy od ${formatDate(pupRegisteredOn)}: według definicji UE to raczej „${suggested ? 'tak' : 'nie'}”.`,
      )
  }
  return hints
}
