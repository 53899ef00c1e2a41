import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { realisation } from './realisation.ts'
import { heldReview, planReview } from './reviewSchema.ts'
import { plan, planCase, planInput, planStates } from './schema.ts'

const saved = z.object({ id, revision: z.int() })
const one = z.strictObject({ id })
const ofParticipation = z.strictObject({ participationId: id })
const status = z.string('Wybierz stan.').min(1, 'Wybierz stan.').max(40)
const goalStatuses = z.array(z.strictObject({ goalId: id, status })).max(60, 'Najwyżej 60 celów.')

export const planRow = z.object({
  /** Number of the participation. */
  id,
  lastName: z.string(),
  firstName: z.string(),
  endedOn: z.string().nullable(),
  planId: id.nullable(),
  number: z.string().nullable(),
  version: z.int().nullable(),
  state: z.enum(planStates).nullable(),
  signedOn: z.string().nullable(),
  /** Weak areas with neither a goal nor a reason; null: no initial diagnosis. */
  openAreas: z.int().nullable(),
  goals: z.int(),
  reached: z.int(),
  share: z.int().nullable(),
  plannedMinutes: z.int(),
  doneMinutes: z.int(),
  /** The next review that was not held yet. */
  nextReviewOn: z.string().nullable(),
  overdueReviews: z.int(),
  summarisedOn: z.string().nullable(),
})
export type PlanRow = z.infer<typeof planRow>
export const planChange = z.object({
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  subject: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
})

/** The individual action plan (kis.md 3.1–3.3). */
export const plansContract = {
  /** What the plan of a participation is made from: its versions, the diagnosis, the staff, the lists. */
  'plans.case': query({
    input: ofParticipation,
    output: planCase,
    areas: ['plans', 'participations', 'editions', 'diagnoses', 'staff', 'codeLists'],
  }),
  'plans.get': query({ input: one, output: plan, areas: ['plans'] }),
  /** Area → goal → hours planned and done → rating before and after, of one version. */
  'plans.realisation': query({
    input: one,
    output: realisation,
    areas: ['plans', 'editions', 'diagnoses', 'classes', 'supports', 'codeLists'],
  }),
  'plans.reviews': query({
    input: ofParticipation,
    output: z.array(planReview),
    areas: ['plans', 'diagnoses'],
  }),
  /** What this version says otherwise than the one before it; nothing for the first. */
  'plans.changes': query({
    input: one,
    output: z.array(planChange),
    areas: ['plans', 'people', 'participations', 'editions', 'diagnoses', 'staff', 'club', 'codeLists'],
  }),
  /** Who of an edition has a plan, and how far it has come. */
  'plans.edition': query({
    input: z.strictObject({ editionId: id }),
    output: z.array(planRow),
    areas: ['plans', 'people', 'participations', 'editions', 'diagnoses', 'classes', 'supports', 'codeLists'],
  }),
  /** Plans of other participants with goals, to start a new one from; those of the same edition first. At most 200. */
  'plans.models': query({
    input: ofParticipation,
    output: z.array(z.object({ id, number: z.string(), person: z.string(), edition: z.string(), goals: z.int() })),
    areas: ['plans', 'people', 'editions'],
  }),
  /**
   * Begins the plan of a participation under the next number of its edition, with a starting point drafted from the diagnosis,
   * proposed duties and dates of reviews; with the goals of another plan when `modelId` is given.
   */
  'plans.start': command({
    input: z.strictObject({ participationId: id, drawnOn: isoDate, modelId: id.nullable() }),
    output: saved,
    areas: ['plans'],
    sentence: () => 'rozpoczęto plan działania',
  }),
  /** Saves a draft as a whole. A signed version is refused. */
  'plans.save': command({
    input: planInput,
    output: saved,
    areas: ['plans'],
    sentence: () => 'zmieniono plan działania',
  }),
  /**
   * Signs a draft: from now on it is read only and what it says is frozen; the version before it is superseded and its open
   * reviews go on under this one. Weak areas without a goal or a reason have to be confirmed with `openAreas`.
   */
  'plans.sign': command({
    input: z.strictObject({
      id,
      signedOn: isoDate,
      signedPlace: requiredText('miejscowość', 120),
      openAreas: z.boolean(),
      revision,
    }),
    output: saved,
    areas: ['plans'],
    sentence: () => 'podpisano plan działania',
  }),
  /** Makes the next version (annex) of a signed plan as a draft, with the reason; goals and actions keep their identity. */
  'plans.revise': command({
    input: z.strictObject({ id, reason: requiredText('powód zmiany', 1000), drawnOn: isoDate }),
    output: saved,
    areas: ['plans'],
    sentence: () => 'rozpoczęto aneks do planu działania',
  }),
  /** Takes a draft away; a signed version stays for ever. */
  'plans.remove': command({
    input: one,
    output: one,
    areas: ['plans'],
    removes: true,
    sentence: () => 'usunięto szkic planu działania',
  }),
  /** How far goals and actions have come; also of a signed version, since it is no part of what was signed. */
  'plans.setStatuses': command({
    input: z.strictObject({
      id,
      goals: goalStatuses,
      actions: z.array(z.strictObject({ actionId: id, status })).max(900),
      revision,
    }),
    output: saved,
    areas: ['plans'],
    sentence: () => 'zmieniono stan celów planu',
  }),
  /** Adds a review on a day, or moves one that was not held yet; `id` null adds. */
  'plans.planReview': command({
    input: z.strictObject({ id: id.nullable(), planId: id, plannedOn: isoDate, revision }),
    output: saved,
    areas: ['plans'],
    sentence: (review) => (review.id ? 'zmieniono termin przeglądu planu' : 'dodano przegląd planu'),
  }),
  /** Holds a review, or corrects one: statuses of its goals become those of the plan. */
  'plans.holdReview': command({
    input: heldReview,
    output: saved,
    areas: ['plans'],
    sentence: () => 'zapisano przegląd planu',
  }),
  'plans.removeReview': command({
    input: one,
    output: one,
    areas: ['plans'],
    removes: true,
    sentence: () => 'usunięto przegląd planu',
  }),
  /** The final summary of a signed plan; the share of goals reached is computed, never typed. */
  'plans.summarise': command({
    input: z.strictObject({
      id,
      goals: goalStatuses,
      finalOpinion: optionalText(4000),
      nextSteps: optionalText(4000),
      summarisedOn: isoDate,
      revision,
    }),
    output: saved,
    areas: ['plans'],
    sentence: () => 'podsumowano plan działania',
  }),
}
