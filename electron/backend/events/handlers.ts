import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { eventsContract } from '#shared/events/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import { strangersTo } from '../courses/queries.ts'
import { eventOf, eventTypes, listEvents } from './queries.ts'
import { removeEvent, saveEvent } from './repo.ts'

export const eventsHandlers: HandlersFor<keyof typeof eventsContract> = {
  'events.list': async ({ db }, whose) => ok(await listEvents(db, whose)),
  'events.get': async ({ db }, { id }) => {
    const event = await eventOf(db, id)
    return event ? ok(event) : err(notFoundError('wydarzenie'))
  },
  'events.types': async ({ db }) => ok(await eventTypes(db)),
  'events.save': async ({ db }, data) => {
    if (!(await isCode(db, 'support_type', data.supportType)))
      return err(
        ruleError(
          'events.unknownType',
          'Nie zapisano: takiego rodzaju wydarzenia nie ma na liście. Wpisane dane zostały. Wybierz rodzaj z listy.',
          [{ path: 'supportType', message: 'Wybierz rodzaj z listy.' }],
        ),
      )
    if (data.participationIds.length > 0 && (await strangersTo(db, data.editionId, data.participationIds)) > 0)
      return err(
        ruleError(
          'events.notInEdition',
          'Nie zapisano: ktoś ze wskazanych nie jest uczestnikiem tej edycji. Wpisane dane zostały. Policz go wśród gości albo dopisz do edycji.',
          [{ path: 'participationIds', message: 'Wskaż uczestników tej edycji.' }],
        ),
      )
    const saved = await saveEvent(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'events.remove': async ({ db, say }, { id }) => {
    const title = await removeEvent(db, id)
    if (title === undefined) return err(notFoundError('wydarzenie'))
    say(`usunięto wydarzenie „${title}”`)
    return ok({ id })
  },
}
