import { formatPercent2, parseZloty } from '#shared/kernel/money.ts'
import type { FieldProps } from './formKit.tsx'
import { type Reading, ReadingField } from './ReadingField.tsx'

const isNumber = (value: unknown): value is number => typeof value === 'number'
const whole: Reading<number> = {
  read: (text) =>
    /^\d{1,12}$/.test(text.replace(/[\s\u00a0]/g, '')) ? Number(text.replace(/[\s\u00a0]/g, '')) : undefined,
  write: String,
  isValue: isNumber,
  sentence: () => 'Wpisz liczbę całkowitą, na przykład 12.',
}
// A per cent with two decimals is read as an amount is: 12,5 → 1250 hundredths.
const percent: Reading<number> = {
  read: (text) => parseZloty(text.replace(/%\s*$/, '')),
  write: formatPercent2,
  isValue: isNumber,
  sentence: () => 'Wpisz procent z najwyżej dwoma miejscami po przecinku, na przykład 12,5.',
}

/** A whole number, zero or more. `unit` stands at its right: `osób`, `godz.`. */
export const NumberField = ({ unit, width = '8rem', ...props }: FieldProps & { unit?: string; width?: string }) => (
  <ReadingField {...props} reading={whole} inputMode="numeric" isAmount width={width} unit={unit} />
)

/** A per cent; its value is hundredths of a per cent (`2345` = 23,45 %). */
export const PercentField = (props: FieldProps) => (
  <ReadingField {...props} reading={percent} inputMode="decimal" isAmount width="8rem" unit="%" />
)
