import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { measurementKinds } from './measurement.ts'
import { sectionCodes } from './sections.ts'

const code = (what: string) => z.string(`Wybierz ${what}.`).min(1, `Wybierz ${what}.`).max(40, `Wybierz ${what}.`)
const ratingSentence = 'Ocena to liczba od 1 do 10; puste pole znaczy: nie oceniano.'
/** 1–10, or null: not rated. */
const rating = z.int(ratingSentence).min(1, ratingSentence).max(10, ratingSentence).nullable()

const areaFields = {
  templateId: id,
  code: requiredText('kod obszaru', 10),
  name: requiredText('nazwę obszaru', 120),
  description: optionalText(500),
  /** What a rating of 1, 4, 7 and 10 looks like; other values lie between. */
  anchor1: optionalText(200),
  anchor4: optionalText(200),
  anchor7: optionalText(200),
  anchor10: optionalText(200),
  /** Code of the list `staff_role`: whose task the area is. */
  role: code('rolę specjalisty'),
  /** In no summary for others and in no public sum. */
  sensitive: z.boolean(),
  /** Counts towards a better social situation. */
  social: z.boolean(),
  active: z.boolean(),
}
/** An area of the diagnosis; `id` null adds one at the end. */
export const areaInput = z.strictObject({ id: id.nullable(), ...areaFields, revision })
export type AreaInput = z.input<typeof areaInput>
export const area = stored({ id, ...areaFields, revision }).extend({
  /** Was it ever rated? Then it can be switched off and not removed. */
  rated: z.boolean(),
})
export type Area = z.infer<typeof area>

const templateFields = { name: requiredText('nazwę wzoru', 120), active: z.boolean(), note: optionalText(500) }
export const templateInput = z.strictObject({ id: id.nullable(), ...templateFields, revision })
export type TemplateInput = z.input<typeof templateInput>
export const template = stored({ id, ...templateFields, revision }).extend({
  areas: z.array(area),
  /** Measurements made by it. */
  measurements: z.int(),
  /** The one proposed where an edition names none. */
  isDefault: z.boolean(),
})
export type Template = z.infer<typeof template>

const ratingRow = {
  areaId: id,
  self: rating,
  specialist: rating,
  agreed: rating,
  /** The specialist who rated. */
  staffId: id.nullable(),
  note: optionalText(500),
}
export const ratingInput = z.strictObject(ratingRow)
export type RatingInput = z.input<typeof ratingInput>
const partRow = {
  section: z.enum(sectionCodes, 'Wybierz część z listy.'),
  staffId: id.nullable(),
  writtenOn: optionalDate,
  text: requiredText('treść wpisu', 6000),
}
/** Something written in words; `id` null adds it, and what is not sent any more goes. */
export const partInput = z.strictObject({ id: id.nullable(), ...partRow })
export type PartInput = z.input<typeof partInput>

const measurementFields = {
  participationId: id,
  templateId: id,
  kind: z.enum(measurementKinds, 'Wybierz rodzaj pomiaru.'),
  measuredOn: isoDate,
  marketDistance: z.int().min(1).max(5).nullable(),
  /** Does a specialist confirm that the social situation has improved? Null: not said. */
  improvementConfirmed: z.boolean().nullable(),
  confirmedOn: optionalDate,
  confirmedById: id.nullable(),
  /** Does the participant agree that the summary goes to the OPS? Null: not asked. */
  summaryConsent: z.boolean().nullable(),
  summaryConsentOn: optionalDate,
  /** The day everything of the card was filled in; null: still open. */
  completedOn: optionalDate,
}
/** A whole card of one measurement, saved by one act; `id` null begins it. */
export const measurementInput = z
  .strictObject({
    id: id.nullable(),
    ...measurementFields,
    ratings: z.array(ratingInput).max(100, 'Najwyżej 100 obszarów.'),
    parts: z.array(partInput).max(60, 'Najwyżej 60 wpisów.'),
    revision,
  })
  .superRefine((card, ctx) => {
    const areas = card.ratings.map((one) => one.areaId)
    if (new Set(areas).size < areas.length)
      ctx.addIssue({ code: 'custom', path: ['ratings'], message: 'Każdy obszar może być oceniony raz.' })
    if (card.completedOn && card.completedOn < card.measuredOn)
      ctx.addIssue({ code: 'custom', path: ['completedOn'], message: 'Zakończenie jest przed dniem pomiaru.' })
  })
export type MeasurementInput = z.input<typeof measurementInput>

const effective = z.object({ value: z.int(), source: z.enum(['agreed', 'specialist', 'self']) })
/** What is to be known of a measurement in a list. */
export const measurementHead = z.object({
  id,
  kind: z.enum(measurementKinds),
  sequence: z.int(),
  measuredOn: z.string(),
  completedOn: z.string().nullable(),
  /** Rated areas, of so many that are asked about. */
  rated: z.int(),
  areas: z.int(),
  /** Mean of the ratings that count, in hundredths. */
  mean: z.int().nullable(),
})
export type MeasurementHead = z.infer<typeof measurementHead>

