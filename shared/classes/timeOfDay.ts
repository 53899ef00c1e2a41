/** Minutes of a day: 0 is midnight, 1440 the midnight after. */
export type DayMinutes = number

const written = /^(\d{1,2})(?:\s*[:.,h]\s*(\d{2})|(\d{2}))?$/
/** Reads `9`, `9:30`, `9.30`, `930`, `0930` as minutes of the day; `undefined` when there is no such time. 24:00 ends a day. */
export function parseTime(text: string): DayMinutes | undefined {
  const match = written.exec(text.trim())
  if (!match) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? match[3] ?? '0')]
  const time = hours * 60 + minutes
  return minutes < 60 && time <= 1440 ? time : undefined
}

/** `570` as `9:30`. */
export const formatTime = (time: DayMinutes): string => `${Math.trunc(time / 60)}:${String(time % 60).padStart(2, '0')}`

/** `9:00–10:30`. */
export const formatTimes = (startsAt: DayMinutes, endsAt: DayMinutes): string =>
  `${formatTime(startsAt)}–${formatTime(endsAt)}`
