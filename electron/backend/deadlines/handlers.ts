import { notFoundError } from '#shared/contract/errors.ts'
import type { deadlinesContract } from '#shared/deadlines/contract.ts'
import { deadlineAfter, deadlinesOf, eventNames } from '#shared/deadlines/deadlines.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { grantOf, listGrants } from '../grants/queries.ts'
import { calendarOf } from './calendar.ts'

export const deadlinesHandlers: HandlersFor<keyof typeof deadlinesContract> = {
  'deadlines.ofGrant': async ({ db }, { grantId }) => {
    const grant = await grantOf(db, grantId)
    return grant ? ok(deadlinesOf(grant)) : err(notFoundError('dotacja'))
  },
  'deadlines.afterEvent': async ({ db }, { grantId, kind, from }) => {
    const grant = await grantOf(db, grantId)
    if (!grant) return err(notFoundError('dotacja'))
    const { id: rule, name, source } = eventNames[kind]
    return ok({ rule, name, source, ...deadlineAfter(kind, from, grant) })
  },
  'deadlines.calendar': async ({ db, press, clock }, { grantId }) => {
    const ids = grantId === null ? (await listGrants(db)).map((grant) => grant.id) : [grantId]
    const grants = await Promise.all(ids.map((id) => grantOf(db, id)))
    const known = grants.filter((grant) => grant !== undefined)
    if (known.length < ids.length) return err(notFoundError('dotacja'))
    const text = calendarOf(
      known.map((grant) => ({ id: grant.id, title: grant.title, deadlines: deadlinesOf(grant) })),
      new Date(clock.now()),
    )
    return ok(press.keep({ bytes: new TextEncoder().encode(text), name: 'terminy.ics', mime: 'text/calendar' }))
  },
}
