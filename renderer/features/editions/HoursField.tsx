import { formatHours, parseHours } from '#shared/editions/hours.ts'
import type { FieldProps } from '../../ui/form/formKit.tsx'
import { type Reading, ReadingField } from '../../ui/form/ReadingField.tsx'

const hours: Reading<number> = {
  read: parseHours,
  write: formatHours,
  isValue: (value): value is number => typeof value === 'number',
  sentence: () => 'Wpisz godziny, na przykład 20 albo 1,5.',
}

/** Hours of classes, typed as `20` or `1,5`; the value is hundredths of an hour. */
export const HoursField = (props: FieldProps) => (
  <ReadingField {...props} reading={hours} inputMode="decimal" isAmount width="7rem" unit="godz." />
)
