import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { safeStorage } from 'electron'
import type { KeyStore } from '#shared/contract/bridge.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { keyNotKept } from './refusals.ts'
import { writeWhole } from './writeWhole.ts'

/** The key of one file, sealed by the operating system for this user's account. Losing it loses nothing: the passphrase opens the file. */
export type KeptKey = {
  state(): Awaited<ReturnType<KeyStore['state']>>
  keep(key: Uint8Array): Promise<Result<true, CallError>>
  /** The key that was kept; `undefined`: none, or the system does not open it any more. */
  recall(): Uint8Array | undefined
  forget(): void
}

/** A store whose key lies in plain text beside the lock is none. */
const isTrusted = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))

/** Keeps the key of `file` in `folder`, under a name that does not tell where the file is. */
export function createKeptKey(folder: string, file: string): KeptKey {
  const place = join(folder, `klucz-${createHash('sha256').update(file).digest('hex').slice(0, 16)}.bin`)
  const forget = () => rmSync(place, { force: true })
  return {
    state: () => (isTrusted() ? (existsSync(place) ? 'kept' : 'empty') : 'none'),
    keep: async (key) => {
      if (!isTrusted()) return err(keyNotKept())
      try {
        await writeWhole(place, safeStorage.encryptString(Buffer.from(key).toString('base64')))
        chmodSync(place, 0o600)
        return ok(true)
      } catch {
        forget()
        return err(keyNotKept())
      }
    },
    recall: () => {
      if (!existsSync(place) || !isTrusted()) return undefined
      try {
        return Buffer.from(safeStorage.decryptString(readFileSync(place)), 'base64')
      } catch {
        return undefined
      }
    },
    forget,
  }
}
