import { formatPercent2, parseZloty } from '#shared/kernel/money.ts'
import type { FieldProps } from './formKit.tsx'
import { type Reading, ReadingField } from './ReadingField.tsx'

// Two decimals are read as those of an amount are: 2,5 → 250 hundredths.
const quantity: Reading<number> = {
  read: parseZloty,
  write: (value) => formatPercent2(value).replace(/,?0{1,2}$/, ''),
  isValue: (value): value is number => typeof value === 'number',
  sentence: () => 'Wpisz liczbę z najwyżej dwoma miejscami po przecinku, na przykład 2,5.',
}

/** How many units, possibly a part of one; its value is hundredths (`250` = 2,5). */
export const QuantityField = (props: FieldProps) => (
  <ReadingField {...props} reading={quantity} inputMode="decimal" isAmount width="7rem" />
)
