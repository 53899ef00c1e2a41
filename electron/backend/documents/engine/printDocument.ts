import { deflateSync } from 'node:zlib'
import pdfDocument from 'pdfmake/js/PDFDocument.js'
import { colourProfile, faces, readPrintFile } from '../fontFiles.ts'
import { fontFor, type PrintFont } from './fonts.ts'
import type { PdfDocument, Reference } from './inner.ts'

/**
 * pdfmake's document with six things changed, none of which changes what the page shows:
 * fonts come opened from `fonts.ts`, a page's content is gathered as text and compressed once, the file is gathered
 * without a stream in between, titles are escaped in the XML metadata (pdfkit leaves `&` and `<` as they are, which
 * breaks PDF/A), the colour profile is read where packaging puts it, and drawings find their fonts.
 */
export class PrintDocument extends pdfDocument.default {
  readonly #fonts = new Map<string, PrintFont>()
  /** Declared, not initialised: pdfkit's constructor already writes into it. */
  declare chunks: Uint8Array[] | undefined
  #pages = 0

  override provideFont(family: string, bold: boolean, italics: boolean): PrintFont {
    const file = this.getFontFile(family, bold, italics)
    if (file === null) throw new Error(`There is no font ${family}.`)
    return this.#fontOf(file)
  }

  /** The words of a drawing (SVG) ask for their font by its file; it is opened as for any other text. */
  override font(source: Uint8Array | string, family?: unknown, size?: unknown): this {
    if (typeof source === 'string' && faceFiles.has(source)) this.#fontOf(source)
    super.font(source, family, size)
    return this
  }

  #fontOf(file: string): PrintFont {
    let font = this.#fonts.get(file)
    if (font === undefined) {
      this._fontCount += 1
      font = fontFor(this, file, `F${this._fontCount}`)
      this.#fonts.set(file, font)
      this._fontFamilies[file] = font
    }
    return font
  }

  override addPage(options?: unknown): this {
    super.addPage(options)
    gatherAsText(this.page.content)
    this.#pages += 1
    return this
  }

  /** Colours as `0.349 0.349 0.349 rg` in place of a colour space and fifteen decimals. */
  override _setColorCore(colour: unknown, stroke: boolean): boolean {
    const operands = this.rgb(colour)
    if (operands === undefined) return super._setColorCore(colour, stroke)
    this.addContent(`${operands} ${stroke ? 'RG' : 'rg'}`)
    return true
  }

  /** Red, green and blue of a colour as operands; undefined for other kinds of colour. */
  rgb(colour: unknown): string | undefined {
    if (typeof colour !== 'string') return undefined
    let operands = rgbOperands.get(colour)
    if (operands === undefined) {
      const parts = this._normalizeColor(colour)
      if (!Array.isArray(parts) || parts.length !== 3) return undefined
      operands = parts.map((part: number) => Math.round(part * 1000) / 1000).join(' ')
      rgbOperands.set(colour, operands)
    }
    return operands
  }

  get pages(): number {
    return this.#pages
  }

  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= []
    if (chunk !== null) this.chunks.push(chunk)
    return true
  }

  /** Ends the document and gives its bytes. */
  bytes(): Uint8Array {
    this.end()
    const all = Buffer.concat(this.chunks ?? [])
    this.chunks = undefined
    return all
  }

  override _addInfo(): void {
    const plain = this.info
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    )
    super._addInfo()
    this.info = plain
  }

  override _importSubset(subset: object): void {
    super._importSubset({ ...subset, _addColorOutputIntent: addColourProfile })
  }
}

/** A page is some KB: a small window is enough, and setting up a large one for each page took longer than compressing. */
const pageCompression = { level: 4, windowBits: 13, memLevel: 7 }

/**
 * Keeps what is written to a page as one text and compresses it once at the end. On the spot: handed to zlib's own threads,
 * all pages wait there with their memory until layout is done, which was measured to take longer.
 */
function gatherAsText(content: Reference): void {
  const finalize = content.finalize
  let text = ''
  content.write = (chunk) => {
    text += typeof chunk === 'string' ? `${chunk}\n` : Buffer.from(chunk).toString('latin1')
  }
  content.finalize = () => {
    content.buffer = [deflateSync(Buffer.concat([...content.buffer, Buffer.from(text, 'latin1')]), pageCompression)]
    content.compress = false
    content.data.Filter = 'FlateDecode'
    finalize.call(content)
  }
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Says that the colours of the file are sRGB, as PDF/A asks. */
function addColourProfile(this: PdfDocument): void {
  const profile = this.ref({ N: 3 })
  profile.end(readColourProfile())
  const intent = this.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: new String('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  intent.end()
  this._root.data.OutputIntents = [intent]
}

const faceFiles = new Set<string>(Object.values(faces).flatMap((face) => Object.values(face)))
const rgbOperands = new Map<string, string>()
let keptProfile: Uint8Array | undefined
const readColourProfile = (): Uint8Array => {
  keptProfile ??= readPrintFile(colourProfile)
  return keptProfile
}
