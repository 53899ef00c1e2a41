import { isInKind, type Source } from '../grants/sources.ts'
import { type IsoDate, yearOf } from '../kernel/dates.ts'
import type { Grosze } from '../kernel/money.ts'
import type { LeftOut } from './result.ts'
import type { SettlementDocument, SettlementInput } from './schema.ts'

/** One accepted amount: in which budget year, on which line, from which source. */
export type Entry = {
  /** Null: a contribution in work or things. */
  readonly documentId: number | null
  readonly budgetLineId: number
  readonly source: Source
  readonly amount: Grosze
  readonly year: number
  readonly countedOn: IsoDate
}

/**
 * The day on which an allocation counts as spent: the payment. Using the grant means paying (art. 251 ust. 4 ufp);
 * work and things are not paid for, so their day is the performance (or the issue, when no performance is named).
 * `undefined`: not paid yet.
 */
export function countedOn(document: SettlementDocument, source: Source): IsoDate | undefined {
  if (document.paidOn !== null) return document.paidOn
  return isInKind(source) ? (document.performedOn ?? document.issuedOn) : undefined
}

/**
 * Does a day of spending belong to the report? A report begins behind the one before it, so that nothing stands in two, and
 * the first with its budget year. A partial report ends with its period. A final one takes also what was paid after the task
 * (the contract may allow some days), so nothing paid is lost between two reports (art. 18 ust. 2; settlement.md D-02).
 */
export function inPeriod(day: IsoDate, report: SettlementInput['report']): boolean {
  const before = report.countedAfter ?? null
  if (before === null ? yearOf(day) < yearOf(report.periodFrom) : day <= before) return false
  return report.kind === 'final' || day <= report.periodTo
}

export type Sorted = {
  /** Counted in this report. */
  readonly reported: readonly Entry[]
  /** Counted in the task as a whole, whichever report shows them. */
  readonly accepted: readonly Entry[]
  readonly leftOut: readonly LeftOut[]
}

/** Sorts every allocation of the grant: counted, or left out and why. Nothing disappears between the two. */
export function sortAllocations(input: SettlementInput): Sorted {
  const known = new Set(input.lines.map((line) => line.id))
  const reported: Entry[] = []
  const accepted: Entry[] = []
  const leftOut: LeftOut[] = []
  const count = (record: Omit<Entry, 'year' | 'countedOn'>, day: IsoDate) => {
    const entry = { ...record, year: yearOf(day), countedOn: day }
    accepted.push(entry)
    if (inPeriod(day, input.report)) reported.push(entry)
    else leftOut.push({ ...record, reason: 'outsidePeriod' })
  }
  for (const document of input.documents) {
    for (const { budgetLineId, source, amount } of document.allocations) {
      const record = { documentId: document.id, budgetLineId, source, amount }
      const day = countedOn(document, source)
      if (!known.has(budgetLineId)) leftOut.push({ ...record, reason: 'unknownLine' })
      else if (document.ineligibleReason !== null) leftOut.push({ ...record, reason: 'ineligible' })
      else if (day === undefined) leftOut.push({ ...record, reason: 'unpaid' })
      else count(record, day)
    }
  }
  for (const { givenOn, ...own } of input.contributions ?? []) {
    const record = { documentId: null, ...own }
    if (known.has(own.budgetLineId)) count(record, givenOn)
    else leftOut.push({ ...record, reason: 'unknownLine' })
  }
  return { reported, accepted, leftOut }
}
