import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, optionalText } from '../contract/fields.ts'
import { historyCheck, historyEntry, recordKinds } from './schema.ts'

const step = z.object({ commandId: id, sentence: z.string(), at: z.string(), by: z.string() })
const page = z.strictObject({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(200) })
const all = [
  'club',
  'people',
  'editions',
  'grants',
  'budgets',
  'expenses',
  'settlements',
  'certificates',
  'participations',
  'papers',
  'templates',
  'diagnoses',
  'plans',
  'classes',
  'staff',
  'supports',
  'outcomes',
  'peopleReports',
  'codeLists',
  'partners',
  'promotion',
  'history',
] as const
const taken = z.object({ sentence: z.string() })

export const historyContract = {
  /** What Undo and Redo would do now. `blocked`: why the last step cannot be taken back. */
  'history.state': query({
    input: z.strictObject({}),
    output: z.object({ undo: step.nullable(), blocked: z.string().nullable(), redo: step.nullable() }),
    areas: ['history'],
  }),
  /** Everything done in this file, the latest first. */
  'history.list': query({
    input: page,
    output: z.object({ rows: z.array(historyEntry), total: z.int() }),
    areas: ['history'],
  }),
  /** What happened to one record, the latest first. */
  'history.ofRecord': query({
    input: z.strictObject({ kind: z.enum(recordKinds), id }),
    output: z.array(historyEntry),
    areas: ['history'],
  }),
  /** The print of the history as it is now, to be noted; `null`: nothing was recorded yet. */
  'history.fingerprint': query({
    input: z.strictObject({}),
    output: z.object({ fingerprint: z.string().nullable() }),
    areas: ['history'],
  }),
  /**
   * Goes through the whole chain: is every step and change what it was when it was recorded? `noted`: a print written down
   * before, to be compared with its step. `work`: a name under which its progress can be asked for.
   */
  'history.verify': query({
    input: z.strictObject({
      noted: optionalText(40).default(''),
      work: z.string().max(60).default(''),
    }),
    output: historyCheck,
    areas: ['history'],
    detached: true,
  }),
  /** How far a check under way is, in steps; `null`: there is none under that name. */
  'history.verifyProgress': query({
    input: z.strictObject({ work: z.string().max(60) }),
    output: z.object({ done: z.int(), total: z.int() }).nullable(),
    areas: [],
    detached: true,
  }),
  /** Takes back the last step. Refused with a reason when a record was changed since by other means or a number was issued. */
  'history.undo': command({
    input: z.strictObject({}),
    output: taken,
    areas: all,
    undo: 'transparent',
    sentence: () => 'cofnięto',
  }),
  /** Does again the step that was taken back last. */
  'history.redo': command({
    input: z.strictObject({}),
    output: taken,
    areas: all,
    undo: 'transparent',
    sentence: () => 'ponowiono',
  }),
  /** Removed records that are still gone. */
  'history.bin': query({ input: page, output: z.object({ rows: z.array(step), total: z.int() }), areas: ['history'] }),
  /** Brings back what one removal took away. */
  'history.restore': command({
    input: z.strictObject({ commandId: id }),
    output: taken,
    areas: all,
    sentence: () => 'przywrócono z kosza',
  }),
}
