import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBackend } from '#backend/app.ts'
import { tempFolder } from '../support/backend.ts'
import { misfortunes } from '../torture/disk.ts'
import { flipBits, leaveFreePages } from '../torture/flips.ts'
import { fuzz } from '../torture/fuzz.ts'
import { killUnderLoad } from '../torture/kills.ts'
import { loopbackRoad } from '../torture/loopback.ts'
import { copyPlace, makePlace, type Place } from '../torture/place.ts'
import { damageWal } from '../torture/wal.ts'

// Short runs of `npm run torture`; the long one is kept in docs/reliability.md. The build starts sooner than the sources.
const entry = resolve('dist/main/backend.js')
const seed = 20_260_101
let folder: ReturnType<typeof tempFolder>
let start: Place
beforeAll(async () => {
  folder = tempFolder()
  start = await makePlace(join(folder.path, 'start.klub'))
})
afterAll(() => folder.remove())

it('twenty kills under load lose nothing that was acknowledged and damage nothing', async () => {
  const found = await killUnderLoad({ folder: join(folder.path, 'kills'), kills: 20, entry, longest: 150 })
  expect(found).toMatchObject({ kills: 20, whileOpening: 2, lost: [], damage: [], refused: [] })
  expect(found.acknowledged).toBeGreaterThan(20)
})
it('three hundred malformed calls through the loopback host are refused with a sentence and write nothing', async () => {
  const { file } = copyPlace(start, join(folder.path, 'fuzz.klub'))
  const host = await loopbackRoad(file)
  const found = await fuzz(host.road, file, 300, seed)
  await host.close()
  expect(found).toMatchObject({ calls: 300, refused: 300, wrong: [], writes: 0 })
})
it('the fuzzing sees a write', async () => {
  const { file } = copyPlace(start, join(folder.path, 'writes.klub'))
  const b = await openBackend({ file })
  const saves = async () => b.call('club.saveSignatory', { id: null, name: String(Math.random()), functionTitle: '' })
  const { writes, wrong } = await fuzz(saves, file, 3, seed)
  await b.close()
  expect([writes > 0, wrong.length]).toEqual([true, 3])
})
it('sixty turned bits and cuts of a closed file are all found', async () => {
  const { file } = copyPlace(start, join(folder.path, 'flips.klub'))
  leaveFreePages(file, 200_000)
  const { freePages, flips, cuts, good } = flipBits(file, 60, seed)
  expect({ flips, cuts, good }).toEqual({ flips: 48, cuts: 12, good: [] })
  expect(freePages).toBeGreaterThan(40)
})
it('a damaged write-ahead log never takes acknowledged changes without a word', async () => {
  const { damaged, silent } = await damageWal(folder.path, 4, seed, entry)
  expect([damaged, silent]).toEqual([4, []])
})
// A process held by SIGSTOP, limits of a shell and another user: none of them is there on Windows.
it.skipIf(process.platform === 'win32').each(Object.entries(misfortunes))(
  '%s: nothing is lost',
  async (name, suffer) => {
    const own = join(folder.path, String(Object.keys(misfortunes).indexOf(name)))
    mkdirSync(own)
    const { wrong } = await suffer({
      place: copyPlace(start, join(own, 'klub.klub')),
      folder: folder.path,
      entry,
    })
    expect(wrong).toEqual([])
  },
)
