import { dayInPoland } from '#shared/kernel/dates.ts'
import type { Clock } from './context.ts'

/** The clock of the computer; days are those of Poland. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayInPoland(new Date().toISOString()),
}
