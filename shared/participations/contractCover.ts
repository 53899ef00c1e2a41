import { addDays, type IsoDate } from '../kernel/dates.ts'

/** When a kontrakt socjalny holds. Without `validFrom` from its conclusion; without an end until further notice. */
export type ContractTime = {
  readonly concludedOn: IsoDate
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
  readonly terminatedOn: IsoDate | null
}
/** A hole in the cover: the last day covered, and the day the next contract begins (null: none follows). */
export type CoverGap = { readonly after: IsoDate; readonly until: IsoDate | null }

const forever = '9999-12-31'
const endOf = ({ validTo, terminatedOn }: ContractTime): IsoDate =>
  [validTo, terminatedOn].reduce<IsoDate>((end, day) => (day !== null && day < end ? day : end), forever)

/** How contracts hold over a participation. */
export type ContractCover = {
  /** The day the first of them begins to hold, when that is after the start. */
  readonly late: IsoDate | undefined
  /** The first hole after that, if there is one. */
  readonly gap: CoverGap | undefined
}

/** Do contracts, one after another, hold on every day from the start of a participation `to` its end (kis.md 1.7)? */
export function contractCover(contracts: readonly ContractTime[], from: IsoDate, to: IsoDate): ContractCover {
  const spans = contracts
    .map((one) => ({ from: one.validFrom ?? one.concludedOn, to: endOf(one) }))
    .filter((span) => span.to >= from && span.from <= span.to)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const [earliest] = spans
  if (!earliest) {
    return { late: undefined, gap: { after: contracts.map(endOf).toSorted().at(-1) ?? from, until: null } }
  }
  const late = earliest.from > from ? earliest.from : undefined
  let covered = earliest.to
  for (const span of spans) {
    if (covered === forever || covered >= to) return { late, gap: undefined }
    if (span.from > addDays(covered, 1))
      return { late, gap: { after: covered, until: span.from <= to ? span.from : null } }
    if (span.to > covered) covered = span.to
  }
  return { late, gap: covered < to ? { after: covered, until: null } : undefined }
}
