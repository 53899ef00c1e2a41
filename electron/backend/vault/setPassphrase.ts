import type { Parsed } from '#shared/contract/define.ts'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type RekeyStep, rekeySteps, type vaultContract } from '#shared/vault/contract.ts'
import type { FileContext } from '../context.ts'
import { storageCodeOf, storageError } from '../db/storageError.ts'
import { copiesFollow } from './copiesBeside.ts'
import { deriveKey, type FileKey, isMarked, newSalt, openKey } from './fileKey.ts'
import type { FileAlone } from './keeper.ts'
import { putUnderKey } from './rekey.ts'
import { confirmSecret } from './secrets.ts'

/** The name under which a change of the key tells how far it is. */
export const rekeyWork = 'vault.rekey'

type Wish = Parsed<(typeof vaultContract)['vault.setPassphrase']>
type Answer = Result<{ copies: { done: number; left: string[] } }, CallError>

/** Sets, changes or takes away the passphrase of the open file; see the contract. */
export const setPassphrase = (context: FileContext, wish: Wish): Promise<Answer> =>
  context.keeper.alone(async (file) => {
    const { keeper, attempts, works } = context
    const state = keeper.state()
    if (state.kind !== 'open') return err(storageError(state.kind === 'refused' ? state.code : 'locked'))
    const { salt } = state.file
    if (state.key.isProtected) {
      if (wish.present === null) return err(presentNeeded)
      const confirmed = await confirmSecret(wish.present, { salt, key: state.key, attempts })
      if (!confirmed.ok) return confirmed
    } else if (wish.next === null) return err(nothingToRemove)
    // A file keeps its salt: by it its copies are known. One made before passphrases gets a salt that says whose it is.
    const next = { salt: isMarked(salt) ? salt : newSalt(), key: openKey() }
    if (wish.next !== null) next.key = await deriveKey(wish.next, next.salt)
    const work = works.begin(rekeyWork)
    const tell = async (step: RekeyStep) => {
      work.tell(rekeySteps.indexOf(step), rekeySteps.length)
      await turnOfOthers()
    }
    try {
      const changed = await underNewKey(file, { path: keeper.path, salt, next, tell })
      if (changed.ok) context.rekeyed()
      return changed
    } finally {
      work.end()
    }
  })

type Change = {
  readonly path: string
  readonly salt: Buffer
  readonly next: { readonly key: FileKey; readonly salt: Buffer }
  readonly tell: (step: RekeyStep) => Promise<void>
}

/** Closes the file, changes its key and opens it again; when that fails it is open as it was. */
async function underNewKey(file: FileAlone, { path, salt, next, tell }: Change): Promise<Answer> {
  const old = await file.release()
  if (!old) return err(storageError('locked'))
  try {
    await putUnderKey(path, old, next, tell)
  } catch (error) {
    next.key.wipe()
    file.open(old)
    const code = storageCodeOf(error)
    if (code === undefined) throw error
    return err(storageError(code))
  }
  const opened = file.open(next.key)
  if (opened.kind !== 'open') return err(storageError(opened.kind === 'refused' ? opened.code : 'locked'))
  await tell('copies')
  const copies = await copiesFollow(path, salt, [old, openKey()], next)
  old.wipe()
  return ok({ copies })
}

/** Lets questions that came meanwhile be answered: the steps themselves hold the process. */
const turnOfOthers = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))

const presentNeeded = ruleError(
  'vault.presentNeeded',
  'Nie zmieniono hasła: najpierw wpisz obecne hasło albo kod z arkusza odzyskiwania. Plik pozostał bez zmian.',
  [{ path: 'present', message: 'Wpisz obecne hasło.' }],
)
const nothingToRemove = ruleError(
  'vault.nothingToRemove',
  'Ten plik nie ma hasła, więc nie ma czego zdejmować. Nic nie zmieniono.',
)
