import { agendaKindNames } from '#shared/agenda/kinds.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import type { deadlinesContract } from '#shared/deadlines/contract.ts'
import { deadlineAfter, deadlineKey, deadlinesOf, eventNames } from '#shared/deadlines/deadlines.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { calendarFile } from '../agenda/calendarFile.ts'
import type { HandlersFor } from '../context.ts'
import { grantOf, listGrants } from '../grants/queries.ts'
import { grantsKept } from '../retention/grantsKept.ts'
import { demandsOf } from './queries.ts'

export const deadlinesHandlers: HandlersFor<keyof typeof deadlinesContract> = {
  'deadlines.ofGrant': async ({ db }, { grantId }) => {
    const grant = await grantOf(db, grantId)
    if (!grant) return err(notFoundError('dotacja'))
    return ok(deadlinesOf(grant, await demandsOf(db, grantId), (await grantsKept(db)).get(grantId)))
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
    const demands = new Map(await Promise.all(known.map(async ({ id }) => [id, await demandsOf(db, id)] as const)))
    const kept = await grantsKept(db)
    const text = calendarFile({
      name: 'Klubownik: terminy dotacji',
      stamp: new Date(clock.now()),
      events: known.flatMap((grant) =>
        deadlinesOf(grant, demands.get(grant.id), kept.get(grant.id)).map((deadline) => ({
          // Several demands may come in one year.
          key: deadline.id === 'D-03' ? `D-03-${deadline.date}-dotacja-${grant.id}` : deadlineKey(deadline, grant.id),
          day: deadline.date,
          startsAt: null,
          endsAt: null,
          summary: `${deadline.name}: ${grant.title}`,
          description: `${deadline.explanation} Podstawa: ${deadline.source}.`,
          category: agendaKindNames.grant,
          reminds: deadline.acts,
        })),
      ),
    })
    return ok(press.keep({ bytes: new TextEncoder().encode(text), name: 'terminy.ics', mime: 'text/calendar' }))
  },
}
