/** Packs the program around a stand-in of Electron and compares the list of files; ends with 1 and the difference. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compare, expectedFiles } from './contents.ts'
import { packForLook } from './packed.ts'

const repository = join(import.meta.dirname, '..', '..', '..')
const workFolder = mkdtempSync(join(tmpdir(), 'klubownik-packing-'))
try {
  const packed = await packForLook(repository, workFolder)
  const { surplus, missing } = compare(packed.files, expectedFiles(repository))
  for (const path of surplus) process.stderr.write(`packed, but does not belong: ${path}\n`)
  for (const path of missing) process.stderr.write(`belongs, but was not packed: ${path}\n`)
  process.stderr.write(`${packed.files.length} files, ${(packed.bytes / 1_048_576).toFixed(1)} MiB\n`)
  process.exitCode = surplus.length + missing.length > 0 ? 1 : 0
} finally {
  rmSync(workFolder, { recursive: true, force: true })
}
