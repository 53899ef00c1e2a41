import type { PrintJob } from './builders.ts'

/** What the printer sends to its worker; `warm` asks it to get ready without printing anything. */
export type PrintRequest = { readonly id: number; readonly job: PrintJob } | { readonly warm: true }
/** What comes back. `where` names functions and files of the program, never data. */
export type PrintReply =
  | {
      readonly id: number
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly pages: number
      readonly milliseconds: number
    }
  | { readonly id: number; readonly failed: string }
/** What the worker is started with. */
export type PrintWorkerData = {
  /** A private folder where compiled code may be kept between starts; holds no data of anyone. */
  readonly codeCache?: string
  /** Every page says that it was printed in the sample. */
  readonly isSample?: boolean
}
