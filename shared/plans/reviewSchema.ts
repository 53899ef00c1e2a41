import { z } from 'zod'
import { id, isoDate, optionalText, revision } from '../contract/fields.ts'

export const reviewDecisions = ['continue', 'change', 'end'] as const
export type ReviewDecision = (typeof reviewDecisions)[number]
/** What was decided when a plan was reviewed, as it is said on paper and screen. */
export const decisionLabels: Readonly<Record<ReviewDecision, string>> = {
  continue: 'realizować plan dalej',
  change: 'zmienić plan (aneks)',
  end: 'zakończyć realizację planu',
}

/** Holding a review: what was found, the state of each goal, what was decided and when the next one is. */
export const heldReview = z.strictObject({
  id,
  heldOn: isoDate,
  presentPeople: optionalText(500),
  progress: optionalText(4000),
  decision: z.enum(reviewDecisions, 'Wybierz decyzję.'),
  goals: z
    .array(
      z.strictObject({
        goalId: id,
        status: z.string('Wybierz stan celu.').min(1, 'Wybierz stan celu.').max(40),
        note: optionalText(1000),
      }),
    )
    .max(60, 'Najwyżej 60 celów.'),
  /** Day of the next review; null: it is not set here. */
  nextOn: isoDate.nullable(),
  revision,
})
export type HeldReviewInput = z.input<typeof heldReview>

/** A review, planned or held, of any version of the plan of one participation. */
export const planReview = z.object({
  id,
  planId: id,
  planVersion: z.int(),
  plannedOn: z.string(),
  heldOn: z.string().nullable(),
  presentPeople: z.string(),
  progress: z.string(),
  decision: z.enum(reviewDecisions).nullable(),
  overdue: z.boolean(),
  /** The goals of the reviewed version: as the review found them, or as they are now when it is still to be held. */
  goals: z.array(z.object({ goalId: id, text: z.string(), area: z.string(), status: z.string(), note: z.string() })),
  revision: z.int(),
})
export type PlanReview = z.infer<typeof planReview>
