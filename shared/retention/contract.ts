import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { kindsOfRecord } from './kinds.ts'
import { dueInput, dueLine, retentionRule, ruleInput } from './schema.ts'

/** How long each kind of record is kept, and what is due to go (kis.md 7.5). */
export const retentionContract = {
  /** Every version of every rule: by kind, the latest first. */
  'retention.rules': query({
    input: z.strictObject({}),
    output: z.array(retentionRule),
    areas: ['protection'],
  }),
  /** Adds a version of a rule, or changes one. */
  'retention.saveRule': command({
    input: ruleInput,
    output: z.object({ id, revision: z.int() }),
    areas: ['protection', 'grants'],
    sentence: ({ id: known, kind }) =>
      `${known === null ? 'dodano' : 'zmieniono'} okres przechowywania: ${kindsOfRecord[kind].name}`,
  }),
  /** Takes a version away; the only one of its kind stays. */
  'retention.removeRule': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['protection', 'grants'],
    removes: true,
    sentence: () => 'usunięto okres przechowywania',
  }),
  /** What is due to go on a day or soon after it, the longest overdue first. Counted anew from the records each time. */
  'retention.due': query({
    input: dueInput,
    output: z.array(dueLine),
    areas: [
      ...(['protection', 'people', 'participations', 'editions', 'grants', 'classes', 'certificates'] as const),
      ...(['staff', 'contributions', 'partners', 'diagnoses', 'filings'] as const),
    ],
  }),
}
