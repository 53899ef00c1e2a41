import { z } from 'zod'

const unit = z.union([z.literal(45), z.literal(60)])
const paperAction = z.object({
  /** What the action is known by in all versions; null: a draft that was never saved. */
  identity: z.int(),
  support: z.string(),
  form: z.enum(['group', 'individual']),
  description: z.string(),
  plannedMinutes: z.int(),
  hourMinutes: unit,
  from: z.string().nullable(),
  to: z.string().nullable(),
  responsible: z.string(),
})
const paperGoal = z.object({
  identity: z.int(),
  area: z.string(),
  text: z.string(),
  measure: z.string(),
  target: z.string(),
  dueOn: z.string().nullable(),
  actions: z.array(paperAction),
})
/**
 * Everything a plan says on paper, names and labels in full. It is frozen with a version when that is signed, so that what was
 * printed never changes afterwards; versions are compared by it. On purpose it holds no PESEL and no birth date.
 */
export const planPaper = z.object({
  number: z.string(),
  version: z.int(),
  organisation: z.string(),
  club: z.string(),
  editionName: z.string(),
  projectTitle: z.string(),
  fundingLine: z.string(),
  person: z.object({ name: z.string(), sex: z.enum(['K', 'M']) }),
  drawnOn: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  annexReason: z.string(),
  /** Day the version before this one was signed; null for the first. */
  amendsSignedOn: z.string().nullable(),
  adviser: z.string(),
  socialWorker: z.string(),
  psychologist: z.string(),
  coordinator: z.string(),
  startingPoint: z.string(),
  threshold: z.int(),
  /** Areas below the threshold at the start: with a goal, with a reason for none, or with neither yet. */
  weakAreas: z.array(z.object({ name: z.string(), rating: z.int(), hasGoal: z.boolean(), reason: z.string() })),
  mainGoal: z.string(),
  goals: z.array(paperGoal),
  course: z.object({ name: z.string(), provider: z.string(), on: z.string().nullable(), certificate: z.string() }),
  participantDuties: z.string(),
  clubDuties: z.string(),
  accompanying: z.array(z.string()),
  reviews: z.array(z.string()),
  signedOn: z.string().nullable(),
  signedPlace: z.string(),
})
export type PlanPaper = z.infer<typeof planPaper>
export type PaperGoal = z.infer<typeof paperGoal>
export type PaperAction = z.infer<typeof paperAction>
