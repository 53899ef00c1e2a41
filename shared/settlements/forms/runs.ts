/** A piece of a form text as it is printed: plain, struck through, or the raised reference to a footnote. */
export type Run =
  | { readonly kind: 'plain' | 'struck'; readonly text: string }
  | { readonly kind: 'footnote'; readonly number: number }

/** Parts a form text by its marks: `[^2]` a footnote, `~~x~~` struck through. A lone mark is printed as it stands. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const match of text.matchAll(/\[\^(\d+)\]|~~(.+?)~~/g)) {
    if (match.index > at) runs.push({ kind: 'plain', text: text.slice(at, match.index) })
    runs.push(match[1] ? { kind: 'footnote', number: Number(match[1]) } : { kind: 'struck', text: match[2]! })
    at = match.index + match[0].length
  }
  if (at < text.length) runs.push({ kind: 'plain', text: text.slice(at) })
  return runs
}

/** Writes a value where the form leaves room (`…`); after the text when it leaves none. */
export const fillIn = (text: string, value: string): string =>
  text.includes('…') ? text.replace('…', () => value) : `${text} ${value}`

/** A form text as it is read aloud or pasted: references to footnotes left out, wrong answers not struck. */
export const plainText = (text: string): string =>
  runsOf(text)
    .map((run) => (run.kind === 'footnote' ? '' : run.text))
    .join('')
