import { daysBetween, formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'

/** A term with how far it is: `termin 30.01.2022 (za 12 dni)`. One that passed stands alone: whether it was kept is not known. */
export function termWords(due: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, due)
  if (days < 0) return `termin minął ${formatDate(due)}`
  return `termin ${formatDate(due)} (${days === 0 ? 'dziś' : `za ${counted(days, 'dzień', 'dni', 'dni')}`})`
}
