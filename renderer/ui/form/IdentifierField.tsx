import {
  formatBankAccount,
  formatNip,
  readBankAccount,
  readKrs,
  readNip,
  readPesel,
  readRegon,
} from '#shared/kernel/identifiers.ts'
import type { FieldProps } from './formKit.tsx'
import { type Reading, ReadingField } from './ReadingField.tsx'

const reading = (
  read: (text: string) => string | undefined,
  sentence: string,
  write: (value: string) => string = String,
): Reading<string> => ({
  read,
  write,
  isValue: (value): value is string => typeof value === 'string' && read(value) === value,
  sentence: () => sentence,
  empty: '',
})
const kinds = {
  pesel: {
    width: '9rem',
    reading: reading(
      (text) => readPesel(text)?.pesel,
      'Ten PESEL nie jest poprawny: sprawdź cyfry (11 cyfr, suma kontrolna, data urodzenia).',
    ),
  },
  nip: {
    width: '9rem',
    reading: reading(
      readNip,
      'Ten NIP nie jest poprawny: sprawdź cyfry (10 cyfr, ostatnia jest kontrolna).',
      formatNip,
    ),
  },
  regon: {
    width: '10rem',
    reading: reading(readRegon, 'Ten REGON nie jest poprawny: sprawdź cyfry (9 albo 14 cyfr).'),
  },
  krs: { width: '9rem', reading: reading(readKrs, 'Numer KRS ma najwyżej 10 cyfr.') },
  bankAccount: {
    width: '19rem',
    reading: reading(
      readBankAccount,
      'Ten numer rachunku nie jest poprawny: sprawdź cyfry (26 cyfr).',
      formatBankAccount,
    ),
  },
} as const

/** A number with a rule of its own; its value is the bare digits, `''` when empty, the text as typed when it cannot be right. */
export const IdentifierField = ({ kind, ...props }: FieldProps & { kind: keyof typeof kinds }) => (
  <ReadingField {...props} reading={kinds[kind].reading} width={kinds[kind].width} inputMode="numeric" />
)
