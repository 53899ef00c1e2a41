import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { template, templateInput } from './schema.ts'

/** Texts of papers that the coordinator edits. */
export const templatesContract = {
  /** All texts with all their versions, the latest of each first. */
  'templates.list': query({
    input: z.strictObject({}),
    output: z.array(template),
    areas: ['templates', 'participations', 'papers', 'staff'],
  }),
  /** Saves a text; one that was handed out stays as it is, and the change becomes its next version from `validFrom`. */
  'templates.save': command({
    input: templateInput,
    output: z.object({ id, revision: z.int(), version: z.int() }),
    areas: ['templates'],
    sentence: (t) => `${t.id ? 'zmieniono' : 'dodano'} wzór pisma „${t.name}”`,
  }),
  /** Takes away a version nobody was given. */
  'templates.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['templates'],
    removes: true,
    sentence: () => 'usunięto wzór pisma',
  }),
}
