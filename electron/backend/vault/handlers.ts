import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { ruleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { vaultContract } from '#shared/vault/contract.ts'
import type { FileContext, FileHandlersFor } from '../context.ts'
import { saltOf } from '../db/open.ts'
import { storageError } from '../db/storageError.ts'
import { deriveKey, isMarked, openKey } from './fileKey.ts'

export const vaultHandlers: FileHandlersFor<keyof typeof vaultContract> = {
  'vault.status': async (context) => ok(statusOf(context)),
  'vault.unlock': async ({ keeper, attempts }, { passphrase }) =>
    keeper.alone(async (file) => {
      const state = keeper.state()
      if (state.kind === 'open') return ok({})
      if (state.kind === 'refused') return err(storageError(state.code))
      const wait = attempts.waitSeconds()
      if (wait > 0) return err(tooSoon(wait))
      const opened = file.open(await deriveKey(passphrase, saltOf(keeper.path)))
      if (opened.kind === 'refused') return err(storageError(opened.code))
      if (opened.kind === 'open') {
        attempts.succeeded()
        return ok({})
      }
      attempts.failed()
      return err(wrongPassphrase(attempts.waitSeconds()))
    }),
  'vault.lock': async ({ keeper, forget }) => {
    const state = keeper.state()
    if (state.kind === 'open' && !state.key.isProtected) return err(nothingToLock)
    forget()
    await keeper.alone((file) => file.close())
    return ok({})
  },
}

/** Opens the file as the program starts: with the key of files without a passphrase, which a protected file refuses. */
export const openAtStart = (keeper: FileContext['keeper']) => keeper.alone(async (file) => file.open(openKey()))

function statusOf({ keeper, attempts }: FileContext) {
  const state = keeper.state()
  const code = state.kind === 'refused' ? state.code : 'locked'
  return {
    state: state.kind,
    isProtected: state.kind === 'open' ? state.key.isProtected : null,
    isMarked: existsSync(keeper.path) && state.kind !== 'refused' && isMarked(saltOf(keeper.path)),
    refusal: state.kind === 'open' ? null : { code, message: storageError(code).message },
    waitSeconds: attempts.waitSeconds(),
    fileName: basename(keeper.path),
  }
}

const secondsWords = (seconds: number): string => (seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`)
const tooSoon = (seconds: number) =>
  ruleError(
    'vault.tooSoon',
    `Po kilku złych hasłach trzeba chwilę poczekać: następne można wpisać za ${secondsWords(seconds)}. Pliku nie zmieniono.`,
  )
const wrongPassphrase = (wait: number) =>
  ruleError(
    'vault.wrongPassphrase',
    `To hasło nie otwiera tego pliku. Pliku nie zmieniono. Sprawdź, czy nie jest włączony Caps Lock i czy klawiatura jest polska${wait > 0 ? `; następne hasło można wpisać za ${secondsWords(wait)}` : ''}.`,
    [{ path: 'passphrase', message: 'To hasło nie pasuje.' }],
  )
const nothingToLock = ruleError(
  'vault.nothingToLock',
  'Nie zablokowano: plik nie ma hasła, więc każdy otworzyłby go z powrotem. Dane są bezpieczne; ustaw hasło w Ustawieniach.',
)
