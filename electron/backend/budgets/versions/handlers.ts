import { changeNeedsAnnex } from '#shared/budgets/annexNeed.ts'
import { diffBudgets } from '#shared/budgets/diff.ts'
import type { versionsContract } from '#shared/budgets/versions.ts'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../../context.ts'
import { grantOf } from '../../grants/queries.ts'
import { grantExists } from '../queries.ts'
import { snapshotOf, versionsOf } from './queries.ts'
import { addVersion, removeVersion } from './repo.ts'

export const versionsHandlers: HandlersFor<keyof typeof versionsContract> = {
  'budgets.versions': async ({ db }, { grantId }) =>
    (await grantExists(db, grantId)) ? ok(await versionsOf(db, grantId)) : err(notFoundError('dotacja')),
  'budgets.snapshot': async ({ db }, { grantId }) =>
    (await grantExists(db, grantId)) ? ok(await snapshotOf(db, grantId)) : err(notFoundError('dotacja')),
  'budgets.compare': async ({ db }, { grantId, from, to }) => {
    const versions = await versionsOf(db, grantId)
    const before = versions.find((one) => one.id === from)?.budget
    const after = to === null ? await snapshotOf(db, grantId) : versions.find((one) => one.id === to)?.budget
    return before && after ? ok(diffBudgets(before, after)) : err(notFoundError('wersja budżetu'))
  },
  'budgets.sinceVersion': async ({ db }, { grantId }) => {
    const grant = await grantOf(db, grantId)
    if (!grant) return err(notFoundError('dotacja'))
    const last = (await versionsOf(db, grantId)).at(-1)
    if (!last) return ok(null)
    const now = await snapshotOf(db, grantId)
    return ok({
      number: last.number,
      lines: diffBudgets(last.budget, now).lines.filter((line) => line.state !== 'same'),
      needs: changeNeedsAnnex(last.budget, now, grant),
      shiftPermille: grant.shiftPermille,
    })
  },
  'budgets.freezeVersion': async ({ db, say }, data) => {
    if (!(await grantExists(db, data.grantId))) return err(notFoundError('dotacja'))
    if (data.annexId !== null) {
      const annex = await db
        .selectFrom('grant_annex')
        .where('id', '=', data.annexId)
        .where('grant_id', '=', data.grantId)
        .select('id')
        .executeTakeFirst()
      if (!annex)
        return err(
          ruleError('budgets.foreignAnnex', 'Nie utrwalono: to aneks innej dotacji. Wpisane dane zostały.', [
            { path: 'annexId', message: 'Wybierz aneks tej dotacji.' },
          ]),
        )
    }
    const budget = await snapshotOf(db, data.grantId)
    if (budget.lines.length === 0)
      return err(
        ruleError(
          'budgets.nothingToFreeze',
          'Nie utrwalono: budżet nie ma jeszcze żadnej pozycji. Wpisz najpierw pozycje budżetu.',
        ),
      )
    const version = await addVersion(db, data, budget)
    say(`utrwalono wersję ${version.number} budżetu`)
    return ok(version)
  },
  'budgets.removeVersion': async ({ db, say }, { id }) => {
    const version = await db
      .selectFrom('budget_version')
      .where('id', '=', id)
      .select(['grant_id as grantId', 'number'])
      .executeTakeFirst()
    if (!version) return err(notFoundError('wersja budżetu'))
    const { grantId, number } = version
    if ((await versionsOf(db, grantId)).some((one) => one.number > number))
      return err(
        ruleError(
          'budgets.laterVersion',
          `Nie usunięto: po wersji ${number} są późniejsze. Można usunąć tylko ostatnią wersję.`,
        ),
      )
    await removeVersion(db, id)
    say(`usunięto wersję ${number} budżetu`)
    return ok({ id })
  },
}
