import type { CallError } from '#shared/contract/errors.ts'
import { longestBody, longestFile } from '#shared/contract/loopback.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type Secret, secret } from '#shared/vault/contract.ts'
import { fileTooLarge, malformed, tooLarge } from './refusals.ts'

const operationName = /^[a-z][a-zA-Z]{0,39}\.[a-z][a-zA-Z]{0,39}$/
const fileId = /^[0-9a-f]{64}$/

/**
 * A call as it came from the page: a name of the right shape and an input that is JSON and no longer
 * than the loopback host takes. Whether there is such
 * an operation, and whether the input suits it, the back end says.
 */
export function readCall(name: unknown, input: unknown): Result<{ name: string; input: unknown }, CallError> {
  if (typeof name !== 'string' || !operationName.test(name)) return err(malformed())
  const json = asJson(input)
  if (json === undefined) return err(malformed())
  if (json.length > longestBody) return err(tooLarge())
  return ok({ name, input: JSON.parse(json) })
}

/** A file as it came from the page: bytes and nothing else, no more than the loopback host takes. */
export function readFileBytes(bytes: unknown): Result<Uint8Array, CallError> {
  if (!(bytes instanceof Uint8Array)) return err(malformed())
  return bytes.byteLength > longestFile ? err(fileTooLarge()) : ok(bytes)
}

/** What somebody typed to open the file, no longer than it may be; anything else is nothing typed. */
export const readSecret = (typed: unknown): Secret | undefined => secret.safeParse(typed).data

/** The id of a rendered document: the SHA-256 of its bytes. */
export const readFileId = (id: unknown): string | undefined =>
  typeof id === 'string' && fileId.test(id) ? id : undefined

/** The input as the other hosts would have sent it; `undefined` for what JSON cannot say (a circle, a BigInt). */
function asJson(input: unknown): string | undefined {
  try {
    return JSON.stringify(input ?? null)
  } catch {
    return undefined
  }
}
