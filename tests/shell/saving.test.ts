import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type ElectronDouble, electronDouble } from './electronDouble.ts'

const document = {
  bytes: Buffer.from('%PDF-1.7 zaświadczenie'),
  name: 'Zaświadczenia 2021.pdf',
  mime: 'application/pdf',
}
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klubownik-saving-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const save = (...dialogAnswers: readonly unknown[]) => saveOf(document, dialogAnswers)
/** Runs the real save over a double that answers the dialogs so. */
async function saveOf(
  file: typeof document,
  dialogAnswers: readonly unknown[],
): Promise<{ saved: boolean; double: ElectronDouble }> {
  const double = electronDouble({ appPath: folder, appData: folder, dialogAnswers })
  vi.resetModules()
  vi.doMock('electron', () => double.electron)
  const { saveDocument } = await import('../../electron/shell/saveDocument.ts')
  return { saved: await saveDocument({} as BrowserWindow, file), double }
}
const chosen = (name: string) => ({ canceled: false, filePath: join(folder, name) })

it('proposes the Polish name in the folder of documents and writes what was chosen', async () => {
  const { saved, double } = await save(chosen('moje.pdf'))
  expect(saved).toBe(true)
  expect(double.asked).toMatchObject([
    {
      kind: 'save',
      options: { defaultPath: join(folder, 'Zaświadczenia 2021.pdf'), filters: [{ extensions: ['pdf'] }] },
    },
  ])
  expect(readFileSync(join(folder, 'moje.pdf'))).toEqual(document.bytes)
  expect(readdirSync(folder)).toEqual(['moje.pdf'])
})
it('adds the extension where it was left out', async () => {
  await save(chosen('sprawozdanie 12.2021'))
  expect(readdirSync(folder)).toEqual(['sprawozdanie 12.2021.pdf'])
})
it('asks again when the name with its extension would replace a file nobody was asked about', async () => {
  writeFileSync(join(folder, 'moje.pdf'), 'inne')
  const { saved, double } = await save(chosen('moje'), { canceled: true, filePath: '' })
  expect(saved).toBe(false)
  expect(double.asked[1]).toMatchObject({ options: { defaultPath: join(folder, 'moje.pdf') } })
  expect(readFileSync(join(folder, 'moje.pdf'), 'utf8')).toBe('inne')
})
it.each([
  ['image/jpeg', 'skan.JPEG', 'skan.JPEG'],
  ['image/jpeg', 'skan', 'skan.jpg'],
  ['image/png', 'skan.pdf', 'skan.pdf.png'],
  ['application/zip', 'teczka', 'teczka.zip'],
])('a file of the type %s chosen as „%s” is written as „%s”', async (mime, typed, written) => {
  await saveOf({ ...document, mime }, [chosen(typed)])
  expect(readdirSync(folder)).toEqual([written])
})
it('replaces a file whole when the user said so', async () => {
  writeFileSync(join(folder, 'moje.pdf'), 'stare')
  await save(chosen('moje.pdf'))
  expect(readFileSync(join(folder, 'moje.pdf'))).toEqual(document.bytes)
})
it('answers false when the user gives up', async () => {
  expect((await save({ canceled: true, filePath: '' })).saved).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})
it('says in Polish that a place cannot be written to, offers another one, and leaves nothing half done', async () => {
  mkdirSync(join(folder, 'zajete.pdf'))
  const { saved, double } = await save(chosen('zajete.pdf'), { response: 0 }, chosen('wolne.pdf'))
  expect(saved).toBe(true)
  expect(double.asked.map(({ kind }) => kind)).toEqual(['save', 'message', 'save'])
  expect(JSON.stringify(double.asked[1])).toContain('Dokument jest nadal w programie')
  expect(readdirSync(folder).sort()).toEqual(['wolne.pdf', 'zajete.pdf'])
})
it('gives up after a failure when the user wants that', async () => {
  expect((await save(chosen('nie ma/takiego/folderu.pdf'), { response: 1 })).saved).toBe(false)
})
