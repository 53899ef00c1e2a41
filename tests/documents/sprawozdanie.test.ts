import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { renderPdf } from '#backend/documents/render.ts'
import { sprawozdanie } from '#backend/documents/sprawozdanie.ts'
import { gr } from '#shared/kernel/money.ts'
import { type Annex5TextId, annex5TextIds } from '#shared/settlements/forms/annex5Texts.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'
import { askPdf, pagesOf, textOf } from '../support/printedPdf.ts'
import { aDocument, aLine, anInput } from '../support/settlements.ts'
import { allSources, manyLines, narrative, nothingYet, printOf, twoYears } from './sprawozdanieSamples.ts'

const print = (input: SettlementInput): Promise<Uint8Array> => renderPdf(sprawozdanie(printOf(input)))
const withReport = (input: SettlementInput, report: Partial<SettlementInput['report']>): SettlementInput => ({
  ...input,
  report: { ...input.report, ...report },
})
/** Every object of a definition, however deep. */
function* nodesOf(node: unknown): Generator<Record<string, unknown>> {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node)) yield node as Record<string, unknown>
  for (const child of Object.values(node)) yield* nodesOf(child)
}
const struckIn = (definition: TDocumentDefinitions): unknown[] =>
  [...nodesOf(definition.content)].filter((node) => node.decoration === 'lineThrough').map((node) => node.text)

describe('the kind of the report', () => {
  it('strikes through „Częściowe” in a final report, after the example of the form', () => {
    expect(struckIn(sprawozdanie(printOf(anInput())))).toEqual(['Końcowe*', 'Częściowe*'])
  })
  it('strikes through „Końcowe” in a partial one', () => {
    expect(struckIn(sprawozdanie(printOf(withReport(anInput(), { kind: 'partial' }))))).toEqual([
      'Końcowe*',
      'Końcowe*',
    ])
  })
  it('prints both words all the same', async () => {
    expect(textOf(await print(anInput()))).toContain('Rodzaj sprawozdania Częściowe* / Końcowe*')
  })
})

describe('a report with every source', async () => {
  const bytes = await print(allSources())
  const text = textOf(bytes)
  const lines = pagesOf(bytes)
    .join('\n')
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, ' | '))

  it('says who, what and when', () => {
    expect(text).toContain('01.05.2021 – 31.12.2021')
    expect(text).toContain(
      'Stowarzyszenie Społeczno-Kulturalne „Zażółć gęślą jaźń”, Zagajniki 12, 21-532 Łomazy, KRS 0000123456',
    )
    expect(text).toContain('Data zawarcia umowy 28.04.2021')
  })
  it.each([
    'I.1. | Działanie 1 – Zajęcia reintegracji społecznej | 86 000,00 | 86 003,21',
    'I.1.1. | Wynagrodzenie psychologa | 86 000,00 | 86 003,21',
    'I.2.1. | Kurs opiekuna | 44 412,00 | 44 540,89',
    'Suma kosztów realizacji zadania | 130 412,00 | 130 544,10',
    'II.1. | Księgowość | 4 000,00 | 4 000,00',
    'Suma kosztów administracyjnych | 4 000,00 | 4 000,00',
    'Suma wszystkich kosztów realizacji zadania | 134 412,00 | 134 544,10',
  ])('II.1: %s', (row) => expect(lines).toContain(row))
  it.each([
    '1.1 | Kwota dotacji | 119 412,00 zł | 119 300,88 zł',
    '1.2 | Odsetki bankowe od dotacji | nie dotyczy | 3,21 zł',
    '1.3 | Inne przychody | nie dotyczy | 0,00 zł',
    '2.1 | Środki finansowe własne²⁾ | 5 000,00 zł | 5 000,01 zł',
    '2.3 | Środki finansowe z innych źródeł publicznych²⁾ ³⁾ | 2 500,00 zł | 2 500,00 zł',
    '3.2 | Koszty pokryte z wkładu rzeczowego⁴⁾ ⁵⁾ | 1 500,00 zł | 1 500,00 zł',
    '4 | Udział kwoty dotacji w całkowitych kosztach zadania publicznego⁶⁾ | 88,84 % | 88,67 %',
  ])('II.2: %s', (row) => expect(lines).toContain(row))
  it('names the authorities and describes the fees; what does not apply says so', () => {
    expect(text).toMatch(/środki finansowe: Gmina Łomazy/)
    expect(text).toContain('razem 240,00 zł.')
    expect(text).toMatch(/realizacji zadania publicznego\) nie dotyczy 4\. Informacje/)
    expect(text).toMatch(/Część III\. Dodatkowe informacje nie dotyczy/)
  })
  it('has the footnotes in their order', () => {
    const order = [...text.slice(text.indexOf('POUCZENIE')).matchAll(/([¹²³⁴⁵⁶⁷⁸])⁾/g)].map((match) => match[1])
    expect(order.join('')).toBe('¹²³⁴⁵⁶⁷⁸')
  })
  it('numbers its pages and names the contract on each', () => {
    pagesOf(bytes).forEach((page, index, all) => {
      expect(page).toMatch(new RegExp(`Umowa nr DPS/7/2021 · Od KIS-u do PES-u +strona ${index + 1} z ${all.length}`))
    })
  })
  it('names the pattern it follows', () => expect(text).toContain('wzór: Dz.U. 2018 poz. 2057, zał. 5'))
  it('is a sound PDF/A with all its fonts inside', () => {
    expect(askPdf(bytes, 'qpdf', '--check')).toContain('No syntax or stream encoding errors found')
    const fonts = askPdf(bytes, 'pdffonts').trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/yes +yes +yes/)
  })
  it('is the same to the byte when printed again', async () => {
    expect(Buffer.from(await print(allSources())).equals(bytes)).toBe(true)
  })
})

