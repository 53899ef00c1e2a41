import { Zip, ZipPassThrough } from 'fflate'
import type { IsoDate } from '#shared/kernel/dates.ts'

/** Bytes a ZIP needs beside the content of a file: its head, its tail, its place in the list at the end. */
const beside = (path: string): number => 30 + 16 + 46 + 2 * Buffer.byteLength(path)
const endOfList = 22

/** A ZIP being written into one piece of memory. */
export type ZipWriter = {
  /** Adds a file as it is: PDF, JPG and PNG are packed already. */
  add(path: string, content: Uint8Array): void
  /** The whole; nothing can be added any more. */
  finish(): Uint8Array
}

/**
 * A ZIP of files whose sizes are known. Its memory is taken once, so that a folder of 300 MB is in memory once and not as
 * pieces and a whole. The same files on the same day give the same bytes.
 */
export function createZip(sizes: readonly { path: string; bytes: number }[], day: IsoDate): ZipWriter {
  const expected = sizes.reduce((all, { path, bytes }) => all + bytes + beside(path), endOfList)
  let whole = Buffer.alloc(expected)
  let length = 0
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    if (length + chunk.length > whole.length) whole = Buffer.concat([whole, Buffer.alloc(length + chunk.length)])
    whole.set(chunk, length)
    length += chunk.length
  })
  const [year, month, date] = day.split('-').map(Number)
  // A ZIP keeps the time of the clock on the wall: noon of that day, wherever it is made.
  const mtime = new Date(year!, month! - 1, date!, 12)
  return {
    add(path, content) {
      const file = new ZipPassThrough(path)
      file.mtime = mtime
      zip.add(file)
      file.push(content, true)
    },
    finish() {
      zip.end()
      return whole.subarray(0, length)
    },
  }
}
