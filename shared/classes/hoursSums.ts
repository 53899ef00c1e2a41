import type { HourMinutes } from '../editions/hours.ts'
import { formatHours, hoursOf } from '../editions/hours.ts'
import { counted } from '../kernel/text.ts'
import { type MarkRow, minutesPresent } from './attendanceRules.ts'

/** A length of time and the hour it is counted in: of the school (45 minutes) or of the clock (60). */
export type Timed = { readonly minutes: number; readonly hourMinutes: HourMinutes }

/** A sum of hours. Hours of different lengths are never added: each length has its own sum, and all together are minutes. */
export type HoursSum = {
  readonly minutes: number
  readonly units: readonly Timed[]
}

/** Adds lengths of time up, each kind of hour by itself, the shorter hour first. */
export function sumHours(parts: Iterable<Timed>): HoursSum {
  const byUnit = new Map<HourMinutes, number>()
  let minutes = 0
  for (const part of parts) {
    byUnit.set(part.hourMinutes, (byUnit.get(part.hourMinutes) ?? 0) + part.minutes)
    minutes += part.minutes
  }
  const units = [...byUnit].map(([hourMinutes, sum]) => ({ hourMinutes, minutes: sum }))
  return { minutes, units: units.sort((a, b) => a.hourMinutes - b.hourMinutes) }
}

/** Hours delivered: the length of every meeting held, each once, however many people came (kis.md 4.2). */
export const hoursDelivered = (sessions: Iterable<Timed>): HoursSum => sumHours(sessions)

/** Participant-hours: the time every person was there, added over people and meetings (kis.md 4.2). */
export function participantHours(rows: Iterable<MarkRow & { readonly hourMinutes: HourMinutes }>): HoursSum {
  const parts: Timed[] = []
  for (const { mark, presentMinutes, sessionMinutes, hourMinutes } of rows)
    parts.push({ minutes: minutesPresent(mark, presentMinutes, sessionMinutes), hourMinutes })
  return sumHours(parts)
}

export type PerParticipant = {
  /** People with at least one mark. */
  readonly people: number
  readonly least: number
  readonly most: number
  /** Minutes of all ÷ people, half a minute up; null when nobody has a mark. */
  readonly mean: number | null
}
/** Hours per participant: minutes each person was there, as least, most and mean (kis.md 4.2). One entry per person. */
export function hoursPerParticipant(minutesOfPeople: readonly number[]): PerParticipant {
  const people = minutesOfPeople.length
  if (people === 0) return { people, least: 0, most: 0, mean: null }
  const sum = minutesOfPeople.reduce((a, b) => a + b, 0)
  return {
    people,
    least: minutesOfPeople.reduce((a, b) => Math.min(a, b)),
    most: minutesOfPeople.reduce((a, b) => Math.max(a, b)),
    mean: Math.floor((2 * sum + people) / (2 * people)),
  }
}

/** `12,5 godz. (45 min)`: hours always with their length. */
export const hoursWithUnit = ({ minutes, hourMinutes }: Timed): string =>
  `${formatHours(hoursOf(minutes, hourMinutes))}\u00a0godz. (${hourMinutes}\u00a0min)`

/** `20 godz. (45 min) + 3 godz. (60 min) = 18 godz. zegarowych`: per kind of hour, and converted only with the word for it. */
export function hoursInWords(sum: HoursSum): string {
  if (sum.units.length === 0) return '0\u00a0godz.'
  const parts = sum.units.map(hoursWithUnit).join(' + ')
  return sum.units.length === 1 ? parts : `${parts} = ${formatHours(hoursOf(sum.minutes, 60))}\u00a0godz. zegarowych`
}

/** `nie policzono: 2 spotkania`; stands beside every figure that meetings without confirmed marks are missing from. Empty for none. */
export const notCounted = (sessions: number): string =>
  sessions === 0 ? '' : `nie policzono: ${counted(sessions, 'spotkanie', 'spotkania', 'spotkań')}`
