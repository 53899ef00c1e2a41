import { formatPercent2 } from '../kernel/money.ts'
import { counted } from '../kernel/text.ts'
import type { ChangeClass, GrowthRules, PersonResult } from './change.ts'

export const classWords: Readonly<Record<ChangeClass, string>> = {
  growth: 'wzrost',
  same: 'bez zmian',
  fall: 'spadek',
}
/** `+3`, `0`, `−2` with a real minus. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '\u2212'))
/** A mean in hundredths as `4,25`. */
export const meanText = (hundredths: number): string => formatPercent2(hundredths).replace('-', '\u2212')
/** A change of a mean in hundredths as `+1,50`. */
export const signedMean = (hundredths: number): string => (hundredths > 0 ? '+' : '') + meanText(hundredths)

/** `Porównano 12 obszarów: wzrost 9, bez zmian 2, spadek 1.` */
export const countsSentence = ({ compared, growth, same, fall }: PersonResult): string =>
  `Porównano ${counted(compared, 'obszar', 'obszary', 'obszarów')}: wzrost ${growth}, bez zmian ${same}, spadek ${fall}.`

/** The rule of an improvement in words, without a full stop. */
export const ruleWords = ({ growthPoints, improvedAreas }: GrowthRules): string =>
  `co najmniej ${growthPoints} pkt wzrostu w ${improvedAreas === 1 ? '1 obszarze społecznym' : `${improvedAreas} obszarach społecznych`}, bez spadku o więcej niż 1 punkt`

/** What the measurements of one person say, as one sentence. */
export function resultSentence(result: PersonResult & { readonly confirmed: boolean | null }): string {
  if (result.improved) return 'Sytuacja społeczna uległa poprawie, co potwierdził specjalista.'
  if (!result.ruleMet) return 'Oceny nie wskazują na poprawę sytuacji społecznej.'
  return result.confirmed === null
    ? 'Oceny wskazują na poprawę, ale specjalista jeszcze jej nie potwierdził.'
    : 'Oceny wskazują na poprawę, ale specjalista jej nie potwierdza.'
}
