import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { readKsefFile } from '#backend/expenses/ksef/file.ts'
import { unregisteredKsef } from '#backend/expenses/ksef/queries.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense } from '../support/records.ts'

/** Example invoices published with the schema FA(3). */
const example = (name: string) => readFileSync(join(import.meta.dirname, 'files/ksef', name))
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (xml: string, name = 'faktura.xml') => readKsefFile(bytes(xml), name)
const ksefNumber = '1234563218-20260201-0100001AF629-AF'
/** A small invoice with what the test is about put in. */
const invoice = ({
  fa = '',
  seller = '1234563218',
  number = 'FV 1/2026',
  issued = '2026-02-01',
  gross = '123.00',
} = {}) =>
  `<?xml version="1.0" encoding="utf-8"?><Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/">
<Podmiot1><DaneIdentyfikacyjne><NIP>${seller}</NIP><Nazwa>Księgarnia &quot;Źródło&quot; &amp; syn</Nazwa></DaneIdentyfikacyjne></Podmiot1>
<Podmiot2><DaneIdentyfikacyjne><NIP>5260250274</NIP></DaneIdentyfikacyjne></Podmiot2>
<Fa><KodWaluty>PLN</KodWaluty><P_1>${issued}</P_1><P_2>${number}</P_2><P_13_1>100</P_13_1><P_14_1>23.00</P_14_1><P_15>${gross}</P_15>${fa}<RodzajFaktury>VAT</RodzajFaktury></Fa></Faktura>`

it.each([
  [
    'podstawowa-FA_3_Przyklad_1.xml',
    {
      number: 'llcdpk88gk-2025-06-24',
      gross: 4001_49,
      net: 4001_49,
      vat: null,
      paymentMethod: 'cash',
      sellerName: 'ABC AGD sp. z o. o.',
      buyerNip: '3935777054',
    },
  ],
  [
    'podstawowa-FA_3_Przyklad_3_netto.xml',
    {
      number: 'test/123/test1',
      gross: 56_58,
      net: 46_00,
      vat: 10_58,
      performedOn: '2025-12-02',
      isCorrection: false,
      description: 'test',
    },
  ],
  [
    'zaliczkowa-FA_3_Przyklad_1.xml',
    { number: 'ABC/TEST/DEF', gross: 100_00, paidOn: '2025-12-02', paymentMethod: 'cash' },
  ],
  [
    'korygujaca-FA_3_Przyklad_2.xml',
    {
      number: '29903413',
      gross: 0,
      isCorrection: true,
      correctedNumber: '29903413',
      correctedKsefNumber: '5210415750-20250310-FF4861C9CC3F-BA',
      dueOn: '2024-04-02',
      sellerNip: '',
    },
  ],
])('the published example %s is read', (name, expected) => {
  const answer = readKsefFile(example(name), name)
  expect(answer).toMatchObject({ ok: true, value: expected })
})

it('names are read with their signs, and the number of the register from the name of the file', () => {
  const answer = read(invoice(), `${ksefNumber}.xml`)
  expect(answer).toMatchObject({
    ok: true,
    value: { sellerName: 'Księgarnia "Źródło" & syn', ksefNumber, gross: 123_00, net: 100_00, vat: 23_00 },
  })
})

it('an invoice in another currency proposes no amounts', () => {
  const answer = read(invoice().replace('PLN', 'EUR'))
  expect(answer).toMatchObject({ ok: true, value: { currency: 'EUR', gross: null, net: null, vat: null } })
})

it.each([
  ['nothing', ''],
  ['no XML', 'Numer;Kwota\n1;2'],
  ['another XML', '<JPK><Naglowek/></JPK>'],
  ['an invoice without a number', invoice({ number: '' })],
  ['a day that does not exist', invoice({ issued: '2026-02-30' })],
  [
    'entities that swell',
    `<!DOCTYPE f [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${invoice({ number: '&b;' })}`,
  ],
  ['a file of the disk', `<!DOCTYPE f [<!ENTITY x SYSTEM "file:///etc/passwd">]>${invoice({ number: '&x;' })}`],
  ['tags without end', '<a>'.repeat(100_000)],
  [
    'a name of the language itself',
    '<Faktura><__proto__><Fa><P_1>2026-01-01</P_1><P_2>x</P_2></Fa></__proto__></Faktura>',
  ],
  ['more than an invoice can be', `${invoice()}${' '.repeat(3_000_000)}`],
])('%s is no invoice, and says so in a sentence', (_, xml) => {
  const answer = read(xml)
  expect(answer.ok).toBe(false)
  expect(!answer.ok && answer.error).toMatch(/^[A-ZŻ].*\.$/)
})

