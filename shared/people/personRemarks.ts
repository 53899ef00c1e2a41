import { ageOn, formatDate, type IsoDate, isIsoDate } from '../kernel/dates.ts'
import { readPesel, type Sex } from '../kernel/identifiers.ts'
import { counted } from '../kernel/text.ts'

type Typed = { pesel: string | null; birthDate: string | null; sex: Sex | null }

const words = { K: 'kobieta', M: 'mężczyzna' } as const

/** In words, where the PESEL and what else was typed tell different stories; the first is refused at saving, the second is not. */
export function peselRemarks({ pesel, birthDate, sex }: Typed): { date?: string; sex?: string } {
  const facts = pesel === null ? undefined : readPesel(pesel)
  if (!facts) return {}
  const dateDiffers = birthDate !== null && isIsoDate(birthDate) && birthDate !== facts.birthDate
  return {
    ...(dateDiffers && {
      date: `Z numeru PESEL wynika data urodzenia ${formatDate(facts.birthDate)}, a wpisano ${formatDate(birthDate)}. Sprawdź, która jest prawdziwa.`,
    }),
    ...(sex !== null &&
      sex !== facts.sex && {
        sex: `Z numeru PESEL wynika płeć: ${words[facts.sex]}, a wybrano: ${words[sex]}. Zostaw tak, jeśli płeć sprostowano.`,
      }),
  }
}

/** Ages hardly met in a club (kis.md 10.1): younger than this … */
export const youngest = 15
/** … or older than this. */
const oldest = 100
/** A gentle remark about an age hardly met in a club; nothing is refused for it. */
export function ageRemark(birthDate: string | null, today: IsoDate): string | undefined {
  if (birthDate === null || !isIsoDate(birthDate)) return undefined
  if (birthDate > today) return 'Ta data urodzenia jest w przyszłości. Sprawdź ją.'
  const age = ageOn(birthDate, today)
  if (age >= youngest && age <= oldest) return undefined
  return `Z daty urodzenia wynika wiek: ${counted(age, 'rok', 'lata', 'lat')}. Sprawdź datę; jeśli jest prawdziwa, zapisz.`
}
