import type { Result } from '../kernel/result.ts'
import type { PutFile } from './bridge.ts'
import type { CallError } from './errors.ts'

/** Whether a request is meant for the sample beside the own file. */
type ForSample = { readonly forSample: boolean }

/** What the back end is asked when it lives in a process of its own; each is answered once, under the same `id`. */
export type BackendRequest =
  | ({ readonly id: number; readonly kind: 'call'; readonly name: string; readonly input: unknown } & ForSample)
  | ({ readonly id: number; readonly kind: 'file'; readonly fileId: string } & ForSample)
  | ({ readonly id: number; readonly kind: 'put'; readonly bytes: Uint8Array } & ForSample)
  | { readonly id: number; readonly kind: 'keyFor'; readonly present: unknown }
  | { readonly id: number; readonly kind: 'openWithKey'; readonly key: Uint8Array }
  | { readonly id: number; readonly kind: 'close' }

/** A rendered document on its way out of the back end. */
export type RenderedFile = { readonly bytes: Uint8Array; readonly name: string; readonly mime: string }

/** The value that answers each kind of request. */
export type BackendValue = {
  call: Result<unknown, CallError>
  file: RenderedFile | undefined
  put: Result<PutFile, CallError>
  /** The raw key of the file, for who typed what opens it. */
  keyFor: Result<Uint8Array, CallError>
  /** Whether the key opened the file. */
  openWithKey: boolean
  close: true
}
/** What the back end tells without being asked. */
export type BackendEvent = 'locked' | 'rekeyed'

/** What the back end sends: once that it listens, then an answer to each request, and what happened to the file. */
export type BackendMessage =
  | { readonly ready: true }
  | { readonly event: BackendEvent }
  | { readonly id: number; readonly value: BackendValue[keyof BackendValue] }
