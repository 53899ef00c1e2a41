import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillTemplate } from '#backend/generators/filledFile.ts'
import { readTemplate } from '#backend/generators/templateFile.ts'
import { carriedOver, guessedSources, headerChanges } from '#shared/generators/columns.ts'
import { documentPapers } from '#shared/generators/papers.ts'
import { type Encoding, encodings, type Template } from '#shared/generators/template.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense, aReport } from '../support/records.ts'
import { aDocument, anInput } from '../support/settlements.ts'

const header = [
  'Numer dokumentu',
  'Numer pozycji kosztorysu',
  'Data wystawienia',
  'Nazwa kosztu',
  'Kwota',
  'Z dotacji',
  'Data zapłaty',
  'Źródło',
]
const bytesOf = (text: string, encoding: Encoding = 'utf-8', addBOM = false) =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }))
const read = (text: string, encoding: Encoding = 'utf-8', addBOM = false) => {
  const found = readTemplate(bytesOf(text, encoding, addBOM))
  if (!found.ok) throw new Error(found.error)
  return found.value
}
const refused = (bytes: Uint8Array): string => {
  const found = readTemplate(bytes)
  return found.ok ? 'read' : found.error
}

describe('the file of a generator', () => {
  it.each(encodings)('in %s is known by its Polish letters', (encoding) => {
    expect(read(`${header.join(';')}\r\n`, encoding)).toMatchObject({
      encoding,
      withBom: false,
      delimiter: ';',
      lineEnd: 'crlf',
      header,
    })
  })
  it('keeps whether it begins with a mark of UTF-8, and says when its encoding cannot be known', () => {
    expect(read(header.join(';'), 'utf-8', true)).toMatchObject({ withBom: true, isPlainAscii: false })
    expect(read('Numer dokumentu;Kwota\n').isPlainAscii).toBe(true)
  })
  it.each([
    [',', 'lf', '\n'],
    ['\t', 'crlf', '\r\n'],
    ['|', 'cr', '\r'],
  ] as const)('parted by %j with line ends %s is read so', (delimiter, lineEnd, end) => {
    expect(read(`${header.join(delimiter)}${end}`)).toMatchObject({ delimiter, lineEnd, header })
  })
  it('may have lines above its header and examples under it; the head is kept sign by sign', () => {
    const head = '"Import faktur; wersja 2"\r\n\r\n"Numer dokumentu";"Numer pozycji kosztorysu";"Kwota"\r\n'
    expect(read(`${head}"FV 1";"I.1.1";"12,00"\r\n`)).toMatchObject({
      head,
      examples: 1,
      header: ['Numer dokumentu', 'Numer pozycji kosztorysu', 'Kwota'],
    })
  })
  it('may name two columns alike', () => {
    expect(read('Kwota;Kwota;Data zapłaty\n').header).toEqual(['Kwota', 'Kwota', 'Data zapłaty'])
    expect(guessedSources(['Kwota', 'Kwota', 'Data zapłaty'], 'expenses')).toEqual(['amount', null, 'paidOn'])
  })
  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0, 1, 2, 3]), 'To nie jest plik tekstowy'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4]), 'To jest skoroszyt'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x4e, 0]), 'UTF-16'],
    ['one endless line', bytesOf('a;b'.repeat(20_000)), 'za długi'],
    ['a line of a megabyte', bytesOf('a'.repeat(1_000_000)), 'za duży na szablon'],
    ['numbers alone', bytesOf('1;2;3\n4;5;6\n'), 'nie ma wiersza z nazwami kolumn'],
    ['one column', bytesOf('Numer dokumentu\n'), 'nie ma wiersza z nazwami kolumn'],
    [
      'more columns than any form has',
      bytesOf(Array.from({ length: 101 }, (_, at) => `k${'ą'.repeat(at % 3)}`).join(';')),
      '101 kolumn',
    ],
  ])('that is %s is refused with a sentence', (_what, bytes, words) => expect(refused(bytes)).toContain(words))
})

