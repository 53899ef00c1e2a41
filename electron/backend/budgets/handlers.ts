import type { budgetsContract } from '#shared/budgets/contract.ts'
import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { accountingCsv } from './accountingCsv.ts'
import { accountingListOf } from './accountingList.ts'
import { changeRequestsHandlers } from './changeRequests/handlers.ts'
import { moveMoney } from './moveMoney.ts'
import { budgetPicturesOf } from './pictures.ts'
import { budgetOf, grantExists, grantOfAction } from './queries.ts'
import { moveAction, moveLine, removeAction, removeLine, saveAction, saveLine } from './repo.ts'
import { versionsHandlers } from './versions/handlers.ts'

export const budgetsHandlers: HandlersFor<keyof typeof budgetsContract> = {
  ...versionsHandlers,
  ...changeRequestsHandlers,
  'budgets.get': async ({ db, clock }, { grantId }) =>
    (await grantExists(db, grantId)) ? ok(await budgetOf(db, grantId, clock.today())) : err(notFoundError('dotacja')),
  'budgets.pictures': async ({ db, clock }, { grantId, year }) => {
    const pictures = await budgetPicturesOf(db, grantId, year, clock.today())
    return pictures ? ok(pictures) : err(notFoundError('dotacja'))
  },
  'budgets.accountingCsv': async ({ db, clock, press }, { reportId, extra }) => {
    const list = await accountingListOf(db, { reportId, layout: 'official', extra }, clock.today())
    if (!list) return err(notFoundError('sprawozdanie'))
    const name = `zestawienie-dokumentow-${list.periodTo}.csv`
    return ok(press.keep({ bytes: accountingCsv(list), name, mime: 'text/csv' }))
  },
  'budgets.saveAction': async ({ db }, data) => {
    if (!(await grantExists(db, data.grantId))) return err(notFoundError('dotacja'))
    const saved = await saveAction(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'budgets.removeAction': async ({ db, say }, { id }) => {
    const name = await removeAction(db, id)
    if (name === undefined) return err(notFoundError('działanie'))
    say(`usunięto działanie „${name.slice(0, 60)}”`)
    return ok({ id })
  },
  'budgets.saveLine': async ({ db }, data) => {
    if (!(await grantExists(db, data.grantId))) return err(notFoundError('dotacja'))
    if (data.actionId !== null && (await grantOfAction(db, data.actionId)) !== data.grantId) {
      return err(
        ruleError(
          'budgets.foreignAction',
          'Nie zapisano: to działanie należy do innej dotacji. Wpisane dane zostały.',
          [{ path: 'actionId', message: 'Wybierz działanie tej dotacji.' }],
        ),
      )
    }
    const saved = await saveLine(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'budgets.removeLine': async ({ db, say }, { id }) => {
    const name = await removeLine(db, id)
    if (name === undefined) return err(notFoundError('pozycja budżetu'))
    say(`usunięto pozycję budżetu „${name.slice(0, 60)}”`)
    return ok({ id })
  },
  'budgets.moveMoney': async ({ db, say }, shift) => {
    const moved = await moveMoney(db, shift)
    if (!moved.ok) return moved
    const { from, to } = moved.value
    say(`przesunięto ${formatZloty(shift.amount)} zł z „${from.slice(0, 40)}” na „${to.slice(0, 40)}”`)
    return ok({ id: shift.toLineId })
  },
  'budgets.move': async ({ db }, { what, id, by }) => {
    const moved = what === 'action' ? await moveAction(db, id, by) : await moveLine(db, id, by)
    return moved ? ok({ id }) : err(notFoundError(what === 'action' ? 'działanie' : 'pozycja budżetu'))
  },
}
