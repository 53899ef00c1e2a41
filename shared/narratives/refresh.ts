/*
 * Drafts are plain text: paragraphs with an empty line between, the first line of each its heading. By the heading a
 * paragraph is known again after the rest of it was rewritten.
 */

/** What becomes of one paragraph. `offer`: what the program would say today in place of words the coordinator wrote. */
export type Step = {
  readonly kind: 'kept' | 'renewed' | 'added' | 'dropped' | 'edited'
  /** Empty of a dropped one. */
  readonly text: string
  /** Of a renewed or dropped one: what stood there. */
  readonly before: string
  readonly offer: string | null
  /** White space before it, as it was written. */
  readonly gap: string
}

type Piece = { readonly gap: string; readonly text: string }
/** Paragraphs of a text with the white space before each; put together again they are the text. */
function piecesOf(text: string): Piece[] {
  const parts = text.split(/(\n[^\S\n]*\n\s*)/)
  const pieces: Piece[] = []
  for (let index = 0; index < parts.length; index += 2)
    pieces.push({ gap: index === 0 ? '' : (parts[index - 1] ?? ''), text: parts[index] ?? '' })
  return pieces.filter((piece, index) => piece.text !== '' || piece.gap !== '' || index > 0)
}
const headingOf = (paragraph: string): string => (paragraph.split('\n')[0] ?? '').trim()
const byHeading = (paragraphs: readonly string[]): Map<string, string> =>
  new Map(paragraphs.map((text) => [headingOf(text), text]))

/** Paragraphs of a draft as one text. */
export const draftText = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')

/** What becomes of a paragraph that stands in the text. */
function stepOf({ gap, text }: Piece, old: Map<string, string>, fresh: Map<string, string>): Step {
  const heading = headingOf(text)
  const [was, now] = [old.get(heading), fresh.get(heading)]
  const kept: Step = { kind: 'kept', text, before: text, offer: null, gap }
  if (text === was) {
    if (now === undefined) return { kind: 'dropped', text: '', before: text, offer: null, gap }
    return now === text ? kept : { kind: 'renewed', text: now, before: text, offer: null, gap }
  }
  const isNews = now !== undefined && now !== was && now !== text
  return isNews ? { ...kept, kind: 'edited', offer: now } : kept
}

/** Puts a new paragraph after the one that comes before it in the draft, or before the one that follows, or last. */
function place(steps: Step[], text: string, order: readonly string[]): void {
  const at = order.indexOf(headingOf(text))
  const whereIs = (heading: string) => steps.findIndex((one) => headingOf(one.text || one.before) === heading)
  const before = order
    .slice(0, at)
    .map(whereIs)
    .filter((index) => index >= 0)
  const after = order
    .slice(at + 1)
    .map(whereIs)
    .filter((index) => index >= 0)
  const index = before.length > 0 ? Math.max(...before) + 1 : after.length > 0 ? Math.min(...after) : steps.length
  steps.splice(index, 0, { kind: 'added', text, before: '', offer: null, gap: '\n\n' })
}

/**
 * Brings a text drafted from the records up to date with them, paragraph by paragraph: an untouched one is renewed, one the
 * coordinator rewrote stays and the new words are offered beside it, one taken out stays out, own ones stay where they are.
 * Nothing typed is ever lost; with the same data nothing changes.
 */
export function refreshText(oldDraft: string, newDraft: string, edited: string): Step[] {
  const paragraphs = (text: string) => piecesOf(text).flatMap((piece) => (piece.text === '' ? [] : [piece.text]))
  const [old, fresh] = [byHeading(paragraphs(oldDraft)), byHeading(paragraphs(newDraft))]
  const steps = piecesOf(edited).map((piece) => stepOf(piece, old, fresh))
  const present = new Set(steps.map((one) => headingOf(one.text || one.before)))
  const order = [...fresh.keys()]
  for (const [heading, text] of fresh) if (!old.has(heading) && !present.has(heading)) place(steps, text, order)
  return steps
}

/** The text after the steps; `taken`: places of edited paragraphs for which the offered words are taken. */
export function textAfter(steps: readonly Step[], taken: ReadonlySet<number> = new Set()): string {
  let text = ''
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'dropped') continue
    const words = step.offer !== null && taken.has(index) ? step.offer : step.text
    text +=
      text === '' && (step.kind === 'added' || index > 0) ? words : `${step.gap || (text === '' ? '' : '\n\n')}${words}`
  }
  return text
}
