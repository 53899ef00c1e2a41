import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { resultsContract } from '#shared/results/contract.ts'
import type { HandlersFor } from '../context.ts'
import { withMarks } from '../dataProtection/restricted.ts'
import { isActionOf, isChoice, isGrant, recordsBehindResult, resultsOfGrant } from './queries.ts'
import { moveRow, removeRow, saveResult, saveScheduled } from './repo.ts'

const notSaved = (what: string, code: string, path: string, message: string): CallError =>
  ruleError(`results.${code}`, `Nie zapisano ${what}. Wpisane dane zostały. ${message}`, [{ path, message }])

export const resultsHandlers: HandlersFor<keyof typeof resultsContract> = {
  'results.ofGrant': async ({ db, clock }, { grantId }) => {
    const found = await resultsOfGrant(db, grantId, clock.today())
    return found ? ok(found) : err(notFoundError('dotacja'))
  },
  'results.recordsBehind': async ({ db, clock }, asked) => {
    const found = await recordsBehindResult(db, asked, clock.today())
    return found ? ok(await withMarks(db, found)) : err(notFoundError('rezultat'))
  },
  'results.save': async ({ db, clock }, data) => {
    if (!(await isGrant(db, data.grantId))) return err(notFoundError('dotacja'))
    if (data.formula !== null && data.formulaCode !== null && !(await isChoice(db, data.formula, data.formulaCode)))
      return err(notSaved('rezultatu', 'unknownCode', 'formulaCode', 'Wybierz z listy, co liczyć.'))
    const saved = await saveResult(db, data, clock.today())
    return saved ? ok(saved) : err(staleError())
  },
  'results.remove': async ({ db, say }, { id }) => {
    const name = await removeRow(db, 'grant_result', id)
    if (name === undefined) return err(notFoundError('rezultat'))
    say(`usunięto rezultat „${name}”`)
    return ok({ id })
  },
  'results.move': async ({ db }, { id, by }) =>
    (await moveRow(db, 'grant_result', id, by)) ? ok({ id }) : err(notFoundError('rezultat')),
  'results.saveScheduled': async ({ db }, data) => {
    if (!(await isGrant(db, data.grantId))) return err(notFoundError('dotacja'))
    if (data.actionId !== null && !(await isActionOf(db, data.actionId, data.grantId)))
      return err(
        notSaved('działania', 'unknownAction', 'actionId', 'Tego działania nie ma w budżecie. Wybierz z listy.'),
      )
    const saved = await saveScheduled(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'results.removeScheduled': async ({ db, say }, { id }) => {
    const name = await removeRow(db, 'grant_schedule', id)
    if (name === undefined) return err(notFoundError('działanie'))
    say(`usunięto działanie harmonogramu „${name}”`)
    return ok({ id })
  },
  'results.moveScheduled': async ({ db }, { id, by }) =>
    (await moveRow(db, 'grant_schedule', id, by)) ? ok({ id }) : err(notFoundError('działanie')),
}
