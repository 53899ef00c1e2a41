import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { firstOfTheirGlyph, fontFor } from '#backend/documents/engine/fonts.ts'
import { PrintDocument } from '#backend/documents/engine/printDocument.ts'
import { faces } from '#backend/documents/fontFiles.ts'
import { page, say } from '#backend/documents/page.ts'
import { renderPdf, setPdf } from '#backend/documents/render.ts'
import { askPdf, pagesOf, textOf } from '../support/printedPdf.ts'
import { sampleDefinitions } from './engineSamples.ts'

const names = Object.keys(sampleDefinitions) as (keyof typeof sampleDefinitions)[]
const printed = (...content: TDocumentDefinitions['content'][]): Promise<Uint8Array> =>
  renderPdf({ ...page({ title: 'Próba', day: '2021-12-31' }), content: content as never })
const plainPrint = (name: string): Uint8Array =>
  execFileSync(process.execPath, [fileURLToPath(new URL('./plainPrint.ts', import.meta.url)), name], { maxBuffer: 1e8 })

type Word = { readonly text: string; readonly at: readonly number[] }
const wordsOf = (bytes: Uint8Array): Word[] =>
  [
    ...askPdf(bytes, 'pdftotext', '-bbox', 'FILE', '-').matchAll(
      /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g,
    ),
  ].map(([, x1, y1, x2, y2, text = '']) => ({ text: text.replaceAll('\u2011', '-'), at: [x1, y1, x2, y2].map(Number) }))

describe('the print engine', () => {
  it.each(names)('sets every word of %s where the untouched library does', async (name) => {
    const mine = wordsOf(await renderPdf(sampleDefinitions[name]()))
    const theirs = wordsOf(plainPrint(name))
    expect(mine.length).toBeGreaterThan(60)
    expect(mine.map(({ text }) => text)).toEqual(theirs.map(({ text }) => text))
    const moved = mine.filter(({ at }, index) =>
      at.some((place, side) => Math.abs(place - theirs[index]!.at[side]!) > 0.02),
    )
    expect(moved).toEqual([])
  })
  it.each(names)('gives the same bytes for the same %s', async (name) => {
    const first = await renderPdf(sampleDefinitions[name]())
    expect(Buffer.from(await renderPdf(sampleDefinitions[name]())).equals(first)).toBe(true)
  })
  it.each(names)('gives a PDF of %s without a fault', async (name) => {
    const { bytes, pages } = await setPdf(sampleDefinitions[name]())
    expect(askPdf(bytes, 'qpdf', '--check')).toContain('No syntax or stream encoding errors')
    expect(pagesOf(bytes)).toHaveLength(pages)
  })
  it('embeds every font as a subset that can be searched', async () => {
    const [, , ...fonts] = askPdf(await renderPdf(sampleDefinitions.form()), 'pdffonts')
      .trim()
      .split('\n')
    expect(fonts.length).toBeGreaterThanOrEqual(3)
    for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/)
  })
  it('dates a document by its data and not by the clock', async () => {
    const info = askPdf(await printed('x'), 'pdfinfo', '-isodates')
    expect(info).toContain('2021-12-31T12:00:00')
    expect(info).not.toContain(new Date().toISOString().slice(0, 10))
  })
  it('says that it is PDF/A-2b in Polish, with titles that may hold any sign', async () => {
    const bytes = await renderPdf({ ...page({ title: 'Rower & <spółka>', day: '2021-12-31' }), content: 'x' })
    const metadata = askPdf(bytes, 'pdfinfo', '-meta')
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(metadata).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(metadata).toContain('Rower &amp; &lt;spółka&gt;')
    expect(askPdf(bytes, 'pdfinfo')).toContain('Rower & <spółka>')
    const catalogue = askPdf(bytes, 'qpdf', '--qdf', '--object-streams=disable', 'FILE', '-')
    expect(catalogue).toMatch(/\/Lang \(pl\)/)
    expect(catalogue).toContain('/OutputIntents')
    expect(catalogue.startsWith('%PDF-1.7')).toBe(true)
  })
})

