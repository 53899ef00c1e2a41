import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { followUpMoments, outcomeMoments } from './followUps.ts'
import { supportKinds } from './overlaps.ts'

const outcomeFields = {
  participationId: id,
  /** Code list `outcome`. */
  code: z.string('Wybierz efekt.').min(1, 'Wybierz efekt.').max(20),
  startsOn: isoDate,
  endsOn: optionalDate,
  employer: optionalText(200),
  workForm: optionalText(120),
  /** Part of a full post in hundredths. */
  fteHundredths: z
    .int('Wpisz wymiar etatu, na przykład 0,5.')
    .min(1, 'Wymiar etatu musi być większy od zera.')
    .max(200, 'Najwyżej 2 etaty.')
    .nullable(),
  /** Code list `outcome_evidence`; null: none yet. */
  evidence: z.string().max(20).nullable(),
  verifiedOn: optionalDate,
  measuredAt: z.enum(outcomeMoments, 'Wybierz moment pomiaru.'),
  note: optionalText(2000),
}
/** What became of a person (kis.md 1.5); `id` null adds one. */
export const outcomeInput = z
  .strictObject({ id: id.nullable(), ...outcomeFields, revision })
  .refine((one) => one.endsOn === null || one.startsOn <= one.endsOn, {
    path: ['endsOn'],
    message: 'Koniec jest przed początkiem.',
  })
export type OutcomeInput = z.input<typeof outcomeInput>
export const outcome = stored({ id, ...outcomeFields, revision }).extend({
  lastName: z.string(),
  firstName: z.string(),
  label: z.string(),
  evidenceLabel: z.string(),
  /** Counts as employment (attribute of the code list). */
  employment: z.boolean(),
  internshipId: id.nullable(),
})
export type Outcome = z.infer<typeof outcome>

/** What was heard when a person who has left was asked. */
export const followUpAnswers = ['working', 'unreachable', 'notWorking'] as const
export const followUpInput = z.strictObject({
  participationId: id,
  moment: z.enum(followUpMoments),
  contactedOn: isoDate,
  /**
   * `working`: still in the job that is known; `unreachable`: nobody answered; `notWorking`: answered, the job is over or
   * there is none. Anything else is an outcome of its own.
   */
  answer: z.enum(followUpAnswers),
  /** With `notWorking`: the last day of the job that was known; null: not known. */
  jobEndedOn: optionalDate,
  note: optionalText(2000),
})
export type FollowUpInput = z.input<typeof followUpInput>

/** One try to reach a person. */
export const contact = z.object({
  id,
  moment: z.enum(followUpMoments),
  contactedOn: z.string(),
  unreachable: z.boolean(),
  note: z.string(),
})
/** A follow-up of a person who has left. */
export const followUpRow = z.object({
  id: z.string(),
  participationId: id,
  lastName: z.string(),
  firstName: z.string(),
  phone: z.string(),
  editionName: z.string(),
  endedOn: z.string(),
  moment: z.enum(followUpMoments),
  dueOn: z.string(),
  state: z.enum(['later', 'due', 'overdue', 'done', 'unreachable']),
  /** The job known last and not ended; empty: none. */
  job: z.string(),
  /** Consent to contact after the end: given, refused or withdrawn, or not asked for. */
  consent: z.enum(['given', 'refused', 'none']),
  contacts: z.array(contact),
})
export type FollowUpRow = z.infer<typeof followUpRow>

const supportEnd = z.object({
  kind: z.enum(supportKinds),
  id,
  name: z.string(),
  from: z.string(),
  to: z.string().nullable(),
})
/** Two supports of one person at once. */
export const overlapRow = z.object({
  id: z.string(),
  participationId: id,
  personId: id,
  lastName: z.string(),
  firstName: z.string(),
  first: supportEnd,
  second: supportEnd,
  from: z.string(),
  to: z.string().nullable(),
})
export type OverlapRow = z.infer<typeof overlapRow>

const rate = z.object({ numerator: z.int(), denominator: z.int(), percent: z.int().nullable() })
const named = z.object({ id, lastName: z.string(), firstName: z.string() })
/** How many had an outcome, among those who finished and among those who started; `people`: who they are. */
export const rateRow = z.object({
  key: z.string(),
  label: z.string(),
  amongFinished: rate,
  amongStarted: rate,
  people: z.array(named),
})
export type RateRow = z.infer<typeof rateRow>

const survey = {
  participationId: id,
  filledOn: isoDate,
  /** Code list `survey_situation`. */
  situation: z.string().max(20).nullable(),
  changed: optionalText(4000),
  suggestions: optionalText(4000),
  /** Marks 1–5 by item of the list `survey_item`; items without a mark are left out. */
  scores: z
    .array(
      z.strictObject({
        item: z.string().min(1).max(20),
        score: z
          .int('Ocena to liczba od 1 do 5.')
          .min(1, 'Ocena to liczba od 1 do 5.')
          .max(5, 'Ocena to liczba od 1 do 5.'),
      }),
    )
    .max(60),
}
/** The final survey of one person (kis.md 3.2, F-02); `id` null adds it. */
export const surveyInput = z
  .strictObject({ id: id.nullable(), ...survey, revision })
  .refine((one) => new Set(one.scores.map((score) => score.item)).size === one.scores.length, {
    path: ['scores'],
    message: 'Każde pytanie może mieć jedną ocenę.',
  })
export type SurveyInput = z.input<typeof surveyInput>
export const finalSurvey = stored({ id, ...survey, revision })
export type FinalSurvey = z.infer<typeof finalSurvey>

/** Surveys of an edition together. In a public version nothing of fewer than five answers is given. */
export const surveySummary = z.object({
  editionName: z.string(),
  /** Surveys filled, and people who ended and could have filled one. */
  filled: z.int(),
  ended: z.int(),
  hidden: z.boolean(),
  items: z.array(
    z.object({
      item: z.string(),
      label: z.string(),
      /** Null: too few answers to be shown. */
      n: z.int().nullable(),
      mean: z.int().nullable(),
      counts: z.array(z.int()).nullable(),
    }),
  ),
  situations: z.array(z.object({ label: z.string(), count: z.int().nullable() })),
  /** Who ended and filled none; nobody is named in a public version. */
  missing: z.array(named),
  /** What people wrote; never in a public version. */
  texts: z.array(z.object({ changed: z.string(), suggestions: z.string() })),
})
export type SurveySummary = z.infer<typeof surveySummary>
