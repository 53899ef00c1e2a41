import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { RenderedFile } from '#shared/contract/backendPort.ts'
import { writeWhole } from './writeWhole.ts'

/** Asks where, and writes the document there; asks again when it cannot be written. `false`: the user gave up. */
export async function saveDocument(window: BrowserWindow, document: RenderedFile): Promise<boolean> {
  let proposed = join(app.getPath('documents'), document.name)
  for (;;) {
    const chosen = await askWhere(window, proposed)
    if (chosen === undefined) return false
    const path = withPdf(chosen)
    proposed = path
    // The dialog asked about replacing the name as it was typed, not the one with the extension.
    if (path !== chosen && existsSync(path)) continue
    if (await written(path, document.bytes)) return true
    if (!(await triesElsewhere(window))) return false
  }
}

const withPdf = (path: string): string => (extname(path).toLowerCase() === '.pdf' ? path : `${path}.pdf`)

async function askWhere(window: BrowserWindow, proposed: string): Promise<string | undefined> {
  const answer = await dialog.showSaveDialog(window, {
    title: 'Zapisz dokument',
    buttonLabel: 'Zapisz',
    defaultPath: proposed,
    filters: [{ name: 'Dokument PDF', extensions: ['pdf'] }],
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
