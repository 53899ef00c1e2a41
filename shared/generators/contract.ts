import { z } from 'zod'
import { type Area, command, query } from '../contract/define.ts'
import { id, revision } from '../contract/fields.ts'
import { resultsContract } from '../results/contract.ts'
import { copySection } from './fields.ts'
import { formatInput, generator, generatorInput } from './schema.ts'

const areas: readonly Area[] = [
  ...new Set<Area>([
    ...resultsContract['results.ofGrant'].areas,
    'generators',
    'settlements',
    'expenses',
    'contributions',
  ]),
]
const saved = z.object({ id, revision: z.int() })
const byId = z.strictObject({ id })

/** Copying a report into a generator. */
export const generatorsContract = {
  'generators.list': query({ input: z.strictObject({}), output: z.array(generator), areas: ['generators'] }),
  'generators.save': command({
    input: generatorInput,
    output: saved,
    areas: ['generators', 'settlements'],
    sentence: (one) => `${one.id ? 'zmieniono' : 'dodano'} generator „${one.name}”`,
  }),
  /** How values are written for a generator. A preference: undo passes over it. */
  'generators.saveFormat': command({
    input: formatInput,
    output: saved,
    areas: ['generators'],
    undo: 'transparent',
    sentence: () => 'ustawiono zapis liczb i dat dla generatora',
  }),
  'generators.remove': command({
    input: byId,
    output: byId,
    areas: ['generators', 'settlements'],
    removes: true,
    sentence: () => 'usunięto generator',
  }),
  /** A report as fields and tables in the order of the form, with what generators ask for beside it. */
  'generators.copyOf': query({
    input: z.strictObject({ reportId: id, generatorId: id.nullable().default(null) }),
    output: z.object({
      /** The one asked for, else the one the grant names, else the first of the list that no grant needs to name. */
      generator: generator.nullable(),
      /** What the grant calls its generator; empty: nothing was typed. */
      named: z.string(),
      sections: z.array(copySection),
      /** Number of those who used the task: as written in the report, and as counted from the case work. */
      people: z.object({ written: z.int().nullable(), computed: z.int() }),
      revision: z.int(),
    }),
    areas,
  }),
  /** Writes the number of those who used the task into the report; null: the counted one holds. */
  'generators.savePeople': command({
    input: z.strictObject({
      reportId: id,
      people: z
        .int('Wpisz liczbę osób.')
        .min(0, 'Liczba nie może być ujemna.')
        .max(1_000_000, 'Za dużo osób.')
        .nullable(),
      revision,
    }),
    output: saved,
    areas: ['settlements'],
    sentence: () => 'zapisano liczbę odbiorców zadania',
  }),
}
