import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBackend } from '../../../electron/backend/app.ts'

export type SampleFile = { readonly path: string; remove(): void }

/** A file with the sample data, in a folder of its own; made through the contract, as `--demo` does. */
export async function makeSampleFile(): Promise<SampleFile> {
  const folder = mkdtempSync(join(tmpdir(), 'klubownik-bench-'))
  const path = join(folder, 'przyklad.klub')
  const backend = await openBackend({ file: path, demo: true })
  await backend.call('app.status', {})
  await backend.close()
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