/** A card as it is opened. */
export const measurement = stored({ id, ...measurementFields, revision }).extend({
  sequence: z.int(),
  templateName: z.string(),
  editionId: id,
  startedOn: z.string().nullable(),
  /** Areas that are asked about, or were rated, in their order. */
  areas: z.array(area.omit({ templateId: true, revision: true, rated: true }).extend({ roleLabel: z.string() })),
  ratings: z.array(stored(ratingRow)),
  parts: z.array(stored({ id, ...partRow })),
  /** The measurement before this one, for comparison. */
  previous: z
    .object({ name: z.string(), measuredOn: z.string(), values: z.array(effective.extend({ areaId: id })) })
    .nullable(),
  warnings: z.array(z.string()),
})
export type Measurement = z.infer<typeof measurement>

/** Somebody of the staff who can be named as an author. */
export const author = z.object({ id, name: z.string(), roles: z.array(z.string()), active: z.boolean() })
export type Author = z.infer<typeof author>

const scoreFields = {
  participationId: id,
  tool: requiredText('nazwę narzędzia', 120),
  takenOn: isoDate,
  kind: z.enum(measurementKinds, 'Wybierz, przy którym pomiarze.'),
  /** Score and highest possible score, in hundredths. */
  score: z.int('Wpisz wynik.').min(-1_000_000, 'Wynik jest za mały.').max(1_000_000, 'Wynik jest za duży.'),
  max: z.int('Wpisz najwyższy wynik.').min(1, 'Najwyższy wynik musi być większy od zera.').max(1_000_000).nullable(),
  interpretation: optionalText(300),
  staffId: id.nullable(),
}
/** The result of an outside test: never its items, which belong to its publisher (kis.md 2.3). */
export const scoreInput = z
  .strictObject({ id: id.nullable(), ...scoreFields, revision })
  .refine(({ score, max }) => max === null || score <= max, {
    path: ['score'],
    message: 'Wynik jest większy niż najwyższy możliwy.',
  })
export type ScoreInput = z.input<typeof scoreInput>
export const score = stored({ id, ...scoreFields, revision }).extend({ staffName: z.string() })
export type Score = z.infer<typeof score>

const noteFields = {
  diagnosisId: id,
  staffId: id.nullable(),
  writtenOn: isoDate,
  text: requiredText('treść notatki', 20_000),
}
/** A note of the psychologist for nobody else. */
export const restrictedNoteInput = z.strictObject({ id: id.nullable(), ...noteFields, revision })
export type RestrictedNoteInput = z.input<typeof restrictedNoteInput>
export const restrictedNote = stored({ id, ...noteFields, revision }).extend({ staffName: z.string() })
export type RestrictedNote = z.infer<typeof restrictedNote>

/** One area of one person between two measurements. */
export const areaChange = z.object({
  areaId: id,
  code: z.string(),
  name: z.string(),
  social: z.boolean(),
  sensitive: z.boolean(),
  initial: effective.nullable(),
  last: effective.nullable(),
  change: z.int().nullable(),
  class: z.enum(['growth', 'same', 'fall']).nullable(),
})
export type AreaChange = z.infer<typeof areaChange>
export const personChange = z.object({
  compared: z.int(),
  growth: z.int(),
  same: z.int(),
  fall: z.int(),
  ruleMet: z.boolean(),
  improved: z.boolean(),
  confirmed: z.boolean().nullable(),
})
/** All measurements of one participation and what they say together. */
export const caseDiagnoses = z.object({
  participationId: id,
  editionId: id,
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  growthPoints: z.int(),
  improvedAreas: z.int(),
  templateId: id.nullable(),
  nextKind: z.enum(measurementKinds),
  measurements: z.array(measurementHead),
  /** The two compared: the initial one, and the final one or, before there is one, the latest interim. */
  initialId: id.nullable(),
  lastId: id.nullable(),
  changes: z.array(areaChange),
  /** Null while there is no final measurement. */
  result: personChange.nullable(),
  scores: z.array(score),
  /** On what a summary may go to the OPS, in words; null: on nothing yet. */
  summaryBasis: z.string().nullable(),
})
export type CaseDiagnoses = z.infer<typeof caseDiagnoses>

const count = z.int()
/** Who of an edition has which measurement. */
export const editionRow = z.object({
  id,
  lastName: z.string(),
  firstName: z.string(),
  ended: z.boolean(),
  initialOn: z.string().nullable(),
  interims: count,
  finalOn: z.string().nullable(),
  followUps: count,
  meanInitial: z.int().nullable(),
  meanFinal: z.int().nullable(),
  growth: count.nullable(),
  fall: count.nullable(),
  improved: z.boolean().nullable(),
})
export type EditionDiagnosisRow = z.infer<typeof editionRow>
export const editionArea = z.object({
  id,
  code: z.string(),
  name: z.string(),
  sensitive: z.boolean(),
  n: count,
  meanInitial: z.int().nullable(),
  meanFinal: z.int().nullable(),
  meanChange: z.int().nullable(),
  growth: count,
  same: count,
  fall: count,
})
export type EditionArea = z.infer<typeof editionArea>
export const editionSummary = z.object({
  participants: count,
  withInitial: count,
  withFinal: count,
  withBoth: count,
  missingFinal: count,
  missingInitial: count,
  growth1: count,
  growth3: count,
  improved: count,
  finished: count,
  finishedGrowth1: count,
  finishedGrowth3: count,
  finishedImproved: count,
})
export const editionDiagnoses = z.object({
  growthPoints: z.int(),
  improvedAreas: z.int(),
  rows: z.array(editionRow),
  areas: z.array(editionArea),
  summary: editionSummary,
})
export type EditionDiagnoses = z.infer<typeof editionDiagnoses>
