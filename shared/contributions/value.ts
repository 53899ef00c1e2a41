import { type Grosze, gr, minus } from '../kernel/money.ts'

/** What work is worth: minutes × hourly rate ÷ 60, rounded half up to a grosz once (settlement.md 5.2, V-08). */
export const workWorth = (minutes: number, rate: Grosze): Grosze =>
  gr(Number((BigInt(minutes) * BigInt(rate) * 2n + 60n) / 120n))

/** What a thing is worth: units in hundredths × value of a unit, rounded half up to a grosz (settlement.md 5.3). */
export const thingWorth = (quantityHundredths: number, unitValue: Grosze): Grosze =>
  gr(Number((BigInt(quantityHundredths) * BigInt(unitValue) * 2n + 100n) / 200n))

export type WorkTime = {
  readonly id: number
  readonly lineId: number | null
  readonly workedOn: string
  readonly minutes: number
}

/**
 * What each row of work under one agreement is worth. A card (one line of the budget, one calendar month) is rounded once, as
 * an office counts it from the card: hours together × rate. Its rows, in the order of days, get what the sum grows by, so
 * that rows add up to their card, and cards to the line and to the report, to the grosz.
 */
export function worthOfRows(rows: readonly WorkTime[], rate: Grosze): ReadonlyMap<number, Grosze> {
  const worth = new Map<number, Grosze>()
  const cards = Map.groupBy(rows, (row) => `${row.lineId} ${row.workedOn.slice(0, 7)}`)
  for (const card of cards.values()) {
    let minutes = 0
    for (const row of card.toSorted((a, b) => a.workedOn.localeCompare(b.workedOn) || a.id - b.id)) {
      worth.set(row.id, minus(workWorth(minutes + row.minutes, rate), workWorth(minutes, rate)))
      minutes += row.minutes
    }
  }
  return worth
}
