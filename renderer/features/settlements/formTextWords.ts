import { formatDate } from '#shared/kernel/dates.ts'
import type { FormTextState } from '#shared/settlements/contract.ts'

const places: readonly (readonly [RegExp, string])[] = [
  [/^H/, 'Nagłówek'],
  [/^A/, 'Tabela nagłówka'],
  [/^I$/, 'Część I'],
  [/^I\.(\d)/, 'Część I, pkt $1'],
  [/^II$/, 'Część II'],
  [/^II\.1/, 'Tabela II.1'],
  [/^II\.2\.row\.([\d.]+\d|\d)/, 'Tabela II.2, wiersz $1'],
  [/^II\.2/, 'Tabela II.2'],
  [/^II\.(\d)/, 'Część II, pkt $1'],
  [/^III/, 'Część III'],
  [/^O/, 'Oświadczenia'],
  [/^SIG/, 'Podpisy'],
  [/^P/, 'Pouczenie końcowe'],
  [/^F(\d)/, 'Przypis $1'],
]

/** Where in the form a wording stands: `II.2.row.2.3.names` → `Tabela II.2, wiersz 2.3`. */
export function placeInForm(textId: string): string {
  for (const [pattern, words] of places) {
    const match = pattern.exec(textId)
    if (match) return words.replace('$1', match[1] ?? '')
  }
  return 'Puste pola'
}

const known = { confirmed: 'potwierdzone', partly: 'potwierdzone w części', unverified: 'z pamięci' } as const

/** Does somebody still have to compare it with the official text? */
export const isUncompared = (text: FormTextState): boolean => text.status !== 'confirmed' && text.comparedOn === null

/** How sure a wording is, in words. */
export const certaintyWords = (text: FormTextState): string =>
  text.comparedOn === null ? known[text.status] : `porównano ${formatDate(text.comparedOn)}`

/** The wording to compare after this one, in the order of the form; from the start again at the end. */
export function nextUncompared(texts: readonly FormTextState[], after: string): string | undefined {
  const at = texts.findIndex((text) => text.textId === after)
  const later = [...texts.slice(at + 1), ...texts.slice(0, Math.max(at, 0))]
  return later.find((text) => text.textId !== after && isUncompared(text))?.textId
}
