import type { Result } from '../kernel/result.ts'
import type { CallError } from './errors.ts'

/** A file that was handed in: the SHA-256 of its bytes, by which commands speak of it, and how many they are. */
export type PutFile = { readonly sha256: string; readonly size: number }

/** What the window may ask of the program, the same on every host. In Electron the preload script puts it at `globalThis.klubownik`. */
export type Bridge = {
  readonly host: 'electron' | 'loopback'
  /** Any operation of the contract. Never rejects for a refusal; a refusal is a value. */
  call(name: string, input: unknown): Promise<Result<unknown, CallError>>
  /** Hands a file in; the program keeps it in memory for a while, until a command takes it by its SHA-256. Never rejects. */
  putFile(bytes: Uint8Array): Promise<Result<PutFile, CallError>>
  /** Bytes of a rendered document. */
  file(fileId: string): Promise<Uint8Array>
  /** Saves a rendered document where the user says; `false` when given up. On the loopback host: a browser download. */
  saveFile(fileId: string): Promise<boolean>
  /** Opens a rendered document in the system's viewer, from a private temporary copy. */
  openFile(fileId: string): Promise<Result<true, CallError>>
  /** Hears that the computer goes to sleep or its screen is locked; gives back the way to hear no more. Only where the host can know. */
  readonly onSuspend?: (listener: () => void) => () => void
  /** Lets the user point at a folder by the system's dialog; its path, `null` when given up. Only where the host has such a dialog. */
  chooseFolder?(): Promise<string | null>
  /** The key store of the operating system, where the host has one. */
  readonly keyStore?: KeyStore
  /** The same to the sample, once `sample.open` has made one; only at the bridge to the own file. */
  readonly sample?: Bridge
}

/** The operating system keeps the file's key for this user's account, so that the program opens the file by itself at its start. */
export type KeyStore = {
  /** `none`: the system has no store that can be trusted. */
  state(): Promise<'none' | 'empty' | 'kept'>
  /** Keeps the key, for who types what opens the file. */
  remember(present: { readonly passphrase: string } | { readonly code: string }): Promise<Result<true, CallError>>
  forget(): Promise<void>
}
