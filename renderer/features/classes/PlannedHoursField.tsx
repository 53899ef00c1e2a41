import { formatHours, parseHours } from '#shared/editions/hours.ts'
import type { FieldProps } from '../../ui/form/formKit.tsx'
import { type Reading, ReadingField } from '../../ui/form/ReadingField.tsx'

const hours: Reading<number> = {
  read: parseHours,
  write: formatHours,
  isValue: (value): value is number => typeof value === 'number',
  sentence: () => 'Wpisz godziny, na przykład 20 albo 1,5.',
}
/** Hours of the programme of a group; the value is hundredths of an hour. */
export const PlannedHoursField = (props: FieldProps) => (
  <ReadingField {...props} reading={hours} inputMode="decimal" isAmount width="8rem" unit="godz." />
)
