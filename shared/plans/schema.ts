import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

/** A code of an editable list; whether it is on the list is asked of the file. */
const code = (sentence: string) => z.string(sentence).min(1, sentence).max(40, sentence)
const minutes = z
  .int('Wpisz liczbę godzin.')
  .min(0, 'Liczba godzin nie może być ujemna.')
  .max(600_000, 'Za dużo godzin.')

const actionFields = {
  /** Null: not saved yet. A record of this very plan. */
  id: id.nullable(),
  /** The same action in an earlier version; null: it begins here. */
  originId: id.nullable(),
  supportType: code('Wybierz rodzaj wsparcia.'),
  form: z.enum(['group', 'individual'], 'Wybierz formę.'),
  description: optionalText(500),
  plannedMinutes: minutes,
  /** Length of an hour: of the school or of the clock. */
  hourMinutes: z.union([z.literal(45), z.literal(60)]),
  validFrom: optionalDate,
  validTo: optionalDate,
  responsible: z.enum(['staff', 'partner', 'participant'], 'Wybierz, kto odpowiada.'),
  staffId: id.nullable(),
  /** Who it is, when it is nobody of the staff: the name of a partner. */
  responsibleName: optionalText(200),
  status: code('Wybierz stan działania.'),
}
const inOrder = (span: { validFrom: string | null; validTo: string | null }): boolean =>
  span.validFrom === null || span.validTo === null || span.validFrom <= span.validTo
const endsFirst = { path: ['validTo'], message: 'Koniec jest przed początkiem.' }
const goalFields = {
  id: id.nullable(),
  originId: id.nullable(),
  /** Area of the diagnosis the goal answers; null: none. */
  areaId: id.nullable(),
  text: requiredText('cel', 1000),
  measure: optionalText(500),
  target: optionalText(300),
  dueOn: optionalDate,
  status: code('Wybierz stan celu.'),
}
const reasonFields = { areaId: id, reason: requiredText('powód', 1000) }
const planFields = {
  drawnOn: isoDate,
  validFrom: optionalDate,
  validTo: optionalDate,
  adviserId: id.nullable(),
  socialWorkerId: id.nullable(),
  psychologistId: id.nullable(),
  startingPoint: optionalText(6000),
  mainGoal: optionalText(300),
  courseName: optionalText(200),
  courseProvider: optionalText(200),
  courseOn: optionalDate,
  courseCertificate: optionalText(200),
  /** A duty a line. */
  participantDuties: optionalText(4000),
  clubDuties: optionalText(4000),
  withTravel: z.boolean(),
  withChildcare: z.boolean(),
  withMeal: z.boolean(),
  /** Why a later version was made; empty for the first. */
  annexReason: optionalText(1000),
}

/** One action of a goal: which support, how much of it, when, and who sees to it. Times in minutes. */
export const planAction = z.strictObject(actionFields).refine(inOrder, endsFirst)
/** A specific goal with its actions, in the order they are worked on. */
export const planGoal = z.strictObject({
  ...goalFields,
  actions: z.array(planAction).max(30, 'Najwyżej 30 działań w celu.'),
})
/** A draft of a plan, saved as a whole: what is not in it any more is removed (kis.md 3.3). */
export const planInput = z
  .strictObject({
    id,
    ...planFields,
    goals: z.array(planGoal).max(30, 'Najwyżej 30 celów.'),
    /** Weak areas left without a goal, each with why. */
    reasons: z.array(z.strictObject(reasonFields)).max(60, 'Najwyżej 60 obszarów.'),
    revision,
  })
  .refine(inOrder, endsFirst)
export type PlanInput = z.input<typeof planInput>
export type PlanGoal = z.output<typeof planGoal>
export type PlanAction = z.output<typeof planAction>

export const planStates = ['draft', 'signed', 'superseded'] as const
export type PlanState = (typeof planStates)[number]

/** A version of a plan as it stands in the file. */
export const plan = stored({ id, ...planFields, revision }).extend({
  participationId: id,
  number: z.string(),
  version: z.int(),
  state: z.enum(planStates),
  goals: z.array(stored({ ...goalFields }).extend({ id, actions: z.array(stored(actionFields).extend({ id })) })),
  reasons: z.array(stored(reasonFields)),
  signedOn: z.string().nullable(),
  signedPlace: z.string(),
  finalOpinion: z.string(),
  nextSteps: z.string(),
  summarisedOn: z.string().nullable(),
})
export type Plan = z.infer<typeof plan>

/** An area of the diagnosis with the rating it had at the start and the latest one after that (null: none yet). */
export const ratedArea = z.object({
  id,
  code: z.string(),
  name: z.string(),
  initial: z.int().nullable(),
  latest: z.int().nullable(),
  latestOn: z.string().nullable(),
})
export type RatedArea = z.infer<typeof ratedArea>

/** What the plan of one participation is drawn up from and can be filled with. */
export const planCase = z.object({
  editionId: id,
  /** Where papers of the edition are signed. */
  place: z.string(),
  personName: z.string(),
  startedOn: z.string().nullable(),
  /** Day the participation ended or is to end, else the end of the edition. */
  endsOn: z.string(),
  threshold: z.int(),
  measuredOn: z.string().nullable(),
  areas: z.array(ratedArea),
  /** Starting point drafted from the initial diagnosis; empty without one. */
  startingPoint: z.string(),
  versions: z.array(
    z.object({
      id,
      number: z.string(),
      version: z.int(),
      state: z.enum(planStates),
      drawnOn: z.string(),
      signedOn: z.string().nullable(),
      annexReason: z.string(),
    }),
  ),
  /** `name` as in lists: `Nowak Anna`; `spoken` as in a sentence: `Anna Nowak`. */
  staff: z.array(z.object({ id, name: z.string(), spoken: z.string(), roles: z.array(z.string()) })),
  supportTypes: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      hourMinutes: z.union([z.literal(45), z.literal(60)]),
      individual: z.boolean(),
    }),
  ),
  statuses: z.array(z.object({ code: z.string(), label: z.string(), counts: z.boolean(), reached: z.boolean() })),
})
export type PlanCase = z.infer<typeof planCase>
