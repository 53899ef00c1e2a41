import { z } from 'zod'
import { isIsoDate } from '../kernel/dates.ts'
import { formTexts, simplifiedTexts } from './forms/form.ts'
import { settlement } from './result.ts'
import { settlementGrant, settlementReport } from './schema.ts'

/** What every report form says, whichever texts it is printed with. The grant's terms are only those that stand on the paper. */
const reportData = z.object({
  /** The day the print is dated inside the PDF; not printed. */
  day: z.string().refine(isIsoDate),
  /** The body that carried out the task; more than one for a joint offer. */
  contractors: z.array(z.object({ name: z.string(), address: z.string(), krs: z.string() })),
  grant: settlementGrant.pick({ contractNumber: true, contractDate: true, title: true, form: true }),
  report: settlementReport,
  /** Of a correction: which one it is, and when the report it corrects was filed. */
  correction: z.object({ number: z.int().positive(), correctedFiledOn: z.string() }).optional(),
  settlement,
  /** Where the form comes from: `Dz.U. 2018 poz. 2057, zał. 5`. */
  legalSource: z.string(),
  /** The paper to sign comes from a generator: this one says at its foot that it is a working copy. Absent: it does not. */
  workingCopy: z.boolean().optional(),
})

/** Everything the printed report (annex 5) says, as plain JSON: stored as it is, the same paper can be printed again. */
export const sprawozdanieData = reportData.extend({ texts: formTexts })
export type SprawozdanieData = z.infer<typeof sprawozdanieData>

/** Everything the simplified report of a small grant says; its tables hold the costs the grant pays. */
export const simplifiedReportData = reportData.extend({ texts: simplifiedTexts })
export type SimplifiedReportData = z.infer<typeof simplifiedReportData>
/** What both forms say. */
export type ReportData = z.infer<typeof reportData>