describe('columns of a file', () => {
  it('are guessed by the words of their headers, the longest words first', () => {
    expect(guessedSources(header, 'expenses')).toEqual([
      'number',
      'line',
      'issuedOn',
      'about',
      'amount',
      'ofGrant',
      'paidOn',
      null,
    ])
    expect(
      guessedSources(['Lp.', 'Rodzaj dokumentu i numer', 'Wartość (zł)', 'Rodzaj wkładu'], 'contributions'),
    ).toEqual(['index', 'paper', 'value', 'kind'])
  })
  it('of a new version are compared with those mapped before, and keep what they were mapped to', () => {
    const now = ['Kwota', 'Numer dokumentu', 'Nowa', 'Kwota']
    expect(headerChanges(['Numer dokumentu', 'Kwota', 'Stara', 'Kwota'], now)).toEqual({
      added: ['Nowa'],
      removed: ['Stara'],
    })
    expect(carriedOver(['Numer dokumentu', 'Kwota', 'Stara', 'Kwota'], ['n', 'k1', 's', 'k2'], now, () => '-')).toEqual(
      ['k1', 'n', '-', 'k2'],
    )
  })
})

const templateOf = (text: string, encoding: Encoding): Template => ({
  id: 1,
  name: 'Faktury',
  about: 'expenses',
  ...read(text, encoding),
  mapping: guessedSources(read(text, encoding).header, 'expenses').map((source) => ({
    source,
    fixed: source === null ? 'dotacja' : '',
  })),
  decimalSign: 'comma',
  dateFormat: 'iso',
  checkedOn: null,
  revision: 1,
})
const papersOf = (supplier: string, number = 'FV 1/2021') => ({
  documents: documentPapers(
    anInput({ documents: [aDocument(1, [[1, 'grant', 1_000_50]], { supplierName: supplier, number })] }),
    () => ({
      nip: '',
      ksef: '',
      bookingNumber: '',
      statementNumber: '',
      about: '',
      paymentMethod: '',
    }),
  ),
  contributions: [],
})
const filledText = (template: Template, papers: Parameters<typeof fillTemplate>[1]) => {
  const filled = fillTemplate(template, papers)
  if ('lacking' in filled) throw new Error('lacking')
  return { ...filled, text: iconv.decode(Buffer.from(filled.bytes), template.encoding, { stripBOM: false }) }
}

