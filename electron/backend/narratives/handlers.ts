import { notFoundError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { narrativesContract } from '#shared/narratives/contract.ts'
import type { HandlersFor } from '../context.ts'
import { filedRefusal } from '../filings/guard.ts'
import { saveDrafted } from '../settlements/repo.ts'
import { draftsOf } from './queries.ts'

export const narrativesHandlers: HandlersFor<keyof typeof narrativesContract> = {
  'narratives.drafts': async ({ db, clock }, { reportId }) => {
    const found = await draftsOf(db, reportId, clock.today())
    return found ? ok(found) : err(notFoundError('sprawozdanie'))
  },
  'narratives.save': async ({ db }, data) => {
    const frozen = await filedRefusal(db, data.reportId)
    if (frozen) return err(frozen)
    const saved = await saveDrafted(db, data)
    return saved ? ok(saved) : err(staleError())
  },
}
