import { fold } from '#shared/kernel/text.ts'

/**
 * What the user typed as a question for the search index: every word must begin some word of the record; marks, case and the
 * order of words do not matter. `undefined`: nothing to search for.
 */
export function searchQuery(typed: string): string | undefined {
  const words = fold(typed).match(/[\p{L}\p{N}]+/gu)
  return words
    ?.slice(0, 12)
    .map((word) => `"${word}"*`)
    .join(' ')
}
