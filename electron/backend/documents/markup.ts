import { lexer, type Token, type Tokens } from 'marked'
import type { Content, ContentText, Margins, Size, TableCell } from 'pdfmake/interfaces'
import { signingLine } from '#shared/templates/placeholders.ts'
import { heading, say, table, together } from './page.ts'

/** Fills the places of a piece of text; called on text alone, so that no name can turn into markup. */
type Fill = (text: string) => string
type Run = { text: string; bold?: boolean; italics?: boolean }

const nested = (token: Token): readonly Token[] => ('tokens' in token && token.tokens ? token.tokens : [])
const plainText = (token: Token): string => ('text' in token && typeof token.text === 'string' ? token.text : token.raw)

/** Parts that are a list or places to sign, by the place that stands for them as a paragraph of its own: `porozumienie.strony`. */
export type Blocks = Readonly<Record<string, { readonly as: 'list' | 'signatures'; readonly items: readonly string[] }>>
const alone = /^\{([^{}|:]+)\}$/
/** So many sign side by side. */
const inRow = 2
function blockOf(blocks: Blocks, text: string): Content[] | undefined {
  const found = blocks[alone.exec(text.trim())?.[1] ?? '']
  if (!found) return undefined
  if (found.as === 'list') {
    if (found.items.length === 0) return [{ text: '.'.repeat(90), margin: [0, 0, 0, 4] }]
    return [{ ol: found.items.map((item) => ({ text: say(item), margin: [0, 0, 0, 1.5] })), margin: [0, 0, 0, 4] }]
  }
  const rows = Array.from({ length: Math.ceil(found.items.length / inRow) }, (_, index) =>
    found.items.slice(index * inRow, index * inRow + inRow),
  )
  return rows.map((row) => signing(row.length < inRow ? [...row, ''] : row, (text) => text))
}

/** Bold and italic runs of a line; what the markup has beside them (links, code) is printed as its words. */
function runs(tokens: readonly Token[], fill: Fill, style: Omit<Run, 'text'> = {}): Run[] {
  return tokens.flatMap((token): Run[] => {
    if (token.type === 'strong') return runs(nested(token), fill, { ...style, bold: true })
    if (token.type === 'em') return runs(nested(token), fill, { ...style, italics: true })
    if (token.type === 'br') return [{ text: '\n' }]
    const inner = nested(token)
    return inner.length > 0 ? runs(inner, fill, style) : [{ text: say(fill(plainText(token))), ...style }]
  })
}

const paragraphOf = (tokens: readonly Token[], fill: Fill): ContentText => ({
  text: runs(tokens, fill),
  lineHeight: 1.05,
  margin: [0, 0, 0, 4],
})

/** Room to sign above a dotted line for each, with who signs below it; kept on one page. */
const signing = (who: readonly string[], fill: Fill): Content =>
  together({
    margin: [0, 34, 0, 6],
    columnGap: 28,
    columns: who.map((label) => ({
      width: '*',
      stack: [
        {
          text: label === '' ? ' ' : '.'.repeat(58),
          alignment: 'center',
          color: '#8c8c8c',
          fontSize: 8,
          lineHeight: 0.8,
          noWrap: true,
        },
        { text: say(fill(label)), alignment: 'center', fontSize: 8.5 },
      ],
    })),
  })

const listOf = (list: Tokens.List, fill: Fill): Content => {
  const items = list.items.map((item): Content => {
    const blocks = item.tokens.flatMap((token) => block(token, fill))
    for (const one of blocks)
      if (typeof one === 'object' && 'text' in one) Object.assign(one, { margin: [0, 0, 0, 1.5] })
    return blocks.length === 1 ? blocks[0]! : { stack: blocks }
  })
  const margin: Margins = [0, 0, 0, 4]
  return list.ordered ? { ol: items, start: Number(list.start) || 1, margin } : { ul: items, margin }
}

const cellOf = (cell: Tokens.TableCell, fill: Fill, bold: boolean): TableCell => ({
  text: runs(cell.tokens, fill, bold ? { bold } : {}),
  fontSize: 9.5,
})
/** A column of boxes to tick is as wide as its box; the first of two columns is that of the questions. */
function widthOf(source: Tokens.Table, column: number): Size {
  if (source.header.length === 2) return column === 0 ? '36%' : '*'
  return [source.header, ...source.rows].every((row) => (row[column]?.text.length ?? 0) <= 8) ? 36 : '*'
}
/** A table; one with an empty header is a form, its first column narrow. */
function tableOf(source: Tokens.Table, fill: Fill): Content {
  const hasHead = source.header.some(({ text }) => text.trim() !== '')
  return table({
    widths: source.header.map((_, column) => widthOf(source, column)),
    head: hasHead ? [source.header.map((cell) => cellOf(cell, fill, true))] : [],
    rows: source.rows.map((row) => row.map((cell) => cellOf(cell, fill, false))),
  })
}

function block(token: Token, fill: Fill, blocks: Blocks = {}): Content[] {
  switch (token.type) {
    case 'space':
      return []
    case 'heading':
      return [heading(fill(plainText(token)), token.depth === 1 ? 1 : token.depth === 2 ? 2 : 3)]
    case 'list':
      return [listOf(token as Tokens.List, fill)]
    case 'table':
      return [tableOf(token as Tokens.Table, fill)]
    case 'blockquote':
      return [{ stack: nested(token).flatMap((one) => block(one, fill)), margin: [14, 0, 0, 0] }]
    case 'hr':
      return [{ text: '', margin: [0, 6, 0, 6] }]
    default: {
      const whole = blockOf(blocks, plainText(token))
      if (whole) return whole
      const who = signingLine(plainText(token))
      if (who) return [signing(who, fill)]
      const inner = nested(token)
      return [paragraphOf(inner.length > 0 ? inner : [token], fill)]
    }
  }
}

/**
 * A text of the coordinator (Markdown: headings, numbered paragraphs, bullets, tables, bold) as parts of a print. The
 * paragraph `{podpisy:uczestnik|koordynator}` becomes lines to sign on, a place of `blocks` that is a paragraph of its own
 * becomes its list; other places are filled by `fill`.
 */
export const markup = (body: string, fill: Fill, blocks: Blocks = {}): Content[] =>
  lexer(body).flatMap((token) => block(token, fill, blocks))
