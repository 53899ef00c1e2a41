import { diffWordsWithSpace } from 'diff'

/** A run of words that stands in both texts, or in one of them. */
export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** So many changed words are looked for; texts further apart than that are told as one taken for the other. */
const farApart = 4000

/**
 * What changed in a text, word by word. Pieces of the first text (`same`, `removed`) put together give it back, and so do
 * those of the second (`same`, `added`).
 */
export function wordDiff(before: string, after: string): Piece[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: farApart })
  const whole: Piece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  const pieces = parts?.map(
    ({ value, added, removed }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  )
  return (pieces ?? whole).filter(({ text }) => text !== '')
}

const touch = (first: Piece, second: Piece): boolean =>
  first.kind !== 'same' && second.kind !== 'same' && !/\s$/.test(first.text) && !/^\s/.test(second.text)

/**
 * The same change for reading: where a word taken out would run into the one put in for it, a plain space stands between
 * them. Of it neither text is made again; `wordDiff` is for that.
 */
export const readableDiff = (before: string, after: string): Piece[] =>
  wordDiff(before, after).flatMap((piece, index, all): Piece[] => {
    const previous = all[index - 1]
    return previous && touch(previous, piece) ? [{ kind: 'same', text: ' ' }, piece] : [piece]
  })
