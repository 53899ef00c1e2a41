import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { ruleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { rekeySteps, type vaultContract } from '#shared/vault/contract.ts'
import type { FileContext, FileHandlersFor } from '../context.ts'
import { saltOf } from '../db/open.ts'
import { storageError } from '../db/storageError.ts'
import { copiesFollow } from './copiesBeside.ts'
import { isMarked, openKey } from './fileKey.ts'
import { printRecoverySheet } from './recoverySheet.ts'
import { sweepUnfinished } from './rekey.ts'
import { trySecret } from './secrets.ts'
import { rekeyWork, setPassphrase } from './setPassphrase.ts'

export const vaultHandlers: FileHandlersFor<keyof typeof vaultContract> = {
  'vault.status': async (context) => ok(statusOf(context)),
  'vault.unlock': async ({ keeper, attempts }, secret) =>
    keeper.alone(async (file) => {
      const state = keeper.state()
      if (state.kind === 'open') return ok({})
      if (state.kind === 'refused') return err(storageError(state.code))
      const salt = saltOf(keeper.path)
      const opened = await trySecret(secret, { salt, attempts }, (key) => {
        const tried = file.open(key)
        if (tried.kind === 'refused') return err(storageError(tried.code))
        return tried.kind === 'open' ? ok(tried.key) : undefined
      })
      if (!opened.ok) return opened
      sweepUnfinished(keeper.path)
      // A first passphrase that was cut short after the file may have left copies that anybody can open.
      await copiesFollow(keeper.path, salt, [openKey()], { key: opened.value, salt })
      return ok({})
    }),
  'vault.lock': async ({ keeper, forget, forgetKept }) => {
    const state = keeper.state()
    if (state.kind === 'open' && !state.key.isProtected) return err(nothingToLock)
    forget()
    await keeper.alone(async (file) => {
      await file.close()
      // Calls that were under way have ended since, and may have left a print, a file or the key of the notes behind.
      await forgetKept()
    })
    return ok({})
  },
  'vault.reopen': async ({ keeper }) =>
    keeper.alone(async (file) => {
      const state = keeper.state()
      if (state.kind !== 'refused') return ok({})
      // Damage does not mend itself; opened again, the file would be worked in until it is found once more.
      if (state.code === 'damaged') return err(storageError('damaged'))
      const opened = file.open(openKey())
      return opened.kind === 'refused' ? err(storageError(opened.code)) : ok({})
    }),
  'vault.setPassphrase': setPassphrase,
  'vault.recoverySheet': printRecoverySheet,
  'vault.progress': async ({ works }) => {
    const told = works.progress(rekeyWork)
    const step = told && rekeySteps[told.done]
    return ok(step ? { step, ...told } : null)
  },
}

/** Opens the file as the program starts: with the key of files without a passphrase, which a protected file refuses. */
export const openAtStart = (keeper: FileContext['keeper']) =>
  keeper.alone(async (file) => {
    const state = file.open(openKey())
    if (state.kind === 'open') sweepUnfinished(keeper.path)
    return state
  })

/** Whether the file says that it is ours; an open one is not touched for it. */
function isMarkedNow(keeper: FileContext['keeper']): boolean {
  const state = keeper.state()
  if (state.kind === 'open') return isMarked(state.file.salt)
  return state.kind === 'locked' && existsSync(keeper.path) && isMarked(saltOf(keeper.path))
}

function statusOf({ keeper, attempts, works }: FileContext) {
  const state = keeper.state()
  // Between two keys the file is closed for a while, but nobody has to open it again.
  if (works.progress(rekeyWork))
    return {
      ...{ state: 'open' as const, isProtected: null, isMarked: true, refusal: null, waitSeconds: 0 },
      fileName: basename(keeper.path),
    }
  const code = state.kind === 'refused' ? state.code : 'locked'
  return {
    state: state.kind,
    isProtected: state.kind === 'open' ? state.key.isProtected : null,
    isMarked: isMarkedNow(keeper),
    refusal: state.kind === 'open' ? null : { code, message: storageError(code).message },
    waitSeconds: attempts.waitSeconds(),
    fileName: basename(keeper.path),
  }
}

const nothingToLock = ruleError(
  'vault.nothingToLock',
  'Nie zablokowano: plik nie ma hasła, więc każdy otworzyłby go z powrotem. Dane są bezpieczne; ustaw hasło w Ustawieniach.',
)
