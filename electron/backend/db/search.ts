import { searchWords } from '#shared/search/words.ts'

/**
 * What the user typed as a question for the search index: every word must begin some word of the record; marks, case and the
 * order of words do not matter. `undefined`: nothing to search for.
 */
export function searchQuery(typed: string): string | undefined {
  const words = searchWords(typed)
  return words.length === 0 ? undefined : allOf(words)
}

// Words are letters and digits only: inside the quotes none is an operator of the index.
const prefix = (word: string): string => `"${word}"*`
const allOf = (words: readonly string[]): string => words.map(prefix).join(' AND ')

/** The same question, of those records whose first word begins with one of the words: a name or a number. */
export const searchFromStart = (words: readonly string[]): string =>
  words
    .map((word) => `(^ ${prefix(word)}${words.length > 1 ? ` AND ${allOf(words.filter((one) => one !== word))}` : ''})`)
    .join(' OR ')
