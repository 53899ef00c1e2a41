import { z } from 'zod'
import { query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'

/** What can be found, in the order groups take when none answers better. */
export const hitKinds = [
  'person',
  'participation',
  'document',
  'supplier',
  'grant',
  'report',
  'certificate',
  'edition',
  'group',
  'session',
  'course',
  'partner',
  'partnerAgreement',
  'staff',
] as const
export type HitKind = (typeof hitKinds)[number]

const hit = z.object({
  id,
  title: z.string(),
  /** What tells it from others of the same name. */
  note: z.string(),
  /** The record on whose screen it stands, where it has none of its own: the edition of a course. */
  parentId: id.nullable(),
})
export type Hit = z.output<typeof hit>
/** Hits of one kind, the best first. `more`: there are others. */
const hitGroup = z.object({ kind: z.enum(hitKinds), hits: z.array(hit), more: z.boolean() })
export type HitGroup = z.output<typeof hitGroup>

/** Looking for anything in the file. */
export const searchContract = {
  /**
   * What answers the words, by kind, the kind with the best answer first. Without marks, in any order of words, each word
   * the beginning of one; documents also by amount. Restricted notes are never looked into, and a PESEL answers only whole.
   */
  'search.find': query({
    input: z.strictObject({ words: z.string().max(200), limit: z.int().min(1).max(20).default(5) }),
    output: z.array(hitGroup),
    areas: [
      'people',
      'participations',
      'editions',
      'expenses',
      'grants',
      'budgets',
      'settlements',
      'certificates',
      'classes',
      'supports',
      'partners',
      'staff',
    ],
  }),
}
