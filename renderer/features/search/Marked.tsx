import { markedParts } from '#shared/search/marked.ts'
import css from './search.module.css'

/** A text with what answers the words made bold. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  let at = 0
  return markedParts(text, words).map((part) => {
    const key = at
    at += part.text.length
    return part.hit ? (
      <mark key={key} className={css.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    )
  })
}