it('prints every text of the form from the data, and not one of its sentences from the program', async () => {
  const data = printOf(allSources())
  const marker = (id: Annex5TextId): string => `[${annex5TextIds.indexOf(id)}]`
  const texts = Object.fromEntries(annex5TextIds.map((id) => [id, marker(id)])) as typeof data.texts
  const text = textOf(await renderPdf(sprawozdanie({ ...data, texts })))
  for (const id of annex5TextIds) expect(text, id).toContain(marker(id))
  for (const id of annex5TextIds) {
    const sentence = data.texts[id].split(/[…[~]/)[0]!
    if (sentence.split(' ').length > 2) expect(text, id).not.toContain(sentence)
  }
})

it('an empty report leaves white what must be written and never invents a number', async () => {
  const text = textOf(await print(nothingYet()))
  expect(text).toContain('Numer umowy, o ile został nie dotyczy nadany')
  expect(text).toContain('Suma wszystkich kosztów realizacji zadania 0,00 0,00')
  expect(text).toMatch(/całkowitych kosztach zadania publicznego⁶⁾ nie dotyczy nie dotyczy/)
})

describe('a task of two years, entrusted', async () => {
  const text = textOf(await print(twoYears()))
  it('has a cost table for each year and one table of sources', () => {
    expect(text).toContain('1. Rozliczenie wydatków za rok 2021')
    expect(text).toContain('1. Rozliczenie wydatków za rok 2022')
    expect(text).toContain('Suma wszystkich kosztów realizacji zadania 10 000,00 9 999,99')
    expect(text).toContain('Suma wszystkich kosztów realizacji zadania 11 000,00 10 000,01')
    expect(text).toMatch(/1\.1 Kwota dotacji 21 000,00 zł 20 000,00 zł/)
  })
  it('does not fill in rows that only support has', () => {
    expect(text).toContain('2.1 Środki finansowe własne²⁾ nie dotyczy nie dotyczy')
    expect(text).toContain('3.1 Koszty pokryte z wkładu osobowego nie dotyczy nie dotyczy')
  })
  it('prints an amount in such a row when there is one, whatever it means', async () => {
    const own = { ...twoYears(), documents: [aDocument(1, [[1, 'ownMoney', 5_00]])] }
    expect(textOf(await print(own))).toContain('2.1 Środki finansowe własne²⁾ nie dotyczy 5,00 zł')
  })
  it('shortens a very long title in the footer only', () => {
    expect(text).toContain('Umowa nr DPS/7/2021 · Od KIS-u do PES-u. Od KIS-u')
    expect(text.match(/PES-u\. …|PES-u… strona|KIS-u… strona|do… strona|Od… strona/g)?.length).toBeGreaterThan(0)
  })
})

describe('seventy lines', async () => {
  const pages = pagesOf(await print(manyLines(70)))
  const withLines = pages.filter((page) => /^ *I{1,2}\.\d+\./m.test(page))
  it('take more pages, each with the title and headings of the table', () => {
    expect(withLines.length).toBeGreaterThanOrEqual(3)
    for (const page of withLines) {
      expect(page).toContain('1. Rozliczenie wydatków za rok 2021')
      expect(page).toContain('Rodzaj kosztu')
    }
  })
  it('are all there, in the order of the budget', () => {
    const codes = pages.join('\n').match(/^ *(I\.\d\.\d+\.|II\.\d+\.)/gm)!
    expect(codes).toHaveLength(70)
    const sorted = codes.map((code) => code.trim()).toSorted(new Intl.Collator('pl', { numeric: true }).compare)
    expect(codes.map((code) => code.trim())).toEqual(sorted)
  })
  it('wrap a long name within its column', () => {
    expect(pages.join('\n').replace(/\s+/g, ' ')).toContain('składki pracodawcy) – pozycja 14')
  })
})

describe('long narratives', async () => {
  const bytes = await print(
    withReport(allSources(), {
      i1: narrative(45),
      i2: narrative(2).replace(/\n+/g, ' ').repeat(25),
      iii: narrative(12),
    }),
  )
  const pages = pagesOf(bytes)
  it('go on over pages without losing a paragraph', () => {
    expect(pages.length).toBeGreaterThan(6)
    const text = pages.join(' ').replace(/\s+/g, ' ')
    for (let number = 1; number <= 45; number++) expect(text).toContain(` ${number}. W okresie`)
    expect(text.match(/spotkaniach zespołu\./g)).toHaveLength(45 + 50 + 12)
  })
  it('keep to the page: no line is cut at its foot', () => {
    for (const box of askPdf(bytes, 'pdftotext', '-bbox', 'FILE', '-').matchAll(/<word [^>]*yMax="([\d.]+)"/g)) {
      expect(Number(box[1])).toBeLessThan(842)
    }
  })
})

/** A narrative of so many short lines, so that what follows starts everywhere on a page. */
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `Zajęcia ${index}`).join('\n')

