import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { grantsContract } from '#shared/grants/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { grantDetailsOf } from './details/queries.ts'
import { removeAnnex, saveAnnex, saveClauses, saveInstalments, saveRates, saveRequirements } from './details/repo.ts'
import { grantOf, listGrants } from './queries.ts'
import { removeGrant, saveGrant, setReceived } from './repo.ts'

export const grantsHandlers: HandlersFor<keyof typeof grantsContract> = {
  'grants.list': async ({ db }) => ok(await listGrants(db)),
  'grants.get': async ({ db }, { id }) => {
    const grant = await grantOf(db, id)
    return grant ? ok(grant) : err(notFoundError('dotacja'))
  },
  'grants.save': async ({ db }, data) => {
    const saved = await saveGrant(db, data)
    if (!saved) return err(staleError())
    await setReceived(db, saved.id)
    return ok(saved)
  },
  'grants.details': async ({ db }, { id }) =>
    (await grantOf(db, id)) ? ok(await grantDetailsOf(db, id)) : err(notFoundError('dotacja')),
  'grants.saveClauses': async ({ db }, data) => {
    await saveClauses(db, data)
    return ok({ id: data.grantId })
  },
  'grants.saveInstalments': async ({ db }, data) => {
    await saveInstalments(db, data)
    await setReceived(db, data.grantId)
    return ok({ id: data.grantId })
  },
  'grants.saveRequirements': async ({ db }, data) => {
    await saveRequirements(db, data)
    return ok({ id: data.grantId })
  },
  'grants.saveRates': async ({ db }, data) => {
    await saveRates(db, data)
    return ok({ id: data.grantId })
  },
  'grants.saveAnnex': async ({ db }, data) => {
    const twin = (await grantDetailsOf(db, data.grantId)).annexes.find((one) => one.number === data.number)
    if (twin && twin.id !== data.id)
      return err(
        ruleError('grants.sameAnnex', 'Nie zapisano: aneks o tym numerze już jest. Wpisane dane zostały.', [
          { path: 'number', message: 'Aneks o tym numerze już jest.' },
        ]),
      )
    const saved = await saveAnnex(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'grants.removeAnnex': async ({ db, say }, { id }) => {
    const number = await removeAnnex(db, id)
    if (number === undefined) return err(notFoundError('aneks'))
    say(`usunięto aneks ${number}`)
    return ok({ id })
  },
  'grants.remove': async ({ db, say }, { id }) => {
    const title = await removeGrant(db, id)
    if (title === undefined) return err(notFoundError('dotacja'))
    say(`usunięto dotację „${title.slice(0, 60)}”`)
    return ok({ id })
  },
}
