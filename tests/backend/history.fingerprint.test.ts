import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { pagesOf } from '../support/printedPdf.ts'
import { aPerson } from '../support/records.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const document = { kind: 'historyFingerprint' } as const
async function printed() {
  const { fileId, name } = await b.ask('documents.render', { document })
  const pages = pagesOf((await b.file(fileId))!.bytes)
  return { name, pages: pages.length, text: pages.join(' ').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ') }
}

it('the print of the history goes on one sheet, and typed from it later says yes for this file and no for another', async () => {
  for (const n of ['1', '2', '3']) await b.ask('people.save', aPerson({ otherIdentifier: n }))
  const { name, pages, text } = await printed()
  expect(name).toBe('odcisk-historii-2022-01-10-krok-3.pdf')
  expect(pages).toBe(1)
  for (const words of ['Stan na 10.01.2022', 'Kroków historii 3', 'Ostatni krok 10.01.2022'])
    expect(text).toContain(words)
  const [noted = ''] = /3-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text) ?? []
  await b.ask('people.save', aPerson({ otherIdentifier: '4' }))
  expect(await b.ask('history.verify', { noted })).toMatchObject({ noted: 'same', broken: null, steps: 4 })
  const other = await freshBackend()
  for (const n of ['1', '2', '3']) await other.ask('people.save', aPerson({ otherIdentifier: n }))
  expect(await other.ask('history.verify', { noted })).toMatchObject({ noted: 'different', broken: null })
  await other.close()
})

it('the sheet tells nothing of anybody', async () => {
  await b.ask('people.save', aPerson({ lastName: 'Gżegżółka' }))
  expect((await printed()).text).not.toContain('Gżegżółka')
})

it('a file in which nothing was recorded has no sheet, and it says why', async () => {
  expect(await b.refusal('documents.render', { document })).toMatchObject({ code: 'history.nothingRecorded' })
})
