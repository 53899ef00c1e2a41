/// <reference path="./pdfmakeInner.d.ts" />
import type { TDocumentDefinitions } from 'pdfmake/interfaces'

/*
 * What the engine uses of the insides of pdfmake 0.3.11 and pdfkit 0.19.1, described as types.
 * Both versions are pinned; `tests/documents/engine.test.ts` compares every print with the untouched library,
 * so that a new version that moves one of these is noticed.
 */

/** A shaped run of text, in thousandths of the font size. Positions in it are shared: never write into one. */
export type Run = {
  readonly glyphs: readonly { readonly id: number }[]
  readonly positions: readonly { xAdvance: number; xOffset: number; yOffset: number; advanceWidth: number }[]
  readonly advanceWidth: number
}
export type Features = readonly string[] | null | undefined

/** A font file as fontkit holds it; costly to open, free of any document. */
export type ParsedFont = {
  readonly characterSet: readonly number[]
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): unknown
}

/** A font inside one document: which glyphs it uses, and under which numbers. */
export type EmbeddedFont = {
  readonly id: string
  readonly font: ParsedFont
  readonly subset: { font: ParsedFont }
  readonly ascender: number
  layoutCache: Record<string, Run>
  layoutRun(text: string, features?: Features): Run
  layout(text: string, features?: Features, onlyWidth?: boolean): Run
  encode(text: string, features?: Features): [encoded: string[], positions: Run['positions']]
  widthOfString(text: string, size: number, features?: Features): number
  lineHeight(size: number): number
  ref(): Reference
  finalize(): void
}
export type EmbeddedFontClass = new (document: PdfDocument, font: ParsedFont, id: string) => EmbeddedFont

/** An object of the PDF file. */
export type Reference = {
  readonly data: Record<string, unknown>
  buffer: Uint8Array[]
  compress: boolean
  write(chunk: string | Uint8Array): void
  end(chunk?: string | Uint8Array): void
  finalize(): void
}

export type PdfDocument = {
  info: Record<string, unknown>
  page: { readonly height: number; readonly fonts: Record<string, Reference>; readonly content: Reference }
  _font: EmbeddedFont
  _fontCount: number
  _fontFamilies: Record<string, EmbeddedFont>
  _opacityRegistry: Record<string, unknown>
  _root: { data: Record<string, unknown> }
  options: { autoFirstPage?: boolean }
  font(source: Uint8Array | string, family?: unknown, size?: unknown): PdfDocument
  getFontFile(family: string, bold: boolean, italics: boolean): string | null
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
  addContent(data: string): PdfDocument
  addPage(options?: unknown): PdfDocument
  opacity(opacity: number): PdfDocument
  resolveColor(color: unknown, fallback: string): unknown
  _normalizeColor(color: unknown): unknown
  _setColorCore(color: unknown, stroke: boolean): boolean
  _addInfo(): void
  _importSubset(subset: object): void
  ref(data?: Record<string, unknown>): Reference
  push(chunk: Uint8Array | null): boolean
  end(): void
}
export type PdfDocumentClass = new (...args: unknown[]) => PdfDocument

/** A word (or several) of a line, measured; a style property it lacks has its default. */
export type Inline = {
  text: string
  x: number
  width: number
  height: number
  leadingCut: number
  trailingCut: number
  font: EmbeddedFont
  fontSize: number
  fontFeatures?: Features
  characterSpacing?: number
  color?: unknown
  lineEnd?: boolean
  noNewLine?: boolean
  noWrap?: boolean | null
  sup?: boolean
  sub?: boolean
} & Record<string, unknown>

export type Line = {
  readonly inlines: readonly Inline[]
  readonly id?: unknown
  readonly _outline?: unknown
  readonly _pageNodeRef?: unknown
  lastLineInParagraph?: boolean
  getHeight(): number
  getAscenderHeight(): number
  getAvailableWidth(): number
  hasEnoughSpaceForInline(inline: Inline, following: readonly Inline[]): boolean
  addInline(inline: Inline): void
}
export type LineClass = new (width: number) => Line
export type LayoutBuilderClass = new (
  ...args: unknown[]
) => {
  readonly writer: { context(): { readonly availableWidth: number } }
  buildNextLine(node: { _inlines?: Inline[] }): Line | null
}

/** The styles around a node: names of styles or nodes that carry properties, the innermost last. */
export type StyleStack = {
  readonly styleOverrides: readonly (string | Record<string, unknown>)[]
  readonly defaultStyle: Record<string, unknown> | undefined
}
export type Measured = { items: Inline[]; minWidth: number; maxWidth: number }

export type TextInlinesClass = new (
  document: PdfDocument | null,
) => {
  readonly pdfDocument: PdfDocument | null
  buildInlines(text: unknown, styles: StyleStack): Measured
  widthOfText(text: string, inline: Pick<Inline, 'font' | 'fontSize' | 'fontFeatures' | 'characterSpacing'>): number
}
export type TextBreakerClass = new () => {
  getBreaks(texts: unknown, styles: StyleStack | null): { text: string; lineEnd?: boolean }[]
}
export type RendererClass = new (
  document: PdfDocument,
  progress: unknown,
) => {
  readonly pdfDocument: PdfDocument
  renderLine(line: Line, x: number, y: number): void
}
export type PrinterClass = new (
  fonts: unknown,
  files: { existsSync(path: string): boolean },
  addresses: { resolve(address: unknown): Promise<void>; resolved(): Promise<unknown> },
  mayOpen: (path: string) => boolean,
) => { createPdfKitDocument(definition: TDocumentDefinitions, options: object): Promise<PdfDocument> }
