import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { RenderedFile } from '#shared/contract/backendPort.ts'
import { writeWhole } from './writeWhole.ts'

/** Asks where, and writes the document there; asks again when it cannot be written. `false`: the user gave up. */
export async function saveDocument(window: BrowserWindow, document: RenderedFile): Promise<boolean> {
  const kind = savedKinds.get(document.mime) ?? pdf
  let proposed = join(app.getPath('documents'), document.name)
  for (;;) {
    const chosen = await askWhere(window, proposed, kind)
    if (chosen === undefined) return false
    const path = withEnding(chosen, kind)
    proposed = path
    // The dialog asked about replacing the name as it was typed, not the one with the extension.
    if (path !== chosen && existsSync(path)) continue
    if (await written(path, document.bytes)) return true
    if (!(await triesElsewhere(window))) return false
  }
}

type SavedKind = { readonly name: string; readonly endings: readonly [string, ...string[]] }
const pdf: SavedKind = { name: 'Dokument PDF', endings: ['pdf'] }
/** What the dialog calls each kind of file that leaves the program, and how its name ends. */
const savedKinds = new Map<string, SavedKind>([
  ['application/pdf', pdf],
  ['image/jpeg', { name: 'Zdjęcie JPG', endings: ['jpg', 'jpeg'] }],
  ['image/png', { name: 'Obraz PNG', endings: ['png'] }],
  ['application/zip', { name: 'Archiwum ZIP', endings: ['zip'] }],
  ['text/calendar', { name: 'Kalendarz', endings: ['ics'] }],
  ['text/csv', { name: 'Tabela CSV', endings: ['csv'] }],
])

const withEnding = (path: string, { endings }: SavedKind): string =>
  endings.includes(extname(path).slice(1).toLowerCase()) ? path : `${path}.${endings[0]}`

async function askWhere(window: BrowserWindow, proposed: string, kind: SavedKind): Promise<string | undefined> {
  const answer = await dialog.showSaveDialog(window, {
    title: 'Zapisz dokument',
    buttonLabel: 'Zapisz',
    defaultPath: proposed,
    filters: [{ name: kind.name, extensions: [...kind.endings] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return answer.canceled || answer.filePath === '' ? undefined : answer.filePath
}

const written = (path: string, bytes: Uint8Array): Promise<boolean> =>
  writeWhole(path, bytes).then(
    () => true,
    () => false,
  )

async function triesElsewhere(window: BrowserWindow): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Nie zapisano dokumentu.',
    detail:
      'W tym miejscu nie można zapisać pliku: dysk jest pełny, folder jest tylko do odczytu albo plik jest otwarty w innym programie. Dokument jest nadal w programie; wybierz inne miejsce.',
    buttons: ['Wybierz inne miejsce', 'Nie zapisuj'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return answer.response === 0
}
