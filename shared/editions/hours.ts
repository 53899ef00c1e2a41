/** Length of an hour of classes in minutes: of the clock or of the school. */
export type HourMinutes = 45 | 60

const largest = 1_000_000
/** Reads hours typed as `20`, `1,5` or `0.25` into hundredths of an hour; `undefined` for anything else. */
export function parseHours(text: string): number | undefined {
  const match = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0]/g, ''))
  if (!match) return undefined
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return hundredths <= largest ? hundredths : undefined
}

/** Hundredths of an hour as text, without idle zeros: 2000 → `20`, 150 → `1,5`. */
export function formatHours(hundredths: number): string {
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  const whole = String(Math.trunc(hundredths / 100))
  return rest === '' ? whole : `${whole},${rest}`
}

/** Hundredths of an hour in whole minutes, half a minute up: an hour and a half of the school are 68 minutes. */
export const minutesOf = (hundredths: number, hourMinutes: HourMinutes): number =>
  Math.round((hundredths * hourMinutes) / 100)

/**
 * Minutes as hundredths of an hour: the shortest number of hours that makes these minutes, so that what was typed as `1,5`
 * comes back as `1,5` although 67,5 minutes were kept as 68.
 */
export function hoursOf(minutes: number, hourMinutes: HourMinutes): number {
  for (const step of [100, 10]) {
    const hundredths = Math.round((minutes * 100) / hourMinutes / step) * step
    if (minutesOf(hundredths, hourMinutes) === minutes) return hundredths
  }
  return Math.round((minutes * 100) / hourMinutes)
}
