import { chmodSync, closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRunning } from '../privateFolder.ts'

/** The name under which a file is written before it is what it says; it tells the process that writes it. */
export const unfinished = (path: string): string => `${path}.w-trakcie-${process.pid}`
const unfinishedShape = /\.w-trakcie-(\d+)(-journal|-wal|-shm)?$/

/** Puts on the disk what was written to a file, or to the list of a folder. */
export function flush(path: string, how: 'r' | 'r+'): void {
  const handle = openSync(path, how)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
/** Puts a finished file on the disk, readable by this user only. */
export function settle(path: string): void {
  chmodSync(path, 0o600)
  flush(path, 'r+')
}
/** Gives a settled file its name, on the disk too. Windows keeps no list of a folder that could be flushed. */
export function rename(from: string, to: string): void {
  renameSync(from, to)
  if (process.platform !== 'win32') flush(dirname(to), 'r')
}

/** Takes away what runs that ended badly have left half written in a folder. */
export function sweepUnfinished(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry
    const writer = entry.isDirectory() ? undefined : unfinishedShape.exec(name)?.[1]
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true })
  }
}
