import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { returnsContract } from '#shared/returns/contract.ts'
import type { HandlersFor } from '../context.ts'
import { returnStateOf } from './queries.ts'

export const returnsHandlers: HandlersFor<keyof typeof returnsContract> = {
  'returns.get': async ({ db, clock }, { reportId }) => {
    const state = await returnStateOf(db, reportId, clock.today())
    return state ? ok({ ...state.figures, proportional: state.proportional }) : err(notFoundError('sprawozdanie'))
  },
}
