import type { IsoDate } from '../../kernel/dates.ts'
import type { Form, FormText } from './form.ts'

/**
 * What a person found when comparing one text with the official one: the right wording (the same, if it was right) and
 * the day. A correction of a text this form does not have is left alone.
 */
export type Correction = { readonly textId: string; readonly text: string; readonly comparedOn: IsoDate }

/** The texts to print: those of the form, and in their place what somebody found in the official text (the last wins). */
export function textsOf(form: Form, corrections: readonly Correction[] = []): Record<string, string> {
  const found = new Map(corrections.map((own) => [own.textId, own.text]))
  return Object.fromEntries(form.texts.map(({ id, text }) => [id, found.get(id) ?? text]))
}

/** The texts that nobody has compared with the official ones: everything not confirmed and not corrected since. */
export function uncompared(form: Form, corrections: readonly Correction[] = []): FormText[] {
  const compared = new Set<string>(corrections.map((own) => own.textId))
  return form.texts.filter(({ id, status }) => status !== 'confirmed' && !compared.has(id))
}

const marks = (text: string): string => [...text.matchAll(/\[\^\d\]|…/g)].map(String).sort().join(' ')
/**
 * Why a correction cannot be used, as a Polish sentence; `undefined` when it can. The signs that stand for footnotes and
 * for values the program writes must be kept, or the print would lose them.
 */
export function correctionProblem(form: Form, own: Pick<Correction, 'textId' | 'text'>): string | undefined {
  const original = form.texts.find(({ id }) => id === own.textId)
  if (!original) return 'Tego brzmienia nie ma w tym wzorze.'
  if (own.text.trim() === '') return 'Wpisz brzmienie z tekstu urzędowego.'
  if (marks(original.text) === marks(own.text)) return undefined
  return 'Zostaw znaki przypisów, na przykład [^2], i wielokropek: w ich miejscu program wpisuje numer przypisu i wartość.'
}
