import { createHash } from 'node:crypto'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A ZIP that grows piece by piece; only what is packed already stays in memory. */
export type ZipStream = {
  /** Begins a text; what is written is packed as it comes. */
  text(path: string): { write(part: string): void; end(): void }
  /** Adds a file as it is: scans and prints are packed already. */
  file(path: string, content: Uint8Array): void
  /** Bytes so far. */
  size(): number
  /** The whole; nothing can be added any more. */
  finish(): Uint8Array
}

/** A new ZIP whose files bear one time. */
export function createZipStream(mtime: Date): ZipStream {
  const pieces: Uint8Array[] = []
  let length = 0
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
    length += piece.length
  })
  return {
    text(path) {
      const entry = new ZipDeflate(path, { level: 6 })
      entry.mtime = mtime
      zip.add(entry)
      return {
        write: (part) => void entry.push(Buffer.from(part, 'utf8')),
        end: () => void entry.push(new Uint8Array(), true),
      }
    },
    file(path, content) {
      const entry = new ZipPassThrough(path)
      entry.mtime = mtime
      zip.add(entry)
      entry.push(content, true)
    },
    size: () => length,
    finish() {
      zip.end()
      const whole = new Uint8Array(length)
      let at = 0
      for (const piece of pieces) {
        whole.set(piece, at)
        at += piece.length
      }
      return whole
    },
  }
}

/** The name of a kept file by what it is: its checksum, and an ending by its first bytes. */
export function keptFileName(content: Uint8Array): string {
  const sum = createHash('sha256').update(content).digest('hex')
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(8, content.byteLength)).toString('latin1')
  const ending = head.startsWith('%PDF')
    ? 'pdf'
    : head.startsWith('\xff\xd8\xff')
      ? 'jpg'
      : head.startsWith('\x89PNG')
        ? 'png'
        : 'bin'
  return `pliki/${sum}.${ending}`
}
