import type { Result } from '../kernel/result.ts'
import type { CallError } from './errors.ts'

/** What the window may ask of the program, the same on every host. In Electron the preload script puts it at `globalThis.klubownik`. */
export type Bridge = {
  readonly host: 'electron' | 'loopback'
  /** Any operation of the contract. Never rejects for a refusal; a refusal is a value. */
  call(name: string, input: unknown): Promise<Result<unknown, CallError>>
  /** Bytes of a rendered document. */
  file(fileId: string): Promise<Uint8Array>
  /** Saves a rendered document where the user says; `false` when given up. On the loopback host: a browser download. */
  saveFile(fileId: string): Promise<boolean>
  /** Opens a rendered document in the system's viewer, from a private temporary copy. */
  openFile(fileId: string): Promise<Result<true, CallError>>
}