it('bytes that are no text at all are no invoice', () => {
  expect(readKsefFile(Uint8Array.from([0xff, 0xfe, 0x00, 0x3c]), 'x.xml').ok).toBe(false)
})

it('amounts nobody could mean are left out, a long text is cut', () => {
  const answer = read(invoice({ gross: '1e99', fa: `<FaWiersz><P_7>${'x'.repeat(50_000)}</P_7></FaWiersz>` }))
  expect(answer).toMatchObject({ ok: true, value: { gross: null } })
  expect(answer.ok && answer.value.description.length).toBeLessThanOrEqual(1000)
})

let b: TestBackend
let lineId: number
beforeEach(async () => {
  b = await freshBackend()
  lineId = (await grantWithLine(b, 1_000_00)).lineId
})
afterEach(() => b.close())

async function handIn(xml: string, name = 'faktura.xml') {
  const put = await b.putFile(bytes(xml))
  if (!put.ok) throw new Error(put.error.code)
  return { sha256: put.value.sha256, name }
}

it('a file fills in the form: what it is a document of, what it corrects, whether the association bought it', async () => {
  const { organisation } = await b.ask('club.get', {})
  await b.ask('club.saveOrganisation', { ...organisation, name: 'Stowarzyszenie', nip: '1234563218' })
  const { id } = await b.ask('expenses.save', anExpense(lineId, { number: 'fv 1 / 2026' }))
  const correction = '<DaneFaKorygowanej><NrFaKorygowanej>FV 1/2026</NrFaKorygowanej></DaneFaKorygowanej>'
  const files = [
    await handIn(invoice()),
    await handIn(invoice({ number: 'K 1', fa: correction }).replace('>VAT<', '>KOR<'), 'korekta.xml'),
    { sha256: '0'.repeat(64), name: 'dawno.xml' },
  ]
  const answers = await b.ask('expenses.readKsef', { files })
  expect(answers).toMatchObject([
    { documentId: id, otherBuyer: true, correctsId: null },
    { documentId: null, correctsId: id, invoice: { isCorrection: true } },
    { invoice: null, problem: 'Plik czekał za długo. Wskaż go jeszcze raz.' },
  ])
})

it('invoices seen in KSeF are noted once, and those nobody entered are told until they are set aside', async () => {
  const files = [
    await handIn(invoice(), `${ksefNumber}.xml`),
    await handIn(invoice({ number: 'FV 2/2026', issued: '2026-03-01' })),
    await handIn('to nie jest faktura', 'notatka.xml'),
  ]
  expect(await b.ask('expenses.noteKsef', { files })).toMatchObject({
    added: 2,
    known: 0,
    problems: [{ name: 'notatka.xml' }],
  })
  expect(await b.ask('expenses.noteKsef', { files: files.slice(0, 2) })).toMatchObject({ added: 0, known: 2 })
  const told = async () => {
    const file = openFile(b.path)
    const rows = await unregisteredKsef(file.db, '2026-01-01', '2026-12-31')
    const early = await unregisteredKsef(file.db, '2026-01-01', '2026-02-28')
    await file.close()
    return [rows.map((row) => row.number), early.map((row) => row.number)]
  }
  expect(await told()).toEqual([['FV 2/2026', 'FV 1/2026'], ['FV 1/2026']])
  await b.ask('expenses.save', anExpense(lineId, { number: 'nr z papieru', ksefNumber }))
  expect(await told()).toEqual([['FV 2/2026'], []])
  // One for another buyer is none of the club's business, once the club's own number is known.
  const { organisation } = await b.ask('club.get', {})
  await b.ask('club.saveOrganisation', { ...organisation, name: 'Stowarzyszenie', nip: '5260250274' })
  const strange = await handIn(invoice({ number: 'FV 3' }).replace('5260250274', '6891152920'), 'cudza.xml')
  expect(await b.ask('expenses.noteKsef', { files: [strange] })).toEqual({
    added: 0,
    known: 0,
    problems: [{ name: 'cudza.xml', problem: 'Nabywcą na tej fakturze nie jest stowarzyszenie.' }],
  })
  const [row] = await b.ask('expenses.ksef', {})
  await b.ask('expenses.setKsefAside', { id: row!.id, reason: 'prywatna' })
  expect(await told()).toEqual([[], []])
  await b.ask('history.undo', {})
  expect(await told()).toEqual([['FV 2/2026'], []])
  expect((await b.refusal('expenses.setKsefAside', { id: 99, reason: '' })).kind).toBe('notFound')
})
