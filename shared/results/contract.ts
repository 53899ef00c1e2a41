import { z } from 'zod'
import { type Area, command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { behindList } from '../peopleReports/schema.ts'
import { grantResults, resultInput, scheduledInput } from './schema.ts'

/** Values are counted from the case work, so most of its commands ask for them anew. */
export const resultAreas: readonly Area[] = [
  'results',
  'grants',
  'budgets',
  'people',
  'editions',
  'participations',
  'classes',
  'supports',
  'outcomes',
  'certificates',
  'diagnoses',
  'plans',
  'peopleReports',
  'codeLists',
  'club',
]
const changed: readonly Area[] = ['results', 'settlements']
const saved = z.object({ id, revision: z.int() })
const byId = z.strictObject({ id })
const byPlace = z.strictObject({ id, by: z.union([z.literal(-1), z.literal(1)]) })

/** Promised results and actions of a grant, and what was achieved. */
export const resultsContract = {
  'results.ofGrant': query({ input: z.strictObject({ grantId: id }), output: grantResults, areas: resultAreas }),
  /** The records behind the computed value of a result. */
  'results.recordsBehind': query({
    input: z.strictObject({
      id,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(5000).default(200),
    }),
    output: behindList,
    areas: resultAreas,
  }),
  'results.save': command({
    input: resultInput,
    output: saved,
    areas: changed,
    sentence: (one) => `${one.id ? 'zmieniono' : 'dodano'} rezultat „${one.name}”`,
  }),
  'results.remove': command({
    input: byId,
    output: byId,
    areas: changed,
    removes: true,
    sentence: () => 'usunięto rezultat',
  }),
  'results.move': command({
    input: byPlace,
    output: byId,
    areas: changed,
    sentence: () => 'zmieniono kolejność rezultatów',
  }),
  'results.saveScheduled': command({
    input: scheduledInput,
    output: saved,
    areas: changed,
    sentence: (one) => `${one.id ? 'zmieniono' : 'dodano'} działanie harmonogramu „${one.name}”`,
  }),
  'results.removeScheduled': command({
    input: byId,
    output: byId,
    areas: changed,
    removes: true,
    sentence: () => 'usunięto działanie harmonogramu',
  }),
  'results.moveScheduled': command({
    input: byPlace,
    output: byId,
    areas: changed,
    sentence: () => 'zmieniono kolejność działań harmonogramu',
  }),
}
