import type { CallError } from '#shared/contract/errors.ts'
import { unclearQuestion } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { secret } from '#shared/vault/contract.ts'
import type { FileContext } from '../context.ts'
import { storageError } from '../db/storageError.ts'
import { keyLength, rawKey } from './fileKey.ts'
import { confirmSecret } from './secrets.ts'

/** The raw key of the open file, for who types what opens it; a wrong try counts as one. */
export const keyForStore = (
  { keeper, attempts }: FileContext,
  present: unknown,
): Promise<Result<Uint8Array, CallError>> =>
  keeper.share(async (state) => {
    if (state.kind !== 'open' || !state.key.isProtected) return err(storageError('locked'))
    const typed = secret.safeParse(present)
    if (!typed.success) return err(unclearQuestion([{ path: 'passphrase', message: 'Wpisz hasło.' }]))
    const confirmed = await confirmSecret(typed.data, { salt: state.file.salt, key: state.key, attempts })
    return confirmed.ok ? ok(Uint8Array.from(state.key.bytes)) : confirmed
  })

/** Opens a locked file with a key that the system kept; it is no try of a person. */
export const openWithKept = ({ keeper }: FileContext, bytes: Uint8Array): Promise<boolean> =>
  keeper.alone(async (file) => {
    if (keeper.state().kind !== 'locked') return keeper.state().kind === 'open'
    return bytes.length === keyLength && file.open(rawKey(Buffer.from(bytes))).kind === 'open'
  })
