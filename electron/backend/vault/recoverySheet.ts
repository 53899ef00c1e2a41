import { basename } from 'node:path'
import type { Parsed } from '#shared/contract/define.ts'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { vaultContract } from '#shared/vault/contract.ts'
import { recoveryCodeOf } from '#shared/vault/recoveryCode.ts'
import type { FileContext } from '../context.ts'
import { storageError } from '../db/storageError.ts'
import { confirmSecret } from './secrets.ts'

type Wish = Parsed<(typeof vaultContract)['vault.recoverySheet']>
type Answer = Result<{ fileId: string; name: string; pages: number }, CallError>

/** Prints the recovery sheet of the open file into memory; a lock waits until it is printed, and forgets it. */
export const printRecoverySheet = (
  { keeper, attempts, press, clock }: FileContext,
  { present }: Wish,
): Promise<Answer> =>
  keeper.share(async (state) => {
    if (state.kind !== 'open') return err(storageError(state.kind === 'refused' ? state.code : 'locked'))
    if (!state.key.isProtected) return err(nothingToRecover)
    const confirmed = await confirmSecret(present, { salt: state.file.salt, key: state.key, attempts })
    if (!confirmed.ok) return confirmed
    const fileName = basename(keeper.path)
    const lines = recoveryCodeOf(state.key.bytes)
    const printed = await press.print(
      { kind: 'recoverySheet', data: { day: clock.today(), fileName, lines } },
      'arkusz-odzyskiwania.pdf',
    )
    return printed.ok ? ok(printed.value) : printed
  })

const nothingToRecover = ruleError(
  'vault.nothingToRecover',
  'Plik nie ma hasła, więc otwiera się bez arkusza. Nic nie zmieniono. Najpierw ustaw hasło.',
)
