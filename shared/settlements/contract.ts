import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate, optionalDate, optionalText, positiveGrosze, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { gr } from '../kernel/money.ts'
import { formPart } from './forms/form.ts'
import { findingOverride, overrideInput, reportFinding } from './overrides.ts'
import { settlement } from './result.ts'

const reportFields = {
  grantId: id,
  kind: z.enum(['partial', 'final'], 'Wybierz rodzaj sprawozdania.'),
  periodFrom: isoDate,
  periodTo: isoDate,
  i1: optionalText(100_000),
  i2: optionalText(100_000),
  ii3: optionalText(20_000),
  ii4: optionalText(20_000),
  iii: optionalText(100_000),
  publicOtherNames: optionalText(1000),
  placeOfSigning: optionalText(120),
  preparedOn: optionalDate,
  interestAccrued: positiveGrosze.default(gr(0)),
  /** Other income of the task (II.3), whether used or not. */
  incomeAccrued: positiveGrosze.default(gr(0)),
  returned: positiveGrosze.default(gr(0)),
  returnedOn: optionalDate.default(null),
  /** What rows 5 and 6 of II.2 are counted from (settlement.md 1.7). */
  percentBase: z.enum(['spent', 'received']).default('spent'),
  /** Of a partial report that the funder demanded: the day the demand came (art. 18 ust. 3). */
  demandedOn: optionalDate.default(null),
}
export const reportInput = z
  .strictObject({ id: id.nullable(), ...reportFields, revision })
  .refine((r) => r.periodFrom <= r.periodTo, {
    path: ['periodTo'],
    message: 'Koniec okresu jest przed jego początkiem.',
  })
export type ReportInput = z.input<typeof reportInput>
export const report = stored({ id, ...reportFields, revision })
export type Report = z.infer<typeof report>

export const reportRow = z.object({
  id,
  grantId: id,
  grantTitle: z.string(),
  contractNumber: z.string(),
  kind: z.enum(['partial', 'final']),
  periodFrom: z.string(),
  periodTo: z.string(),
  /** When the final report of the grant is due. */
  reportDue: z.string(),
  /** When this report is due; null: no rule sets a day. */
  term: z.string().nullable(),
  /** The day it was filed; null: a draft. */
  filedOn: z.string().nullable(),
  correctsId: id.nullable(),
  correctedById: id.nullable(),
})
export type ReportRow = z.infer<typeof reportRow>

/** A wording of the form with what is known of it and the coordinator's correction. */
export const formTextState = z.object({
  textId: z.string(),
  text: z.string(),
  status: z.enum(['confirmed', 'partly', 'unverified']),
  comparedOn: z.string().nullable(),
  /** What is in doubt about it, in Polish; empty when nothing is known. */
  note: z.string(),
})
export type FormTextState = z.infer<typeof formTextState>

const areas = ['settlements'] as const
export const settlementsContract = {
  'settlements.list': query({
    input: z.strictObject({ grantId: id.nullable().default(null) }),
    output: z.array(reportRow),
    areas: ['settlements', 'grants', 'filings'],
  }),
  /** A report with everything calculated from the records as they are now, and what is wrong with it. */
  'settlements.get': query({
    input: z.strictObject({ id }),
    output: z.object({
      report,
      grantTitle: z.string(),
      contractNumber: z.string(),
      reportDue: z.string(),
      settlement,
      findings: z.array(reportFinding),
      /** Reasons for findings that are no more, or say something else now. */
      lapsed: z.array(findingOverride),
      /** Wordings of the form nobody has compared with the official text yet. */
      unverifiedTexts: z.int(),
      formVersion: z.string(),
      /** Parts of the form, in its order, with what they are called in it. */
      formParts: z.array(formPart),
      /** What to know of the form under the law of this grant. */
      formNotices: z.array(z.string()),
    }),
    // Checks look at the work of the task too, so most of its commands may mend a finding.
    areas: [
      'settlements',
      'expenses',
      'budgets',
      'grants',
      'club',
      'contributions',
      'results',
      'scans',
      'staff',
      'editions',
      'people',
      'participations',
      'classes',
      'supports',
      'outcomes',
      'certificates',
      'diagnoses',
      'plans',
      'peopleReports',
      'codeLists',
    ],
  }),
  'settlements.save': command({
    input: reportInput,
    output: z.object({ id, revision: z.int() }),
    areas,
    sentence: (r) => (r.id ? 'zmieniono sprawozdanie' : 'dodano sprawozdanie'),
  }),
  'settlements.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas,
    removes: true,
    sentence: () => 'usunięto sprawozdanie',
  }),
  /** Leaves a blocking finding as it is, with a reason that the checklist prints. */
  'settlements.overrideFinding': command({
    input: overrideInput,
    output: z.object({ id }),
    areas,
    sentence: ({ check }) => `pominięto uwagę ${check} z powodem`,
  }),
  /** Takes such a reason back: the finding is open again. */
  'settlements.takeBackOverride': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas,
    removes: true,
    sentence: () => 'cofnięto pominięcie uwagi',
  }),
  /** All wordings of the form a grant is settled on. */
  'settlements.formTexts': query({
    input: z.strictObject({ grantId: id }),
    output: z.object({
      formVersion: z.string(),
      /** Where the official text is found: `Dz.U. 2018 poz. 2057, zał. 5`. */
      legalSource: z.string(),
      texts: z.array(formTextState),
    }),
    areas: ['settlements'],
  }),
  /** Says that a wording was compared with the official text on a day, corrected where it differed. */
  'settlements.compareFormText': command({
    input: z.strictObject({
      formVersion: z.string().max(60),
      textId: z.string().max(60),
      text: optionalText(4000),
      comparedOn: isoDate,
    }),
    output: z.object({ id }),
    areas,
    sentence: () => 'porównano brzmienie formularza',
  }),
}