describe('a page that ends anywhere', () => {
  const lengths = Array.from({ length: 14 }, (_, index) => 3 * (index + 1))
  it.each(lengths)(
    'after %i lines leaves no label alone and keeps the signatures with the statements',
    async (length) => {
      const pages = pagesOf(await print(withReport(allSources(), { i1: lines(length), i2: 'ZACZYNA SIĘ TU' })))
      const pageOf = (words: string): number => pages.findIndex((page) => page.includes(words))
      expect(pageOf('w opisie tego działania)')).toBe(pageOf('ZACZYNA SIĘ TU'))
      expect(pageOf('Część I. Sprawozdanie')).toBe(pageOf('1. Opis osiągniętych'))
      expect(pageOf('Część II. Sprawozdanie')).toBe(pageOf('I.1.1.'))
      expect(pages[pageOf('Oświadczam(-y), że:')]).toMatch(
        /Żaneta Gęś-Łącka[\s\S]*Świętopełk Źrebięcy[\s\S]*\(podpis osoby/,
      )
    },
  )
})

it('says on each page that it is a working copy, only when the paper to sign is the generator’s', async () => {
  const working = textOf(await renderPdf(sprawozdanie({ ...printOf(twoYears()), workingCopy: true })))
  expect(working.match(/wydruk roboczy · Umowa nr/g)?.length).toBeGreaterThan(1)
  expect(textOf(await print(twoYears()))).not.toContain('roboczy')
})
it('a negative line is printed with its sign', async () => {
  const input = anInput({
    lines: [aLine(1, [['grant', 100_00]])],
    documents: [aDocument(1, [[1, 'grant', -12_34]], { gross: gr(-12_34) })],
  })
  expect(textOf(await print(input))).toMatch(/I\.1\.1\. Koszt 1 100,00 [−–]12,34/)
})
