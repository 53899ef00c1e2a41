import { join } from 'node:path'
import { writeWholeCopy } from '../../../electron/backend/copies/wholeCopy.ts'
import { openKey } from '../../../electron/backend/vault/fileKey.ts'
import { type Row, rowOf } from './measure.ts'

/** What the table calls a copy that was written and verified. */
export const fileCopyName = 'verified copy of the whole file'
/** Copies that are timed: each reads and writes the file several times over. */
const copies = 3

/** A copy of the file as the program makes it, with its verification; `folder` is thrown away by the caller. */
export function fileCopyRows(path: string, folder: string, tool: string): Row[] {
  const times = Array.from({ length: copies }, (_, n) => {
    const started = performance.now()
    writeWholeCopy(path, openKey(), join(folder, `kopia-${n}.klub`))
    return performance.now() - started
  })
  return [rowOf(fileCopyName, tool, 'ms', times)]
}
