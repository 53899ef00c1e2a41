import { formatZloty, type Grosze, parseZloty } from '#shared/kernel/money.ts'
import type { FieldProps } from './formKit.tsx'
import { type Reading, ReadingField } from './ReadingField.tsx'

const money: Reading<Grosze> = {
  read: parseZloty,
  write: formatZloty,
  isValue: (value): value is Grosze => typeof value === 'number',
  sentence: () => 'To nie jest kwota. Wpisz na przykład 1 234,56 (najwyżej dwa miejsca po przecinku).',
}

/** An amount typed the Polish way; its value is grosze. `1234,5` shows as `1 234,50` once left. */
export const MoneyField = ({ width = '11rem', ...props }: FieldProps & { placeholder?: string; width?: string }) => (
  <ReadingField {...props} reading={money} inputMode="decimal" isAmount width={width} unit="zł" />
)