describe('a filled file', () => {
  it.each(encodings)('in %s begins with the very head it came with and can be read back', (encoding) => {
    const head = `${header.join(';')};Wystawca\r\n`
    const { text, rows } = filledText(templateOf(head, encoding), papersOf('Źdźbło; "Łąka"'))
    expect(rows).toBe(1)
    expect(text.startsWith(head)).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(Papa.parse<string[]>(text.slice(head.length), { delimiter: ';', skipEmptyLines: true }).data).toEqual([
      ['FV 1/2021', 'I.1.1.', '2021-06-10', 'Koszt 1', '1000,50', '1000,50', '2021-06-15', 'dotacja', 'Źdźbło; "Łąka"'],
    ])
  })
  it('begins with the mark of UTF-8 only when the template did, and quotes as it did', () => {
    const quoted = { ...templateOf('"Numer dokumentu";"Kwota"', 'utf-8'), withBom: true }
    expect([...filledText(quoted, papersOf('x')).bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(filledText(quoted, papersOf('x')).text).toContain('"Kwota"\r\n"FV 1/2021";"1000,50"\r\n')
  })
  it('writes typography plainly where the encoding has none, and says so', () => {
    const { text, replaced } = filledText(
      templateOf('Numer dokumentu;Wystawca;Źródło\n', 'iso-8859-2'),
      papersOf('Sklep „Łąka” – Łomazy'),
    )
    expect(text).toContain('Łąka')
    expect(text).not.toContain('?')
    expect(replaced.map(({ sign }) => sign)).toEqual(['„', '”', '–'])
  })
  it('is not made when a sign would be lost; the sign and its place are named', () => {
    expect(
      fillTemplate(templateOf('Numer dokumentu;Wystawca;Źródło\n', 'windows-1250'), papersOf('ТОВ Жито')),
    ).toMatchObject({
      lacking: expect.arrayContaining([{ sign: 'Ж', column: 'Wystawca', row: 1 }]),
    })
  })
  it('keeps text that begins like a formula text, and leaves amounts as they are', () => {
    const template = templateOf('Numer dokumentu;Wystawca;Kwota\n', 'utf-8')
    const { text, guarded } = filledText(template, papersOf('=HYPERLINK("x")', '-1/2021'))
    expect(guarded).toBe(2)
    expect(Papa.parse<string[]>(text, { delimiter: ';' }).data[1]).toEqual([' -1/2021', ' =HYPERLINK("x")', '1000,50'])
  })
})

describe('templates of generators', () => {
  let b: TestBackend
  let reportId: number
  beforeEach(async () => {
    b = await freshBackend()
    const { grantId, lineId } = await grantWithLine(b)
    reportId = (await b.ask('settlements.save', aReport(grantId))).id
    await b.ask('expenses.save', anExpense(lineId))
  })
  afterEach(() => b.close())
  const handed = async (text: string, encoding: Encoding = 'utf-8') => {
    const put = await b.putFile(bytesOf(text, encoding))
    if (!put.ok) throw new Error(put.error.message)
    return put.value.sha256
  }
  const saved = async (text: string, encoding: Encoding = 'windows-1250') => {
    const {
      examples: _,
      isPlainAscii: __,
      changes: ___,
      ...found
    } = await b.ask('generators.readTemplate', { sha256: await handed(text, encoding) })
    return b.ask('generators.saveTemplate', {
      id: null,
      name: 'Faktury',
      ...found,
      decimalSign: 'comma',
      dateFormat: 'dots',
      revision: 0,
    })
  }

  it('are read once, mapped, and filled from a report as a file to be saved', async () => {
    const { id } = await saved(`${header.join(';')}\r\n`)
    const { fileId, rows, name } = await b.ask('generators.fillTemplate', { templateId: id, reportId })
    expect([rows, name]).toEqual([1, 'generator-dokumenty.csv'])
    const { bytes, mime } = (await b.file(fileId))!
    expect(mime).toBe('text/csv')
    expect(new TextDecoder('windows-1250').decode(bytes).split('\r\n')[0]).toBe(header.join(';'))
    await b.ask('generators.removeTemplate', { id })
    expect(await b.ask('generators.templates', {})).toEqual([])
  })
  it('that have changed since are noticed, and what was mapped is carried over', async () => {
    const { id } = await saved(`${header.join(';')}\r\n`)
    const sha256 = await handed(`NIP;${header.slice(1).join(';')}\r\n`, 'windows-1250')
    const found = await b.ask('generators.readTemplate', { sha256, templateId: id })
    expect(found.changes).toEqual({ added: ['NIP'], removed: ['Numer dokumentu'] })
    expect(found.mapping.map(({ source }) => source).slice(0, 3)).toEqual(['nip', 'line', 'issuedOn'])
  })
  it('are refused with sentences: no such file, a wrong file, a name twice, nothing mapped, nothing to fill', async () => {
    expect((await b.refusal('generators.readTemplate', { sha256: '0'.repeat(64) })).kind).toBe('notFound')
    expect((await b.refusal('generators.readTemplate', { sha256: await handed('1;2\n3;4\n') })).message).toContain(
      'Nie wczytano szablonu',
    )
    const { id } = await saved(`${header.join(';')}\r\n`)
    const [known] = await b.ask('generators.templates', {})
    const { checkedOn: _, ...again } = known!
    expect((await b.refusal('generators.saveTemplate', { ...again, id: null, revision: 0 })).fields[0]?.path).toBe(
      'name',
    )
    const empty = again.mapping.map(() => ({ source: null, fixed: '' }))
    expect((await b.refusal('generators.saveTemplate', { ...again, mapping: empty })).fields[0]?.path).toBe('mapping')
    const invented = again.mapping.map((one, at) => (at === 0 ? { source: 'password', fixed: '' } : one))
    expect((await b.refusal('generators.saveTemplate', { ...again, mapping: invented })).fields[0]?.path).toBe(
      'mapping.0.source',
    )
    const { grantId } = await grantWithLine(b)
    const other = await b.ask('settlements.save', aReport(grantId))
    expect((await b.refusal('generators.fillTemplate', { templateId: id, reportId: other.id })).code).toBe(
      'generators.nothingToFill',
    )
  })
})
