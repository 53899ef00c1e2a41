import { ok } from '#shared/kernel/result.ts'
import type { searchContract } from '#shared/search/contract.ts'
import type { HandlersFor } from '../context.ts'
import { find } from './queries.ts'

export const searchHandlers: HandlersFor<keyof typeof searchContract> = {
  'search.find': async ({ db }, { words, limit }) => ok(await find(db, words, limit)),
}
