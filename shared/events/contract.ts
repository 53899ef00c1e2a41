import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { event, eventInput, eventRow } from './schema.ts'

/** Events with counted or estimated people. */
export const eventsContract = {
  /** Of an edition, of those one participant came to, or all; the latest first. */
  'events.list': query({
    input: z.strictObject({ editionId: id.nullable().default(null), participationId: id.nullable().default(null) }),
    output: z.array(eventRow),
    areas: ['supports', 'codeLists'],
  }),
  'events.get': query({ input: z.strictObject({ id }), output: event, areas: ['supports', 'people'] }),
  /** Types of support that an event may be. */
  'events.types': query({
    input: z.strictObject({}),
    output: z.array(z.object({ code: z.string(), label: z.string() })),
    areas: ['codeLists', 'club'],
  }),
  'events.save': command({
    input: eventInput,
    output: z.object({ id, revision: z.int() }),
    areas: ['supports'],
    sentence: (one) => `${one.id ? 'zmieniono' : 'dodano'} wydarzenie „${one.title}”`,
  }),
  'events.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['supports'],
    removes: true,
    sentence: () => 'usunięto wydarzenie',
  }),
}
