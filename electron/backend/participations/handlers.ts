import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { participationsContract } from '#shared/participations/contract.ts'
import type { HandlersFor } from '../context.ts'
import { caseHeadOf } from './queries.ts'

export const participationsHandlers: HandlersFor<keyof typeof participationsContract> = {
  'participations.head': async ({ db }, { id }) => {
    const head = await caseHeadOf(db, id)
    return head ? ok(head) : err(notFoundError('udział w edycji'))
  },
}
