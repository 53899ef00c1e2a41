import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { planChanges } from '#shared/plans/changes.ts'
import type { plansContract } from '#shared/plans/contract.ts'
import type { HandlersFor } from '../context.ts'
import { withMarks } from '../dataProtection/restricted.ts'
import { planCaseOf } from './caseOf.ts'
import { draftHandlers } from './draftHandlers.ts'
import { editionRows } from './editionRows.ts'
import { paperOf } from './paperOf.ts'
import { modelsFor, planOf, versionsOf } from './queries.ts'
import { realisationOf } from './realisationOf.ts'
import { reviewHandlers } from './reviewHandlers.ts'
import { reviewsOf } from './reviews/queries.ts'

const missing = () => notFoundError('plan działania')

export const plansHandlers: HandlersFor<keyof typeof plansContract> = {
  'plans.case': async ({ db }, { participationId }) => {
    const found = await planCaseOf(db, participationId)
    return found ? ok(found) : err(notFoundError('udział w edycji'))
  },
  'plans.get': async ({ db }, { id }) => {
    const plan = await planOf(db, id)
    return plan ? ok(plan) : err(missing())
  },
  'plans.realisation': async ({ db, clock }, { id }) => {
    const found = await realisationOf(db, id, clock.today())
    return found ? ok(found) : err(missing())
  },
  'plans.reviews': async ({ db, clock }, { participationId }) =>
    ok(await reviewsOf(db, participationId, clock.today())),
  'plans.changes': async ({ db }, { id }) => {
    const plan = await planOf(db, id)
    if (!plan) return err(missing())
    const before = (await versionsOf(db, plan.participationId)).find((one) => one.version === plan.version - 1)
    if (!before) return ok([])
    return ok(planChanges((await paperOf(db, before.id))!, (await paperOf(db, id))!))
  },
  'plans.edition': async ({ db, clock }, { editionId }) =>
    ok(await withMarks(db, await editionRows(db, editionId, clock.today()))),
  'plans.models': async ({ db }, { participationId }) => ok(await withMarks(db, await modelsFor(db, participationId))),
  ...draftHandlers,
  ...reviewHandlers,
}
