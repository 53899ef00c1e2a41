import { statSync } from 'node:fs'
import { extname, resolve } from 'node:path'

/**
 * Whether writing to `out` would write over the data file, its logs, its counter, or another file with its ending: a copy, or
 * what a restore kept aside. Whatever is not there yet is written over by nothing.
 */
export function isOverData(out: string, dataFile: string): boolean {
  const there = statSync(out, { throwIfNoEntry: false })
  if (!there) return false
  const data = statSync(dataFile, { throwIfNoEntry: false })
  const isSame = data !== undefined && there.dev === data.dev && there.ino === data.ino
  return isSame || resolve(out).startsWith(resolve(dataFile)) || extname(out) === extname(dataFile)
}
