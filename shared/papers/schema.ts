import { z } from 'zod'
import { id, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stages } from '../participations/schema.ts'

/** The moment of a participation a paper belongs to, in the order of time. */
export const moments = ['recruitment', 'joining', 'during', 'ending', 'followUp'] as const
export type Moment = (typeof moments)[number]
export const momentNames: Readonly<Record<Moment, string>> = {
  recruitment: 'rekrutacja',
  joining: 'przystąpienie',
  during: 'w trakcie',
  ending: 'zakończenie',
  followUp: 'po zakończeniu',
}

/** Records of the program that complete a paper by themselves (kis.md 3.3). */
export const completions = [
  'socialContract',
  'entitlement',
  'clause',
  'consents',
  'agreement',
  'diagnosisInitial',
  'plan',
  'attendance',
  'diagnosisFinal',
  'survey',
  'outcome',
  'certificate',
] as const
export type Completion = (typeof completions)[number]
/** What has to be in the program for the paper to count as complete; completes „uzupełnia się, gdy …”. */
export const completionNames: Readonly<Record<Completion, string>> = {
  socialContract: 'wpisano kontrakt socjalny',
  entitlement: 'wpisano dzień oświadczenia z art. 1 ust. 3',
  clause: 'wpisano zapoznanie z klauzulą',
  consents: 'wpisano decyzję o zgodach',
  agreement: 'wpisano dzień podpisania umowy',
  diagnosisInitial: 'zakończono diagnozę początkową',
  plan: 'podpisano plan działania',
  attendance: 'potwierdzono obecności na wszystkich spotkaniach',
  diagnosisFinal: 'zakończono diagnozę końcową',
  survey: 'wpisano ankietę końcową',
  outcome: 'wpisano efekt z dowodem',
  certificate: 'wydano zaświadczenie o zakończeniu',
}

/**
 * How a paper of a folder stands.
 * - `complete`: it is there; - `missing`: its day has passed; - `due`: its moment has come, the day has not passed;
 * - `notYet`: its moment has not come; - `optional`: allowed, not there; - `notNeeded`: marked as not concerning this person.
 */
export const paperStates = ['complete', 'missing', 'due', 'notYet', 'optional', 'notNeeded'] as const
export type PaperState = (typeof paperStates)[number]

const kindFields = {
  name: requiredText('nazwę dokumentu', 120),
  moment: z.enum(moments, 'Wybierz moment.'),
  /** Days after the moment in which the paper may still come. */
  dueDays: z.int('Wpisz liczbę dni.').min(0, 'Liczba dni nie może być ujemna.').max(3650, 'Za dużo dni.'),
  /** False: welcome, but not missed. */
  required: z.boolean(),
  active: z.boolean(),
  computedBy: z.enum(completions, 'Wybierz z listy.').nullable(),
}
export const paperKindInput = z.strictObject({ id: id.nullable(), ...kindFields, revision })
export type PaperKindInput = z.input<typeof paperKindInput>
export const paperKind = z.object({
  id,
  name: z.string(),
  moment: z.enum(moments),
  dueDays: z.int(),
  required: z.boolean(),
  active: z.boolean(),
  computedBy: z.enum(completions).nullable(),
  /** Somebody's folder says something of it. */
  used: z.boolean(),
  revision,
})
export type PaperKind = z.infer<typeof paperKind>

/** What is said by hand of one paper of one or more people; all empty takes it back. */
export const paperMark = z
  .strictObject({
    participationIds: z.array(id).min(1, 'Zaznacz osoby.').max(500, 'Najwyżej 500 osób na raz.'),
    paperId: id,
    receivedOn: optionalDate,
    notNeeded: z.boolean(),
    note: optionalText(500),
  })
  .refine(({ receivedOn, notNeeded }) => receivedOn === null || !notNeeded, {
    path: ['notNeeded'],
    message: 'Dokument jest w teczce albo nie dotyczy tej osoby: wybierz jedno.',
  })
export type PaperMark = z.input<typeof paperMark>

/** One paper of a folder. */
export const folderPaper = z.object({
  paperId: id,
  state: z.enum(paperStates),
  /** Day it became complete; null while it is not. */
  since: z.string().nullable(),
  /** Last day it may come; null where that day is not known yet. */
  dueOn: z.string().nullable(),
})
export type FolderPaper = z.infer<typeof folderPaper>

export const folderOwner = z.object({
  participationId: id,
  personId: id,
  editionId: id,
  lastName: z.string(),
  firstName: z.string(),
  stage: z.enum(stages),
  appliedOn: z.string().nullable(),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  agreementNumber: z.string(),
  agreementSignedOn: z.string().nullable(),
  /** The valid certificate of ended participation. */
  certificateId: id.nullable(),
})
export type FolderOwner = z.infer<typeof folderOwner>

export const handMark = z.object({
  paperId: id,
  receivedOn: z.string().nullable(),
  notNeeded: z.boolean(),
  note: z.string(),
})
export type HandMark = z.infer<typeof handMark>

export const folder = folderOwner.extend({ papers: z.array(folderPaper), byHand: z.array(handMark) })
export type Folder = z.infer<typeof folder>
