import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { channels } from '../../electron/shell/channels.ts'
import { type ShellRun, startShell } from './startShell.ts'

let run: ShellRun
afterEach(() => run.tidy())
const picked = (...filePaths: string[]) => ({ canceled: false, filePaths })
const given = { canceled: true, filePaths: [] }
const choosePlace = (bridge: Bridge, folder: string | null) => bridge.call('copies.choosePlace', { folder })
const placeOf = async (bridge: Bridge) => {
  const answer = await bridge.call('copies.list', {})
  return answer.ok ? (answer.value as { place: { folder: string; isHere: boolean } | null }).place : undefined
}

it('the folder of the second place is picked in the system’s dialog, and the copy goes there', async () => {
  run = await startShell()
  const pen = join(run.folder, 'Pendrive Żanety')
  mkdirSync(pen)
  run.answer(picked(pen))
  const bridge = await run.bridge()
  const folder = await bridge.chooseFolder!()
  expect(folder).toBe(pen)
  expect(run.asked).toMatchObject([
    { kind: 'open', options: { title: 'Drugie miejsce kopii', properties: expect.arrayContaining(['openDirectory']) } },
  ])
  // A folder only, one only, and none of the page's own choice to begin at.
  expect(JSON.stringify(run.asked[0])).not.toMatch(/openFile|multiSelections|defaultPath/)
  await bridge.call('copies.make', { job: 'a' })
  expect(await choosePlace(bridge, folder)).toEqual({ ok: true, value: {} })
  expect(await placeOf(bridge)).toMatchObject({ folder: pen, isHere: true })
  expect(readdirSync(join(pen, 'Klubownik-kopie')).filter((name) => name.endsWith('.klub'))).toHaveLength(1)
})

it('a dialog that is given up, or answers nothing, changes nothing', async () => {
  run = await startShell({ dialogAnswers: [given, picked()] })
  const bridge = await run.bridge()
  expect(await bridge.chooseFolder!()).toBeNull()
  expect(await bridge.chooseFolder!()).toBeNull()
  expect(await placeOf(bridge)).toBeNull()
})

it('a folder that is gone before it is remembered is refused in a sentence', async () => {
  run = await startShell()
  const pen = join(run.folder, 'pendrive')
  mkdirSync(pen)
  run.answer(picked(pen))
  const bridge = await run.bridge()
  const folder = await bridge.chooseFolder!()
  rmSync(pen, { recursive: true })
  expect(await choosePlace(bridge, folder)).toMatchObject({
    ok: false,
    error: { code: 'copies.missingFolder', message: expect.stringMatching(/^Nie ma takiego folderu .*\.$/) },
  })
  expect([await placeOf(bridge), existsSync(pen)]).toEqual([null, false])
})

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that takes no writing is refused in a sentence, and nothing is left in it',
  async () => {
    run = await startShell()
    const pen = join(run.folder, 'pendrive')
    mkdirSync(pen, { mode: 0o500 })
    run.answer(picked(pen))
    const bridge = await run.bridge()
    expect(await choosePlace(bridge, await bridge.chooseFolder!())).toMatchObject({
      ok: false,
      error: { code: 'copies.readOnly', message: expect.stringMatching(/^W tym folderze nie wolno zapisywać/) },
    })
    expect([await placeOf(bridge), readdirSync(pen)]).toEqual([null, []])
    chmodSync(pen, 0o700)
  },
)

it('only one dialog is open at a time, however often the page asks', async () => {
  run = await startShell({ dialogAnswers: [given] })
  const bridge = await run.bridge()
  expect(await Promise.all([bridge.chooseFolder!(), bridge.chooseFolder!(), bridge.chooseFolder!()])).toEqual([
    ...[null, null, null],
  ])
  expect(run.asked).toHaveLength(1)
})

it('a page from elsewhere is shown no dialog', async () => {
  run = await startShell()
  await run.bridge()
  await expect(run.invokeFrom({ origin: 'https://example.org', parent: null }, channels.chooseFolder)).rejects.toThrow(
    'Odmowa.',
  )
  expect(run.asked).toEqual([])
})
