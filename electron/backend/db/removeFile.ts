import { rmSync } from 'node:fs'
import { counterPath } from './commitCounter.ts'

/** Removes a file with what SQLite and the counter of commands put beside it; nothing is missed that is not there. */
export function removeFile(path: string): void {
  for (const one of [path, `${path}-journal`, `${path}-wal`, `${path}-shm`, counterPath(path)])
    rmSync(one, { force: true })
}
