import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { openTestBackend, tempFolder } from '../support/backend.ts'

/**
 * A file as the first release wrote it, kept for ever: one grant with a document and one in the bin, a person with a
 * certificate, a report, a step taken back. It is never made again; when the test fails, the migrations are wrong, not the file.
 */
const kept = join(import.meta.dirname, 'files/version-1.klub')

it('a file of the first release opens with everything in it, and goes on being worked in', async () => {
  const folder = tempFolder()
  const path = join(folder.path, 'klub.klub')
  copyFileSync(kept, path)
  const b = await openTestBackend(path)
  expect((await b.ask('club.get', {})).organisation.name).toBe('Stowarzyszenie „Źródło”')
  expect((await b.ask('people.list', { search: 'zaneta los' })).rows).toMatchObject([
    { lastName: 'Łoś', editions: '2021' },
  ])
  expect((await b.ask('certificates.list', {})).rows).toMatchObject([
    { number: '1/KIS/2021', name: expect.stringMatching(/^Łoś /) },
  ])
  const { rows, totals } = await b.ask('expenses.list', { search: 'zrodlo' })
  expect([rows.map((row) => row.number), totals.ofGrant]).toEqual([['FV 1/2021'], 1234_56])
  const [report] = await b.ask('settlements.list', {})
  expect((await b.ask('settlements.get', { id: report!.id })).settlement.total.actual).toBe(1234_56)
  expect((await b.ask('history.list', {})).rows.map((row) => row.sentence)).toContain(
    'cofnięto: dodano osobę „Cofnięta Żaneta”',
  )
  expect((await b.ask('history.bin', {})).rows).toMatchObject([{ sentence: 'usunięto dokument „FV 2”' }])
  const document = await b.ask('expenses.get', { id: rows[0]!.id })
  const { allocations, ...rest } = document
  const parts = allocations.map(({ lineId, source, amount }) => ({ lineId, source, amount }))
  // The table of documents was made anew; a number the history knows is still never given twice.
  const next = await b.ask('expenses.save', { ...rest, id: null, number: 'FV 3', allocations: parts })
  expect(next.id).toBe(3)
  await b.ask('history.undo', {})
  await b.ask('expenses.save', { ...rest, note: 'po latach', allocations: parts })
  expect((await b.ask('history.undo', {})).sentence).toBe('zmieniono dokument „FV 1/2021”')
  await b.close()
  folder.remove()
})

it('a file of the first release is brought to the very schema of a new file', async () => {
  const folder = tempFolder()
  const schemaOf = async (path: string) => {
    const file = openFile(path)
    const schema = file.raw.prepare('select type, name, sql from sqlite_schema order by type, name').all()
    expect(file.raw.pragma('integrity_check', { simple: true })).toBe('ok')
    await file.close()
    return schema
  }
  const old = join(folder.path, 'stary.klub')
  copyFileSync(kept, old)
  expect(await schemaOf(old)).toEqual(await schemaOf(join(folder.path, 'nowy.klub')))
  folder.remove()
})
