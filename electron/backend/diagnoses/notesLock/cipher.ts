import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Bytes of a data key, of a nonce and of the tag of AES-256-GCM. */
export const dataKeyLength = 32
const nonceLength = 12
const tagLength = 16

/** Encrypts bytes under a key; `about` says what they are and is authenticated with them. Nonce, tag, ciphertext as base64. */
export function seal(key: Uint8Array, bytes: Uint8Array, about: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(about, 'utf8'))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** What was sealed under this key as this; `undefined`: another key, another place, or somebody changed it. */
export function unseal(key: Uint8Array, sealed: string, about: string): Buffer | undefined {
  const all = Buffer.from(sealed, 'base64')
  if (all.length < nonceLength + tagLength) return undefined
  const cipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, nonceLength), { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(about, 'utf8'))
  cipher.setAuthTag(all.subarray(nonceLength, nonceLength + tagLength))
  try {
    return Buffer.concat([cipher.update(all.subarray(nonceLength + tagLength)), cipher.final()])
  } catch {
    // The tag does not fit: that is the answer, not a fault.
    return undefined
  }
}

/** What a note is authenticated as: one put in the place of another does not open. */
export const noteAbout = (id: number): string => `restricted_note:${id}`

/** A note as the file keeps it. */
export const sealNote = (key: Uint8Array, id: number, text: string): string =>
  seal(key, Buffer.from(text, 'utf8'), noteAbout(id))

/** The words of a note; throws when they were not sealed as this note under this key, for then the file was tampered with. */
export function unsealNote(key: Uint8Array, id: number, sealed: string): string {
  const bytes = unseal(key, sealed, noteAbout(id))
  if (!bytes) throw new Error('a restricted note does not open with its key')
  return bytes.toString('utf8')
}
