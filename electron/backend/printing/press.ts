import { createHash } from 'node:crypto'
import type { CallError } from '#shared/contract/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { PrintJob } from '../documents/builders.ts'
import type { Printer } from '../documents/printer.ts'

export type Printed = { fileId: string; name: string; pages: number; bytes: number; milliseconds: number }
export type PrintedFile = { bytes: Uint8Array; name: string; mime: string }
/** A print with what it was made from, so that somebody who keeps it can be sure that it says what the records say. */
export type Proof = { readonly bytes: Uint8Array; readonly pages: number; readonly madeFrom: string }
/** Prints documents and keeps the last of them in memory, by the SHA-256 of their bytes, until they are fetched or pushed out. */
export type Press = {
  print(job: PrintJob, name: string): Promise<Result<Printed, CallError>>
  /** Prints a document for whoever asks and keeps nothing of it. */
  set(job: PrintJob): Promise<Result<{ bytes: Uint8Array; pages: number }, CallError>>
  /** Keeps a file made elsewhere (a calendar, a folder) the same way. */
  keep(file: PrintedFile): { fileId: string; name: string; bytes: number }
  file(id: string): PrintedFile | undefined
  /** A print of this press that is still kept; `undefined` when it was pushed out. */
  proof(id: string): Proof | undefined
  /** Gets ready to print, when somebody opened something that is usually printed next. */
  warm(): void
  /** Forgets every print. */
  forget(): void
  /** Ends the thread that prints, and with it what it holds of its last print; the next print starts another. */
  close(): Promise<void>
}

/** So many printed documents stay in memory, and so many bytes of them; the oldest goes first, the newest always stays. */
const kept = 12
const keptBytes = 128 * 1024 * 1024

/** The mark of what a paper is made from: equal data, equal mark. */
export const markOf = (job: PrintJob): string => createHash('sha256').update(JSON.stringify(job)).digest('hex')

/** A press over a printer. Nothing is written to the disk. */
export function createPress(printer: Printer): Press {
  const files = new Map<string, PrintedFile>()
  const proofs = new Map<string, Omit<Proof, 'bytes'>>()
  const keep = (file: PrintedFile): string => {
    const fileId = createHash('sha256').update(file.bytes).digest('hex')
    files.delete(fileId)
    files.set(fileId, file)
    let bytes = files.values().reduce((all, one) => all + one.bytes.length, 0)
    for (const [id, one] of files) {
      if ((files.size <= kept && bytes <= keptBytes) || id === fileId) break
      files.delete(id)
      proofs.delete(id)
      bytes -= one.bytes.length
    }
    return fileId
  }
  return {
    async print(job, name) {
      const printed = await printer.print(job)
      if (!printed.ok) return printed
      const { bytes, pages, milliseconds } = printed.value
      const fileId = keep({ bytes, name, mime: 'application/pdf' })
      proofs.set(fileId, { pages, madeFrom: markOf(job) })
      return ok({ fileId, name, pages, bytes: bytes.length, milliseconds })
    },
    set: (job) => printer.print(job),
    keep: (file) => ({ fileId: keep(file), name: file.name, bytes: file.bytes.length }),
    file: (id) => files.get(id),
    proof: (id) => {
      const [file, proof] = [files.get(id), proofs.get(id)]
      return file && proof && { bytes: file.bytes, ...proof }
    },
    warm: () => printer.warm(),
    forget: () => {
      files.clear()
      proofs.clear()
    },
    close: () => printer.close(),
  }
}
