import { randomBytes, scrypt } from 'node:crypto'
import { canonicalPassphrase } from '#shared/vault/passphrase.ts'
import { derivationCost } from './derivationCost.ts'

/** Bytes of a key and of the salt, which is the beginning of every file. */
export const keyLength = 32
export const saltLength = 16

/**
 * A key of a data file. `isProtected`: a person keeps it (as a passphrase or a recovery sheet). `wipe` overwrites its bytes;
 * copies made by the runtime on the way to the driver are out of reach and live until they are collected.
 */
export type FileKey = { readonly bytes: Buffer; readonly isProtected: boolean; wipe(): void }

const keyOf = (bytes: Buffer, isProtected: boolean): FileKey => ({ bytes, isProtected, wipe: () => void bytes.fill(0) })

/**
 * The documented key of a file without a passphrase (docs/decisions/0002-data.md): it hides nothing, but puts every page under
 * the authenticating cipher, so that damage is found and setting a passphrase later is a rekey.
 */
export const openKey = (): FileKey =>
  keyOf(Buffer.from('4b6c75626f776e696b00000000000000000000000000000000000000000000ff', 'hex'), false)

/** A key from its raw bytes, as a recovery sheet carries them. Takes the bytes over: `wipe` overwrites them. */
export const rawKey = (bytes: Buffer): FileKey => keyOf(bytes, true)

/** The key of a passphrase for the file with this salt (scrypt; the passphrase as NFC in UTF-8). */
export const deriveKey = (passphrase: string, salt: Buffer): Promise<FileKey> =>
  new Promise((resolve, reject) => {
    const typed = Buffer.from(canonicalPassphrase(passphrase), 'utf8')
    scrypt(typed, salt, keyLength, derivationCost, (error, bytes) => {
      typed.fill(0)
      if (error) reject(error)
      else resolve(keyOf(bytes, true))
    })
  })

/** What a file of ours begins with since passphrases: `KLUB` and the version of the derivation. */
const mark = Buffer.from('KLUB\x01', 'latin1')
/** The salt of a new file: the mark, then chance. The driver writes it as the first 16 bytes. */
export const newSalt = (): Buffer => Buffer.concat([mark, randomBytes(saltLength - mark.length)])
/** Whether a file that begins so says that it is ours; one made before passphrases may be ours without saying so. */
export const isMarked = (salt: Buffer): boolean => salt.subarray(0, mark.length).equals(mark)
