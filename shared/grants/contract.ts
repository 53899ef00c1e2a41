import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { grant, grantInput, grantRow } from './schema.ts'

export const grantsContract = {
  'grants.list': query({
    input: z.strictObject({}),
    output: z.array(grantRow),
    areas: ['grants', 'budgets', 'expenses'],
  }),
  'grants.get': query({ input: z.strictObject({ id }), output: grant, areas: ['grants'] }),
  'grants.save': command({
    input: grantInput,
    output: z.object({ id, revision: z.int() }),
    areas: ['grants', 'settlements'],
    sentence: (g) => `${g.id ? 'zmieniono' : 'dodano'} dotację „${g.title.slice(0, 60)}”`,
  }),
  'grants.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['grants', 'settlements'],
    removes: true,
    sentence: () => 'usunięto dotację',
  }),
}