describe('text in print', () => {
  it('can be copied with all Polish letters', async () => {
    expect(textOf(await printed('Zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ № „cytat” – • § ½ €'))).toContain(
      'Zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ № „cytat” – • § ½ €',
    )
  })
  it.each([
    ['a narrow space as a non-breaking one', '119\u202f412,00\u202fzł', '119 412,00 zł'],
    ['a non-breaking hyphen as a plain one', say('Od KIS-u do PES-u'), 'Od KIS-u do PES-u'],
    ['letters and their marks joined', 'Zażółć'.normalize('NFD'), 'Zażółć'],
    ['soft hyphens and marks of direction not at all', 'współ\u00adpraca\u200f', 'współpraca'],
    ['a sign no font has as a question mark', 'Dobrze \u{1f600}.', 'Dobrze ?.'],
    ['a letter with a foreign mark as itself or without the mark', 'Nguyễn Škoda', 'Nguyễn Škoda'],
  ])('shows %s', async (_, text, shown) => {
    for (const font of ['sans', 'serif']) expect(textOf(await printed({ text, font }))).toContain(shown)
  })
  it('can be copied the same, whatever was printed before it', async () => {
    const alone = textOf(await printed({ text: 'Ńa Óda Śla\u00a0’ - Źle', font: 'serif', italics: true }))
    const letters = textOf(await printed({ text: 'Nic Oda Sad Zofia \u2018a\u2019 - b', font: 'serif', italics: true }))
    expect(alone).toContain('Ńa Óda Śla ’ - Źle')
    expect(letters).toContain('Nic Oda Sad Zofia ‘a’ - b')
  })
  it('keeps short words and endings with their neighbours', () => {
    expect(say('i w domu, z PES-u, A-B-C, niebiesko-czarny')).toBe(
      'i\u00a0w\u00a0domu, z\u00a0PES\u2011u, A\u2011B\u2011C, niebiesko-czarny',
    )
  })
  it('goes on when a word is longer than its line', async () => {
    const long = 'x'.repeat(400)
    expect(textOf(await printed(long)).replace(/ /g, '')).toContain(long)
  })
})

describe('the fonts of the prints', () => {
  const files = Object.values(faces).flatMap((family) => Object.values(family))
  const scratch = new PrintDocument({}, {}, {}, {}, { autoFirstPage: false, font: null })
  it.each(files)('never kern between figures: %s', (file) => {
    const { font, layoutRun } = fontFor(scratch, file, 'F1')
    const shape = (text: string) => layoutRun.call({ font, scale: 1 } as never, text)
    for (let pair = 0; pair < 100; pair++) {
      for (const { xAdvance, advanceWidth } of shape(String(pair).padStart(2, '0')).positions)
        expect(xAdvance).toBe(advanceWidth)
    }
  })
  it.each(files)('name a glyph of several signs by the one that is meant: %s', (file) => {
    const { font } = fontFor(scratch, file, 'F1')
    const signsOf = new Map<unknown, number[]>()
    for (const sign of font.characterSet) {
      const glyph = font.glyphForCodePoint(sign)
      signsOf.set(glyph, [...(signsOf.get(glyph) ?? []), sign])
    }
    const shared = [...signsOf.values()].filter((signs) => signs.length > 1)
    expect(shared.length).toBeGreaterThan(3)
    // Thin spaces are printed as plain ones, so their glyph is never asked for.
    expect(
      shared.filter((signs) => !signs.includes(0x2009) && !signs.some((sign) => firstOfTheirGlyph.includes(sign))),
    ).toEqual([])
  })
  it.each(files)('have every letter and sign of Polish papers: %s', (file) => {
    const { font } = fontFor(scratch, file, 'F1')
    const signs = 'aąbcćdeęfghijklłmnńoóprsśtuwyzźżAĄBCĆDEĘFGHIJKLŁMNŃOÓPRSŚTUWYZŹŻ0123456789№„”’–—•·§½€%()/\u00a0'
    expect([...signs].filter((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0)!))).toEqual([])
  })
})

describe('a print asks for nothing outside', () => {
  it.each(['http://127.0.0.1/a.png', 'https://example.org/a.png', '/etc/hostname', 'file:///etc/hostname'])(
    'refuses the image %s',
    async (image) => {
      await expect(printed({ image })).rejects.toThrow()
      await expect(
        renderPdf({ ...page({ title: 'Próba', day: '2021-12-31' }), images: { a: image }, content: { image: 'a' } }),
      ).rejects.toThrow()
    },
  )
  it('refuses a document without a title or a date', async () => {
    await expect(renderPdf({ content: 'x' })).rejects.toThrow('title and a date')
    await expect(renderPdf({ content: 'x', info: { title: 'Próba' } })).rejects.toThrow('title and a date')
  })
})
