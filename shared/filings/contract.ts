import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, optionalText } from '../contract/fields.ts'
import { comparedSide, comparedSides, comparison } from './comparison.ts'
import { filing, filingInput, reportStanding, withdrawalInput } from './schema.ts'

const areas = ['filings', 'settlements'] as const

/** Reports that left the house, frozen. */
export const filingsContract = {
  /** Where one report stands: draft, filed, withdrawn, a correction, corrected; its deadline; what changed since. */
  'filings.standing': query({
    input: z.strictObject({ reportId: id }),
    output: reportStanding,
    areas: ['filings', 'settlements', 'expenses', 'budgets', 'grants', 'club', 'contributions', 'results'],
  }),
  /** What of a grant's reports can be laid side by side: filed ones as they were filed, and each report as it stands today. */
  'filings.sides': query({
    input: z.strictObject({ grantId: id }),
    output: z.array(z.object({ side: comparedSide, label: z.string() })),
    areas: ['filings', 'settlements'],
  }),
  /** Two reports of one grant, figure by figure. */
  'filings.compare': query({
    input: comparedSides,
    output: comparison.extend({
      grantId: id,
      grantTitle: z.string(),
      labels: z.object({ before: z.string(), after: z.string() }),
    }),
    areas: ['filings', 'settlements', 'expenses', 'budgets', 'grants', 'club', 'contributions', 'results'],
  }),
  /** Everything that was filed of a grant or of all, the latest first. */
  'filings.list': query({
    input: z.strictObject({ grantId: id.nullable().default(null) }),
    output: z.array(filing),
    areas: ['filings'],
  }),
  /**
   * Says that a report was filed: its data, its paper and the paper's SHA-256 are frozen. Refused while a blocking finding
   * is open, and when the paper shown is not the one the records give now.
   */
  'filings.file': command({
    input: filingInput,
    output: z.object({ id }),
    areas,
    undo: 'final',
    sentence: () => 'złożono sprawozdanie',
  }),
  /** Takes a filing entered by mistake back, with a reason; its frozen paper is kept. */
  'filings.withdraw': command({
    input: withdrawalInput,
    output: z.object({ id }),
    areas,
    undo: 'final',
    sentence: () => 'wycofano złożenie sprawozdania',
  }),
  /** Writes down the number of the confirmation, which may come later. */
  'filings.saveConfirmation': command({
    input: z.strictObject({ id, confirmation: optionalText(120) }),
    output: z.object({ id }),
    areas,
    sentence: () => 'zapisano numer potwierdzenia złożenia',
  }),
  /** Begins a correction of a filed report: a copy of its texts and settings. Only the newest of a chain can be corrected. */
  'filings.correct': command({
    input: z.strictObject({ reportId: id }),
    output: z.object({ id }),
    areas,
    sentence: () => 'rozpoczęto korektę sprawozdania',
  }),
}
