import { z } from 'zod'
import { id, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { standings } from './achieved.ts'
import { formulaOf } from './formulas.ts'

const quantity = z
  .int('Wpisz liczbę z najwyżej dwoma miejscami po przecinku, na przykład 12.')
  .min(0, 'Liczba nie może być ujemna.')
  .max(100_000_000_000, 'Liczba jest za duża.')

/** A promised result as it is saved; quantities in hundredths of the unit (settlement.md 2.3). */
export const resultInput = z
  .strictObject({
    id: id.nullable(),
    grantId: id,
    name: requiredText('nazwę rezultatu', 500),
    unit: optionalText(60),
    monitoring: optionalText(2000),
    planned: quantity,
    formula: z.string().max(40).nullable(),
    formulaCode: z.string().max(40).nullable(),
    typed: quantity.nullable(),
    overrideReason: optionalText(1000),
    evidence: optionalText(2000),
    explanation: optionalText(4000),
    revision,
  })
  .superRefine((one, ctx) => {
    const say = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    const formula = formulaOf(one.formula)
    if (one.formula !== null && !formula) say('formula', 'Wybierz sposób liczenia z listy.')
    if (formula?.codeRequired && one.formulaCode === null) say('formulaCode', 'Wybierz, co liczyć.')
    if (one.formulaCode !== null && !formula?.narrowedBy)
      say('formulaCode', 'Ten sposób liczenia nie ma czego zawęzić. Wybierz całość.')
    if (one.formula !== null && one.typed !== null && one.overrideReason === '')
      say('overrideReason', 'Wpisz powód: dlaczego w sprawozdaniu ma stać inna liczba niż policzona.')
  })
export type ResultInput = z.input<typeof resultInput>

/** An action of the schedule as it is saved (settlement.md 2.2). */
export const scheduledInput = z
  .strictObject({
    id: id.nullable(),
    grantId: id,
    /** The action of the budget that pays for it. */
    actionId: id.nullable(),
    name: requiredText('nazwę działania', 500),
    description: optionalText(10_000),
    targetGroup: optionalText(1000),
    startsOn: optionalDate,
    endsOn: optionalDate,
    outsideParty: optionalText(1000),
    doneDescription: optionalText(20_000),
    /** Kinds of support it is made of: its meetings and their lists are found by them (C-07, C-61). */
    supports: z.array(z.string().min(1).max(40)).max(60, 'Najwyżej 60 rodzajów wsparcia.').default([]),
    /** Nobody signs a list in it by its nature: meetings of partners, promotion. */
    withoutList: z.boolean().default(false),
    revision,
  })
  .refine((one) => one.startsOn === null || one.endsOn === null || one.startsOn <= one.endsOn, {
    path: ['endsOn'],
    message: 'Koniec jest przed początkiem.',
  })
export type ScheduledInput = z.input<typeof scheduledInput>

/** A result with what was achieved. */
export const resultRow = z.object({
  id,
  name: z.string(),
  unit: z.string(),
  monitoring: z.string(),
  planned: z.int(),
  formula: z.string().nullable(),
  formulaCode: z.string().nullable(),
  typed: z.int().nullable(),
  overrideReason: z.string(),
  overrideOn: z.string().nullable(),
  evidence: z.string(),
  explanation: z.string(),
  revision,
  /** `Osoby objęte wsparciem: poradnictwo zawodowe`; empty: the value is typed. */
  formulaLabel: z.string(),
  how: z.string(),
  computed: z.int().nullable(),
  inHours: z.boolean(),
  hourMinutes: z.union([z.literal(45), z.literal(60)]),
  /** Meetings without confirmed attendance, missing from the computed value. */
  notCounted: z.int(),
  achieved: z.int().nullable(),
  /** Hundredths of a per cent. */
  rate: z.int().nullable(),
  standing: z.enum(standings),
  mustExplain: z.boolean(),
})
export type ResultRow = z.infer<typeof resultRow>
export const scheduledRow = z.object({
  id,
  actionId: id.nullable(),
  actionName: z.string(),
  name: z.string(),
  description: z.string(),
  targetGroup: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  outsideParty: z.string(),
  doneDescription: z.string(),
  supports: z.array(z.string()),
  withoutList: z.boolean(),
  revision,
})
export type ScheduledRow = z.infer<typeof scheduledRow>

export const grantResults = z.object({
  results: z.array(resultRow),
  schedule: z.array(scheduledRow),
  thresholds: z.object({ okPermille: z.int(), partialPermille: z.int(), explainPermille: z.int() }),
  /** Names of the editions whose case work is counted. */
  editions: z.array(z.string()),
  /** What each formula can be narrowed by. */
  choices: z.record(z.string(), z.array(z.object({ code: z.string(), label: z.string() }))),
})
export type GrantResults = z.infer<typeof grantResults>
