import type { draftsContract } from '#shared/drafts/contract.ts'
import { ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { draftAt, draftPlaces } from './queries.ts'
import { dropDraft, keepDraft } from './repo.ts'

export const draftsHandlers: HandlersFor<keyof typeof draftsContract> = {
  'drafts.read': async ({ db }, { place }) => ok((await draftAt(db, place)) ?? null),
  'drafts.list': async ({ db }) => ok(await draftPlaces(db)),
  'drafts.keep': async ({ db, clock }, { place, data }) => {
    await keepDraft(db, { place, data, at: clock.now() })
    return ok({})
  },
  'drafts.drop': async ({ db }, { place }) => {
    await dropDraft(db, place)
    return ok({})
  },
}
