import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { unregisteredKsef } from '#backend/expenses/ksef/queries.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { ksefXml } from '../support/ksef.ts'
import { anExpense, aReport } from '../support/records.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const ksefNumber = '1234563218-20260201-0100001AF629-AF'

let b: TestBackend
let grantId: number
let lineId: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, lineId } = await grantWithLine(b, 1_000_00))
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
  const correction = ksefXml({ number: 'K 1', kind: 'KOR', corrects: { number: 'FV 1/2026' } })
  const files = [
    await handIn(ksefXml()),
    await handIn(correction, 'korekta.xml'),
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
    await handIn(ksefXml(), `${ksefNumber}.xml`),
    await handIn(ksefXml({ number: 'FV 2/2026', issued: '2026-03-01' })),
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
  const strange = await handIn(ksefXml({ number: 'FV 3', buyerNip: '6891152920' }), 'cudza.xml')
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

it('a report tells of those issued in its days of spending, the earliest first, and of nobody else’s', async () => {
  const files = [
    await handIn(ksefXml({ number: 'FV 8', issued: '2021-09-01' })),
    await handIn(ksefXml({ number: 'FV 7', issued: '2021-06-01' }), 'wczesna.xml'),
    await handIn(ksefXml({ number: 'FV 9', issued: '2023-06-01' }), 'po zadaniu.xml'),
    await handIn(ksefXml({ number: 'FV 6', issued: '2021-06-02', buyerNip: '6891152920' }), 'cudza.xml'),
  ]
  expect(await b.ask('expenses.noteKsef', { files })).toMatchObject({ added: 4 })
  const { organisation } = await b.ask('club.get', {})
  await b.ask('club.saveOrganisation', { ...organisation, name: 'Stowarzyszenie', nip: '5260250274' })
  const { id } = await b.ask('settlements.save', aReport(grantId))
  const told = async () =>
    (await b.ask('settlements.get', { id })).findings
      .filter(({ check }) => check === 'C-55')
      .map(({ message }) => /^Faktura (FV \d)/.exec(message)?.[1])
  expect(await told()).toEqual(['FV 7', 'FV 8'])
  const row = (await b.ask('expenses.ksef', {})).find(({ number }) => number === 'FV 8')!
  await b.ask('expenses.setKsefAside', { id: row.id, reason: 'prywatna' })
  expect(await told()).toEqual(['FV 7'])
})
