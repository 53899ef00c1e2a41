import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { givingFields } from '../dataProtection/clauseSchema.ts'
import { endClasses } from './endClass.ts'

/** How far an application for an edition has come; `participant`: taken in, also when the participation has ended. */
export const stages = ['applied', 'qualified', 'reserve', 'refused', 'withdrawn', 'participant'] as const
export type Stage = (typeof stages)[number]

/** Whose participation in which edition: what every part of a case shows at its head. */
export const caseHead = z.object({
  id,
  personId: id,
  editionId: id,
  firstName: z.string(),
  lastName: z.string(),
  sex: z.enum(['K', 'M']),
  editionName: z.string(),
  stage: z.enum(stages),
  startedOn: z.string().nullable(),
  plannedEndOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  endReasonLabel: z.string().nullable(),
  endClass: z.enum(endClasses).nullable(),
  mainGroupLabel: z.string().nullable(),
  /** How many things of the case do not fit together: see `participationWarnings`. */
  warnings: z.int(),
  /** Neighbours in the edition by name, of the same kind: participants among participants. */
  previousId: id.nullable(),
  nextId: id.nullable(),
  /** Place among them, from 1, and how many there are. */
  place: z.int(),
  of: z.int(),
})
export type CaseHead = z.infer<typeof caseHead>

/** A code of a list; which codes there are, the file knows. Empty text is no choice. */
const choice = z.string('Wybierz z listy.').min(1, 'Wybierz z listy.').max(20, 'Wybierz z listy.').nullable()
const choices = z.array(z.string('Wybierz z listy.').min(1).max(20)).max(30, 'Za dużo pozycji.')

const membership = z.strictObject({
  pathId: id,
  validFrom: optionalDate,
  validTo: optionalDate,
  /** Null: not known yet. */
  completed: z.boolean().nullable(),
})
const caseFields = {
  startedOn: optionalDate,
  plannedEndOn: optionalDate,
  endedOn: optionalDate,
  endReason: choice,
  endNote: optionalText(2000),
  /** The group that adds up to the total of the yearly report (art. 1 ust. 2; kis.md 1.1). */
  mainGroup: choice,
  groups: choices,
  /** Benefits of art. 1 ust. 3 the person has a right to. */
  exclusions: choices,
  entitlementStatementOn: optionalDate,
  referral: choice,
  referredBy: optionalText(200),
  labourStatus: choice,
  labourDetail: choice,
  occupation: optionalText(200),
  pupRegisteredOn: optionalDate,
  /** Months in the register of the labour office within the last 24. */
  pupMonths: z
    .int('Wpisz liczbę miesięcy od 0 do 24.')
    .min(0, 'Wpisz liczbę miesięcy od 0 do 24.')
    .max(24, 'Wpisz liczbę miesięcy od 0 do 24.')
    .nullable(),
  /** Long-term unemployed by the national and by the EU definition: two answers, never computed (kis.md 1.1, 6.2). */
  longtermNational: z.boolean().nullable(),
  longtermEu: z.boolean().nullable(),
  foreignOrigin: choice,
  thirdCountry: choice,
  minority: choice,
  homeless: choice,
  paths: z.array(membership).max(40, 'Najwyżej 40 ścieżek.'),
  note: optionalText(2000),
}

/** Everything of a participation that is typed on its own sheet; who and in which edition stays as it is. */
export const caseInput = z.strictObject({ id, ...caseFields, revision }).superRefine((data, ctx) => {
  const refuse = (path: (string | number)[], message: string) => ctx.addIssue({ code: 'custom', path, message })
  if (data.endedOn && data.startedOn && data.endedOn < data.startedOn)
    refuse(['endedOn'], 'Koniec udziału jest przed jego początkiem.')
  if (data.plannedEndOn && data.startedOn && data.plannedEndOn < data.startedOn)
    refuse(['plannedEndOn'], 'Planowany koniec jest przed początkiem udziału.')
  if (data.endedOn && !data.endReason) refuse(['endReason'], 'Wybierz powód zakończenia.')
  if (!data.endedOn && data.endReason) refuse(['endedOn'], 'Wpisz dzień zakończenia.')
  if (data.labourDetail && !data.labourStatus) refuse(['labourStatus'], 'Najpierw wybierz status na rynku pracy.')
  for (const [index, one] of data.paths.entries()) {
    if (one.validFrom && one.validTo && one.validTo < one.validFrom)
      refuse(['paths', index, 'validTo'], 'Koniec w ścieżce jest przed początkiem.')
    if (data.paths.findIndex((other) => other.pathId === one.pathId) !== index)
      refuse(['paths', index, 'pathId'], 'Ta ścieżka jest już wpisana.')
  }
})
export type CaseInput = z.input<typeof caseInput>

