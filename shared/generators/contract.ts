import { z } from 'zod'
import { type Area, command, query } from '../contract/define.ts'
import { id, revision } from '../contract/fields.ts'
import { resultsContract } from '../results/contract.ts'
import { templateSubjects } from './columns.ts'
import { copySection } from './fields.ts'
import { formatInput, generator, generatorInput } from './schema.ts'
import { mappedColumn, template, templateFile, templateInput } from './template.ts'

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
  'generators.templates': query({ input: z.strictObject({}), output: z.array(template), areas: ['generators'] }),
  /** Reads a generator's CSV file that was handed in, and proposes what goes into its columns. */
  'generators.readTemplate': query({
    input: z.strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Wskaż plik jeszcze raz.'),
      about: z.enum(templateSubjects).nullable().default(null),
      /** The template this file is a new version of. */
      templateId: id.nullable().default(null),
    }),
    output: templateFile.extend({
      about: z.enum(templateSubjects),
      mapping: z.array(mappedColumn),
      /** Rows under the header; they do not go into the filled file. */
      examples: z.int(),
      isPlainAscii: z.boolean(),
      /** How its columns differ from those mapped before; null: it is new. */
      changes: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }).nullable(),
    }),
    areas: ['generators'],
  }),
  'generators.saveTemplate': command({
    input: templateInput,
    output: saved,
    areas: ['generators'],
    sentence: (one) => `${one.id ? 'zmieniono' : 'dodano'} szablon „${one.name}”`,
  }),
  'generators.removeTemplate': command({
    input: byId,
    output: byId,
    areas: ['generators'],
    removes: true,
    sentence: () => 'usunięto szablon generatora',
  }),
  /** The file of a template filled from a report; fetched by `fileId` like a print. */
  'generators.fillTemplate': query({
    input: z.strictObject({ templateId: id, reportId: id }),
    output: z.object({
      fileId: z.string(),
      name: z.string(),
      bytes: z.int(),
      rows: z.int(),
      replaced: z.array(z.object({ sign: z.string(), by: z.string() })),
      guarded: z.int(),
    }),
    areas,
  }),
}
