import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { historyEntry, recordKinds } from './schema.ts'

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
