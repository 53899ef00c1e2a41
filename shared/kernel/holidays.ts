import { addDays, type IsoDate, yearOf } from './dates.ts'

/** Days off by law (Act of 18 January 1951, Dz.U. 2020 poz. 1920 with later changes), month and day; `since` a year they were added. */
const fixed: readonly { readonly day: string; readonly name: string; readonly since?: number }[] = [
  { day: '01-01', name: 'Nowy Rok' },
  { day: '01-06', name: 'Święto Trzech Króli', since: 2011 },
  { day: '05-01', name: 'Święto Pracy' },
  { day: '05-03', name: 'Święto Konstytucji Trzeciego Maja', since: 1990 },
  { day: '08-15', name: 'Wniebowzięcie Najświętszej Maryi Panny', since: 1989 },
  { day: '11-01', name: 'Wszystkich Świętych' },
  { day: '11-11', name: 'Narodowe Święto Niepodległości', since: 1989 },
  { day: '12-24', name: 'Wigilia Bożego Narodzenia', since: 2025 },
  { day: '12-25', name: 'Boże Narodzenie' },
  { day: '12-26', name: 'drugi dzień Bożego Narodzenia' },
]
/** Days off counted from Easter Sunday. */
const movable: readonly { readonly after: number; readonly name: string }[] = [
  { after: 0, name: 'Wielkanoc' },
  { after: 1, name: 'Poniedziałek Wielkanocny' },
  { after: 49, name: 'Zielone Świątki' },
  { after: 60, name: 'Boże Ciało' },
]

/** Easter Sunday of a year of the Gregorian calendar (the "anonymous" algorithm, Meeus 1991, ch. 8). */
export function easter(year: number): IsoDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-0${month}-${String(day).padStart(2, '0')}`
}

const known = new Map<number, ReadonlyMap<IsoDate, string>>()
/** All public holidays of a year, worked out once. */
function holidaysOf(year: number): ReadonlyMap<IsoDate, string> {
  const made = known.get(year)
  if (made) return made
  const sunday = easter(year)
  const holidays = new Map<IsoDate, string>(movable.map(({ after, name }) => [addDays(sunday, after), name]))
  for (const { day, name, since = 0 } of fixed) if (year >= since) holidays.set(`${year}-${day}`, name)
  known.set(year, holidays)
  return holidays
}

/** Name of the public holiday a day is in Poland; `undefined`: it is none. Sundays that are no holiday are not meant. */
export const holidayOn = (date: IsoDate): string | undefined => holidaysOf(yearOf(date)).get(date)
