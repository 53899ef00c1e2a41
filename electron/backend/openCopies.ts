import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { openPrivateFolder, type PrivateFolder, sweepPrivateFolders } from './privateFolder.ts'

/** Opens a document in the program the system has for it; rejects when there is none or it would not start. */
export type Viewer = (path: string) => Promise<void>

export type OpenCopies = {
  /** Opens a copy of a rendered document in the system's viewer. */
  open(document: { readonly bytes: Uint8Array; readonly mime: string }): Promise<Result<true, CallError>>
  /** Takes all copies away, also those that could not go the last time; call it at each lock and when the program ends. */
  remove(): void
}

const viewerFailed: CallError = {
  kind: 'unexpected',
  code: 'documents.viewer',
  message:
    'Nie udało się otworzyć dokumentu w programie systemu. Dane są bezpieczne: zapisz dokument do pliku i otwórz go z dysku.',
  fields: [],
}

/** What may be opened outside, and how the copy's name ends: by this the system chooses the program. */
const shown = new Map([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
])

/**
 * Copies for the system's viewer, which cannot read the program's memory. They lie in a folder only this user may enter,
 * under random names (no person's name in a file name), and go away when the program ends or, failing that, at its next start.
 */
export const createOpenCopies = (view: Viewer, root?: string): OpenCopies => {
  sweepPrivateFolders('podglad', root)
  let folder: PrivateFolder | undefined
  /** Folders that something held when they were to go: a viewer on Windows, a copy just being written. */
  let held: PrivateFolder[] = []
  return {
    open: async ({ bytes, mime }) => {
      const ending = shown.get(mime)
      if (ending === undefined) return err(viewerFailed)
      try {
        held = held.filter((one) => !one.remove())
        folder ??= openPrivateFolder('podglad', root)
        const path = join(folder.path, `${randomBytes(8).toString('hex')}.${ending}`)
        const into = folder
        await writeFile(path, bytes, { mode: 0o600, flag: 'wx' })
        // Taken away meanwhile: the file was locked, and nothing of it is shown any more.
        if (folder !== into) {
          into.remove()
          return err(viewerFailed)
        }
        await view(path)
        return ok(true)
      } catch {
        return err(viewerFailed)
      }
    },
    remove: () => {
      held = [...held, ...(folder ? [folder] : [])].filter((one) => !one.remove())
      folder = undefined
    },
  }
}
