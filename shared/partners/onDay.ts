import { formatDate, type IsoDate } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'

/** From when to when an institution is a partner; both days are days of the partnership, null: still. */
export type Membership = { readonly joinedOn: IsoDate; readonly leftOn: IsoDate | null }

/** Is it a partner on a day? The day of joining and the day of leaving both count (kis.md 8.1). */
export const isPartnerOn = ({ joinedOn, leftOn }: Membership, day: IsoDate): boolean =>
  joinedOn <= day && (leftOn === null || day <= leftOn)

export type SectorCount = { readonly code: string; readonly label: string; readonly count: number }
/** How many of a list belong to each sector, in the order of the sectors, those without any left out: the counts add up to the list. */
export function bySector(
  partners: readonly { readonly sector: string }[],
  sectors: readonly { readonly code: string; readonly label: string }[],
): SectorCount[] {
  const counts = Map.groupBy(partners, ({ sector }) => sector)
  const known = new Set(sectors.map(({ code }) => code))
  const gone = [...counts.keys()].filter((code) => !known.has(code)).map((code) => ({ code, label: code }))
  return [...sectors, ...gone].flatMap(({ code, label }) => {
    const count = counts.get(code)?.length ?? 0
    return count === 0 ? [] : [{ code, label, count }]
  })
}

/**
 * What is to be said when a document names another number of partners than the records hold on a day (kis.md 9.4 a);
 * `undefined`: the two agree, or no document was told of.
 */
export function declaredDifference(
  declared: { readonly count: number | null; readonly source: string },
  count: number,
  day: IsoDate,
): string | undefined {
  if (declared.count === null || declared.count === count) return undefined
  const where = declared.source === '' ? 'Dokument programu' : declared.source
  return `${where} podaje liczbę partnerów ${declared.count}, a zapisy na ${formatDate(day)} mają ${counted(count, 'partnera', 'partnerów', 'partnerów')}.`
}
