import { mentions } from '../results/mentions.ts'
import type { GrantResults } from '../results/schema.ts'
import type { DraftedField } from './contract.ts'

/** A sentence (or a line) of a draft that can be put into a text by itself, under the heading of its paragraph. */
export type Piece = { readonly heading: string; readonly words: string }

/** The sentences of a draft, each apart: a full stop before a capital letter or a quotation ends one. */
export const piecesOf = (draft: string): Piece[] =>
  draft.split(/\n{2,}/).flatMap((paragraph) => {
    const [heading = '', ...lines] = paragraph.split('\n')
    return lines
      .flatMap((line) => line.split(/(?<=[\p{Ll}\d)%”][.!?…])(?<!^\d+\.) (?=[\p{Lu}„])/u))
      .filter((words) => words.trim() !== '')
      .map((words) => ({ heading, words }))
  })

/**
 * Headings the text still needs, because reviewers look for each result and action by its name in the offer (C-57). `alone`:
 * the form has one box for both.
 */
export function missingHeadings(
  field: DraftedField,
  text: string,
  of: Pick<GrantResults, 'results' | 'schedule'>,
  alone = false,
): string[] {
  const named = (kind: string, all: readonly { readonly name: string }[]) =>
    all.filter(({ name }) => !mentions(text, name)).map(({ name }) => `${kind} „${name.replace(/\s+/g, ' ').trim()}”`)
  if (field === 'i1') return [...named('Rezultat', of.results), ...(alone ? named('Działanie', of.schedule) : [])]
  return field === 'i2' ? named('Działanie', of.schedule) : []
}

/** A heading as it goes into a text: a paragraph of its own, with room for what is told under it. */
export const asHeading = (before: string, heading: string): string =>
  `${before.trim() === '' ? '' : '\n\n'.slice(/\n*$/.exec(before)![0].length)}${heading}\n`
/** A sentence as it goes into a text: under a heading on a line of its own, else after a space. */
export function asSentence(before: string, words: string): string {
  if (before === '' || /\s$/.test(before)) return words
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return `${/^(Rezultat|Działanie) „.*”$/.test(line) ? '\n' : ' '}${words}`
}
