import { z } from 'zod'
import { id } from '../contract/fields.ts'

const unit = z.union([z.literal(45), z.literal(60)])
/** Hours of one kind of support, minutes throughout; `shared`: several actions have the kind, so its hours stand once. */
const kindHours = z.object({
  supportType: z.string(),
  label: z.string(),
  plannedMinutes: z.int(),
  doneMinutes: z.int(),
  hourMinutes: unit,
  shared: z.boolean(),
})
export const realisedAction = z.object({
  id,
  label: z.string(),
  form: z.enum(['group', 'individual']),
  plannedMinutes: z.int(),
  hourMinutes: unit,
  /** Minutes done; null: the kind of support is in several actions, so see the hours by kind. */
  doneMinutes: z.int().nullable(),
  status: z.string(),
})
export const realisedGoal = z.object({
  id,
  text: z.string(),
  measure: z.string(),
  target: z.string(),
  dueOn: z.string().nullable(),
  status: z.string(),
  actions: z.array(realisedAction),
})
/** An area with its goals; `area` null: goals tied to none. */
export const realisedArea = z.object({
  area: z.object({ id, code: z.string(), name: z.string() }).nullable(),
  initial: z.int().nullable(),
  latest: z.int().nullable(),
  latestOn: z.string().nullable(),
  /** Why there is no goal; empty when there is one or when it was not said. */
  reason: z.string(),
  asks: z.boolean(),
  goals: z.array(realisedGoal),
})
/** One page: area → goal → hours planned and done → rating before and after. */
export const realisation = z.object({
  areas: z.array(realisedArea),
  kinds: z.array(kindHours),
  /** Minutes over all kinds; each minute done counts once. */
  plannedMinutes: z.int(),
  doneMinutes: z.int(),
  reached: z.int(),
  counted: z.int(),
  /** Goals reached, hundredths of a per cent; null: no goal counts. */
  share: z.int().nullable(),
  /** Classes of planned kinds this person was to attend, held already but not confirmed: their hours are not here. */
  notCounted: z.int(),
})
export type Realisation = z.infer<typeof realisation>
export type RealisedArea = z.infer<typeof realisedArea>
