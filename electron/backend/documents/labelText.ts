import { fontWidth } from './fontWidth.ts'

/** One paragraph of a label: a bold name and what it says; a signed one ends with dots and room for the hand. */
export type LabelParagraph = { readonly name: string; readonly text: string; readonly signed?: boolean }
/** A line that fits the width: bold words, then plain ones; `height` in heights of a line. */
export type LabelLine = { readonly bold: string; readonly plain: string; readonly height: number }

/** Points between base lines in the size of the text: close, but letters with marks never touch. */
export const labelLineHeight = 1.2
/** A signed line leaves room above it to write. */
const signedHeight = 1.7
/** Least width left for a signature, in points. */
const roomToSign = 70

type Word = { readonly text: string; readonly bold: boolean }
const widthOf = ({ text, bold }: Word, size: number) => fontWidth(text, size, bold)

/** A word cut to pieces of that width: numbers of invoices and addresses have no spaces to break at. */
function cut(word: Word, size: number, width: number): Word[] {
  if (widthOf(word, size) <= width) return [word]
  const pieces: Word[] = []
  let piece = ''
  for (const sign of word.text) {
    if (piece !== '' && fontWidth(piece + sign, size, word.bold) > width) {
      pieces.push({ ...word, text: piece })
      piece = ''
    }
    piece += sign
  }
  return [...pieces, { ...word, text: piece }]
}

const wordsOf = (text: string, bold: boolean): Word[] =>
  text.split(/[ \n\t]+/).flatMap((word) => (word === '' ? [] : [{ text: word, bold }]))
const joined = (words: readonly Word[], bold: boolean) =>
  words.flatMap((word) => (word.bold === bold ? [word.text] : [])).join(' ')

/** Breaks a paragraph to lines no wider than `width` points in that size. */
export function linesOf({ name, text, signed = false }: LabelParagraph, size: number, width: number): LabelLine[] {
  const rows: { words: Word[]; width: number }[] = []
  for (const word of [...wordsOf(name, true), ...wordsOf(text, false)].flatMap((one) => cut(one, size, width))) {
    const own = widthOf(word, size)
    const row = rows.at(-1)
    const space = fontWidth(' ', size, word.bold)
    if (row && row.width + space + own <= width) {
      row.words.push(word)
      row.width += space + own
    } else rows.push({ words: [word], width: own })
  }
  const lines = rows.map(({ words }) => ({ bold: joined(words, true), plain: joined(words, false), height: 1 }))
  if (!signed || lines.length === 0) return lines
  const dots = (room: number) => '.'.repeat(Math.floor(room / fontWidth('.', size, false)))
  const left = width - rows.at(-1)!.width - fontWidth(' ', size, false)
  // Beside words in a second line there would be a gap inside the paragraph: the dots then take a line of their own.
  if (lines.length > 1 || left < roomToSign) return [...lines, { bold: '', plain: dots(width), height: signedHeight }]
  const [only] = lines as [LabelLine]
  return [{ ...only, plain: [only.plain, dots(left)].filter(Boolean).join(' '), height: signedHeight }]
}

/** A text set for labels: its size and the lines of each label. */
export type FittedLabels = { readonly size: number; readonly labels: readonly (readonly LabelLine[])[] }
type Room = { readonly width: number; readonly height: number }

/** Sizes a label may be printed in, in points; smaller than the last nobody reads on a stuck label. */
const sizes = [8, 7.5, 7, 6.5, 6]

/**
 * Sets paragraphs on as few labels as the smallest size allows, in the largest size that needs no more of them. What does
 * not fit goes on on the next label. `title` stands at the top of each, with its place among them when there are several.
 */
export function fitLabels(title: string, paragraphs: readonly LabelParagraph[], room: Room): FittedLabels {
  const fewest = fill(title, paragraphs, room, sizes.at(-1)!).length
  const size = sizes.find((one) => fill(title, paragraphs, room, one).length <= fewest)!
  return { size, labels: fill(title, paragraphs, room, size) }
}

const heightOf = (lines: readonly LabelLine[]) => lines.reduce((all, line) => all + line.height, 0)

/** Lines of each label in that size. Lines of a paragraph to be signed stay together. */
function fill(title: string, paragraphs: readonly LabelParagraph[], room: Room, size: number): LabelLine[][] {
  const capacity = room.height / (size * labelLineHeight)
  const head = (at: number, of: string) =>
    at === 0
      ? linesOf({ name: of === '' ? title : `${title} (naklejka 1 z\u00a0${of})`, text: '' }, size, room.width)
      : linesOf({ name: `${title}, ciąg dalszy (${at + 1} z\u00a0${of})`, text: '' }, size, room.width).slice(-2)
  const bodies: LabelLine[][] = [[]]
  // The number of labels is not known yet: room is left for one of two figures.
  const free = () => capacity - heightOf(head(bodies.length - 1, '88')) - heightOf(bodies.at(-1)!)
  const blocks = paragraphs.flatMap((one) => {
    const lines = linesOf(one, size, room.width)
    return one.signed ? [lines] : lines.map((line) => [line])
  })
  for (const block of blocks) {
    if (heightOf(block) > free() && bodies.at(-1)!.length > 0) bodies.push([])
    bodies.at(-1)!.push(...block)
  }
  const of = bodies.length === 1 ? '' : String(bodies.length)
  return bodies.map((body, at) => [...head(at, of), ...body])
}
