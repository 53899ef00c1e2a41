import type { changeRequestsContract } from '#shared/budgets/changeRequests.ts'
import { diffBudgets } from '#shared/budgets/diff.ts'
import { versionTitle } from '#shared/budgets/versions.ts'
import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../../context.ts'
import { grantExists } from '../queries.ts'
import { snapshotOf, versionsOf } from '../versions/queries.ts'
import { changeRequestsOf } from './queries.ts'
import { addRequest, removeRequest, saveRequest } from './repo.ts'

export const changeRequestsHandlers: HandlersFor<keyof typeof changeRequestsContract> = {
  'budgets.changeRequests': async ({ db }, { grantId }) =>
    (await grantExists(db, grantId)) ? ok(await changeRequestsOf(db, grantId)) : err(notFoundError('dotacja')),
  'budgets.addChangeRequest': async ({ db, clock, say }, data) => {
    const versions = await versionsOf(db, data.grantId)
    const before = versions.find((one) => one.id === data.from)
    const later = data.to === null ? undefined : versions.find((one) => one.id === data.to)
    if (!before || (data.to !== null && !later)) return err(notFoundError('wersja budżetu'))
    const after = later
      ? { title: versionTitle(later), budget: later.budget }
      : { title: `Budżet z dnia ${formatDate(clock.today())}`, budget: await snapshotOf(db, data.grantId) }
    const diff = diffBudgets(before.budget, after.budget)
    if (diff.lines.every((line) => line.state === 'same') && diff.actions.length === 0)
      return err(
        ruleError(
          'budgets.nothingToAsk',
          'Nie zapisano wniosku: te dwa budżety niczym się nie różnią. Wpisany powód został. Zmień najpierw budżet albo wybierz inną wersję.',
        ),
      )
    const request = await addRequest(db, data, { title: versionTitle(before), budget: before.budget }, after)
    say(`napisano wniosek nr ${request.number} o zmianę budżetu`)
    return ok(request)
  },
  'budgets.saveChangeRequest': async ({ db }, data) => {
    const saved = await saveRequest(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'budgets.removeChangeRequest': async ({ db, say }, { id }) => {
    const number = await removeRequest(db, id)
    if (number === undefined) return err(notFoundError('wniosek o zmianę budżetu'))
    say(`usunięto wniosek nr ${number} o zmianę budżetu`)
    return ok({ id })
  },
}
