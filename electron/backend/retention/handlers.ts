import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { retentionContract } from '#shared/retention/contract.ts'
import { kindsOfRecord } from '#shared/retention/kinds.ts'
import type { HandlersFor } from '../context.ts'
import { dueOn } from './due.ts'
import { rulesOf } from './queries.ts'
import { removeRule, saveRule } from './repo.ts'

const notSaved = (code: string, path: string, message: string): CallError =>
  ruleError(`retention.${code}`, `Nie zapisano. Wpisane dane zostały. ${message}`, [{ path, message }])

export const retentionHandlers: HandlersFor<keyof typeof retentionContract> = {
  'retention.rules': async ({ db, clock }) => ok(await rulesOf(db, clock.today())),
  'retention.saveRule': async ({ db, clock, say }, data) => {
    const today = clock.today()
    if (data.checkedOn !== null && data.checkedOn > today)
      return err(notSaved('future', 'checkedOn', 'Ten dzień jeszcze nie nadszedł.'))
    const rules = await rulesOf(db, today)
    const known = rules.find(({ id }) => id === data.id)
    if (data.id !== null && !known) return err(notFoundError('okres przechowywania'))
    // Moved to another kind, a version could leave its own kind without any.
    if (known && known.kind !== data.kind)
      return err(notSaved('otherKind', 'kind', 'Rodzaju zapisów nie zmienia się. Dodaj okres dla tamtego rodzaju.'))
    const twin = rules.some(
      ({ id, kind, validFrom }) => id !== data.id && kind === data.kind && validFrom === data.validFrom,
    )
    if (twin)
      return err(
        notSaved(
          ...(['sameDay', 'validFrom'] as const),
          'Od tego dnia jest już okres dla tych zapisów. Popraw tamten albo wpisz inny dzień.',
        ),
      )
    const saved = await saveRule(db, data)
    if (!saved) return err(staleError())
    if (data.id === null && data.validFrom !== null)
      say(`dodano okres przechowywania od ${formatDate(data.validFrom)}: ${kindsOfRecord[data.kind].name}`)
    return ok(saved)
  },
  'retention.removeRule': async ({ db, clock, say }, { id }) => {
    const rules = await rulesOf(db, clock.today())
    const rule = rules.find((one) => one.id === id)
    if (!rule) return err(notFoundError('okres przechowywania'))
    if (rules.filter(({ kind }) => kind === rule.kind).length === 1)
      return err(
        ruleError(
          'retention.onlyOne',
          `Nie usunięto: to jedyny okres dla tych zapisów (${kindsOfRecord[rule.kind].name}), a bez niego program nie wie, jak długo je trzymać. Wszystko zostało bez zmian. Zmień go albo najpierw dodaj nowy.`,
        ),
      )
    await removeRule(db, id)
    say(`usunięto okres przechowywania: ${kindsOfRecord[rule.kind].name}`)
    return ok({ id })
  },
  'retention.due': async ({ db }, { on }) => ok(await dueOn(db, on)),
}
