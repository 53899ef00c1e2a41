import { formatHours, type HourMinutes, hoursOf, minutesOf, parseHours } from '#shared/editions/hours.ts'
import type { FieldProps } from './formKit.tsx'
import { type Reading, ReadingField } from './ReadingField.tsx'

const readingOf = (hour: HourMinutes): Reading<number> => ({
  read: (text) => {
    const hundredths = parseHours(text)
    return hundredths === undefined ? undefined : minutesOf(hundredths, hour)
  },
  write: (minutes) => formatHours(hoursOf(minutes, hour)),
  isValue: (value): value is number => typeof value === 'number',
  sentence: () => 'Wpisz godziny, na przykład 20 albo 1,5.',
})
const readings = { 45: readingOf(45), 60: readingOf(60) } as const

/** Hours typed as `20` or `1,5`; the value is minutes. `hour`: how long an hour is. */
export const HoursField = ({ hour, ...props }: FieldProps & { hour: HourMinutes }) => (
  <ReadingField key={hour} {...props} reading={readings[hour]} inputMode="decimal" isAmount width="7rem" unit="godz." />
)