export const caseRecord = stored({ id, ...caseFields, revision }).extend({
  stage: z.enum(stages),
  person: z.object({
    id,
    sex: z.enum(['K', 'M']),
    pesel: z.string(),
    birthDate: z.string(),
    disability: z.string(),
    disabilityUntil: z.string().nullable(),
  }),
  edition: z.object({ id, startsOn: z.string(), endsOn: z.string() }),
  /** Of the valid certificate of the end of participation; it says the dates, so they stand still. */
  certificateNumber: z.string().nullable(),
})
export type CaseRecord = z.infer<typeof caseRecord>

const assessment = z.strictObject({
  id: id.nullable(),
  dueOn: isoDate,
  assessedOn: optionalDate,
  result: optionalText(1000),
})
const contractFields = {
  /** Number or mark of the case at the centre; may be unknown yet. */
  number: optionalText(80),
  institution: requiredText('ośrodek pomocy społecznej', 200),
  workerName: optionalText(120),
  workerPhone: optionalText(40),
  concludedOn: isoDate,
  validFrom: optionalDate,
  validTo: optionalDate,
  /** Part of the form (Dz.U. 2010 nr 218 poz. 1439): A difficult situation, B strengthening activity. */
  variant: z.enum(['A', 'B'], 'Wybierz wariant kontraktu.'),
  goal: optionalText(1000),
  terminatedOn: optionalDate,
  terminationReason: optionalText(500),
}
/** A kontrakt socjalny (art. 108 ustawy o pomocy społecznej): concluded by the centre, only noted here (kis.md 1.7). */
export const contractInput = z
  .strictObject({
    id: id.nullable(),
    participationId: id,
    ...contractFields,
    assessments: z.array(assessment).max(60, 'Najwyżej 60 ocen.'),
    revision,
  })
  .superRefine((data, ctx) => {
    const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (data.validFrom && data.validTo && data.validTo < data.validFrom)
      refuse('validTo', 'Koniec kontraktu jest przed jego początkiem.')
    if (data.validTo && data.validTo < data.concludedOn)
      refuse('validTo', 'Koniec kontraktu jest przed jego zawarciem.')
    if (data.terminatedOn && data.terminatedOn < data.concludedOn)
      refuse('terminatedOn', 'Rozwiązanie kontraktu jest przed jego zawarciem.')
    if (data.terminationReason !== '' && !data.terminatedOn) refuse('terminatedOn', 'Wpisz dzień rozwiązania.')
  })
export type ContractInput = z.input<typeof contractInput>
export const contractRecord = stored({ id, participationId: id, ...contractFields, revision }).extend({
  assessments: z.array(stored(assessment.shape).extend({ id })),
})
export type ContractRecord = z.infer<typeof contractRecord>

const consentFields = {
  /** Code of `consent_kind`. */
  kind: z.string('Wybierz zgodę z listy.').min(1).max(20),
  decision: z.enum(['given', 'refused'], 'Wybierz: tak albo odmowa.'),
  decidedOn: isoDate,
  withdrawnOn: optionalDate,
  /** The version of the text that was signed. */
  templateId: id.nullable(),
  ...givingFields,
}
export const consentInput = z
  .strictObject({ id: id.nullable(), ...consentFields, revision })
  .superRefine(({ decision, decidedOn, withdrawnOn }, ctx) => {
    const refuse = (message: string) => ctx.addIssue({ code: 'custom', path: ['withdrawnOn'], message })
    if (withdrawnOn && withdrawnOn < decidedOn) refuse('Wycofanie jest przed udzieleniem zgody.')
    if (withdrawnOn && decision === 'refused') refuse('Odmowy nie można wycofać; wpisz nową zgodę.')
  })
export type ConsentInput = z.input<typeof consentInput>
export const consentRecord = stored({ id, ...consentFields, revision }).extend({
  templateName: z.string().nullable(),
})
export type ConsentRecord = z.infer<typeof consentRecord>

/** An answer several people gave together, on the day they signed. */
export const sharedConsent = z.strictObject({
  kind: consentFields.kind,
  decision: consentFields.decision,
  templateId: consentFields.templateId,
  ...givingFields,
})
