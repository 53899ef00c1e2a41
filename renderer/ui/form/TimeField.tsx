import { formatTime, parseTime } from '#shared/classes/timeOfDay.ts'
import type { FieldProps } from './formKit.tsx'
import { type Reading, ReadingField } from './ReadingField.tsx'

const time: Reading<number> = {
  read: parseTime,
  write: formatTime,
  isValue: (value): value is number => typeof value === 'number',
  sentence: () => 'Wpisz godzinę, na przykład 9:30.',
}
/** A time of day, typed as `9:30`, `930` or `9`; the value is minutes of the day. */
export const TimeField = (props: FieldProps) => (
  <ReadingField {...props} reading={time} inputMode="numeric" placeholder="9:00" width="5.5rem" />
)
