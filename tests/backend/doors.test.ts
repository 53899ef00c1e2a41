import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tablesOf } from '#backend/copies/facts.ts'
import { scanName } from '#shared/scans/fileNames.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { doors } from '../support/doors.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { hostileFiles } from '../support/hostileFiles.ts'
import { ksefXml } from '../support/ksef.ts'
import { plainDump } from '../support/plainDump.ts'
import { anExpense } from '../support/records.ts'
import { aJpeg, aPdf, aPng, attachScan, putFile } from '../support/scans.ts'

let b: TestBackend
let documentId: number
beforeAll(async () => {
  b = await freshBackend()
  const { lineId } = await grantWithLine(b)
  documentId = (await b.ask('expenses.save', anExpense(lineId))).id
})
afterAll(() => b.close())

/** A slow way through a file takes minutes; the bound leaves room for a busy machine. Milliseconds. */
const longest = 5_000
/** Every row of the file, the history among them, as one checksum. */
function state(): string {
  const raw = new Database(plainDump(b.path))
  const hash = createHash('sha256')
  for (const table of tablesOf(raw))
    for (const row of raw.prepare(`select * from "${table}"`).iterate()) hash.update(table + JSON.stringify(row))
  raw.close()
  return hash.digest('hex')
}
/** Made once: some are long. */
const files = hostileFiles.map(([what, make, name]) => [what, make(), name] as const)

describe.each(doors)('$name', ({ give }) => {
  it('is refused in a sentence and soon when it is something else, whatever its name, and nothing is written', async () => {
    const before = state()
    const wrong: string[] = []
    for (const [what, bytes, name] of files) {
      const started = performance.now()
      const sentences = await give(b, bytes, name)
      const took = performance.now() - started
      for (const sentence of sentences)
        if (!/^[A-ZŁŚŻ][^!]*\.$/.test(sentence) || /błąd/i.test(sentence)) wrong.push(`${what}: „${sentence}”`)
      if (sentences.length === 0 || took > longest) wrong.push(`${what}: ${Math.round(took)} ms`)
    }
    expect(wrong).toEqual([])
    expect(state()).toBe(before)
    expect(b.logged.filter((line) => line.startsWith('unexpected'))).toEqual([])
  })
})

it('what the doors are for goes through them', async () => {
  await attachScan(b, aPdf(), { recordId: documentId })
  const files = [{ sha256: await putFile(b, Buffer.from(ksefXml())), name: 'faktura.xml' }]
  expect((await b.ask('expenses.readKsef', { files }))[0]!.problem).toBe('')
  const template = await putFile(b, Buffer.from('Numer dokumentu;Kwota\n'))
  expect((await b.ask('generators.readTemplate', { sha256: template })).header).toHaveLength(2)
  for (const [kind, bytes] of [
    ['png', aPng()],
    ['jpeg', aJpeg()],
  ] as const)
    await b.ask('certificates.addPicture', {
      name: kind,
      image: `data:image/${kind};base64,${bytes.toString('base64')}`,
    })
})

it('a PDF that is a page as well stays a PDF: by its kind, by its name, with a remark', async () => {
  const both = aPdf('<script>alert(1)</script>', '/OpenAction << /S /JavaScript /JS (1) >>')
  const scan = await attachScan(b, both, { recordId: documentId, name: 'umowa.html' })
  expect(scan).toMatchObject({ mime: 'application/pdf', name: scanName('umowa.html', 'application/pdf') })
  expect(scan.name).toMatch(/\.pdf$/)
  expect(scan.remarks).toEqual(['active'])
  const opened = await b.ask('scans.open', { id: scan.id })
  expect(await b.file(opened.fileId)).toMatchObject({ mime: 'application/pdf' })
})
