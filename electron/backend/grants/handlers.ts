import { notFoundError, staleError } from '#shared/contract/errors.ts'
import type { grantsContract } from '#shared/grants/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { grantOf, listGrants } from './queries.ts'
import { removeGrant, saveGrant } from './repo.ts'

export const grantsHandlers: HandlersFor<keyof typeof grantsContract> = {
  'grants.list': async ({ db }) => ok(await listGrants(db)),
  'grants.get': async ({ db }, { id }) => {
    const grant = await grantOf(db, id)
    return grant ? ok(grant) : err(notFoundError('dotacja'))
  },
  'grants.save': async ({ db }, data) => {
    const saved = await saveGrant(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'grants.remove': async ({ db, say }, { id }) => {
    const title = await removeGrant(db, id)
    if (title === undefined) return err(notFoundError('dotacja'))
    say(`usunięto dotację „${title.slice(0, 60)}”`)
    return ok({ id })
  },
}
