import { formatDate, type IsoDate, isIsoDate, parsePolishDate } from '#shared/kernel/dates.ts'
import type { FieldProps } from './formKit.tsx'
import { type Reading, ReadingField } from './ReadingField.tsx'

const shortYear = /^\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{2}$/
/** The sentence for text that is no date; two digits of a year are asked about instead of guessed. */
const dateSentence = (text: string): string =>
  shortYear.test(text.trim())
    ? 'Wpisz rok czterema cyframi, na przykład 12.05.2021.'
    : 'Nie ma takiego dnia. Wpisz datę na przykład tak: 12.05.2021.'

const day: Reading<IsoDate> = {
  read: parsePolishDate,
  write: formatDate,
  isValue: (value): value is IsoDate => typeof value === 'string' && isIsoDate(value),
  sentence: dateSentence,
}

/** A day typed as `12.05.2021` or `1.5.2021`; its value is ISO text. */
export const DateField = (props: FieldProps) => (
  <ReadingField {...props} reading={day} inputMode="numeric" placeholder="dd.mm.rrrr" width="9rem" />
)
