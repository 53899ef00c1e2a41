import { z } from 'zod'
import { agendaPrints } from '../agenda/prints.ts'
import { anonymisationPrints } from '../anonymisation/prints.ts'
import { budgetsPrints } from '../budgets/prints.ts'
import { certificatesPrints } from '../certificates/prints.ts'
import { classesPrints } from '../classes/prints.ts'
import { communityWorkPrints } from '../communityWork/prints.ts'
import { query } from '../contract/define.ts'
import { contributionsPrints } from '../contributions/prints.ts'
import { coursesPrints } from '../courses/prints.ts'
import { dataProtectionPrints } from '../dataProtection/prints.ts'
import { descriptionsPrints } from '../descriptions/prints.ts'
import { diagnosesPrints } from '../diagnoses/prints.ts'
import { filingsPrints } from '../filings/prints.ts'
import { historyPrints } from '../history/prints.ts'
import { outcomesPrints } from '../outcomes/prints.ts'
import { papersPrints } from '../papers/prints.ts'
import { partnersPrints } from '../partners/prints.ts'
import { peopleReportsPrints } from '../peopleReports/prints.ts'
import { plansPrints } from '../plans/prints.ts'
import { promotionPrints } from '../promotion/prints.ts'
import { recruitmentPrints } from '../recruitment/prints.ts'
import { resultsPrints } from '../results/prints.ts'
import { retentionPrints } from '../retention/prints.ts'
import { returnsPrints } from '../returns/prints.ts'
import { settlementsPrints } from '../settlements/prints.ts'
import { staffPrints } from '../staff/prints.ts'
import { supportCardsPrints } from '../supportCards/prints.ts'

/** Everything that can be printed. */
export const printRequest = z.discriminatedUnion(
  'kind',
  [
    ...settlementsPrints,
    ...certificatesPrints,
    ...recruitmentPrints,
    ...papersPrints,
    ...diagnosesPrints,
    ...plansPrints,
    ...classesPrints,
    ...supportCardsPrints,
    ...staffPrints,
    ...peopleReportsPrints,
    ...outcomesPrints,
    ...communityWorkPrints,
    ...coursesPrints,
    ...budgetsPrints,
    ...descriptionsPrints,
    ...contributionsPrints,
    ...resultsPrints,
    ...returnsPrints,
    ...filingsPrints,
    ...partnersPrints,
    ...promotionPrints,
    ...agendaPrints,
    ...dataProtectionPrints,
    ...retentionPrints,
    ...anonymisationPrints,
    ...historyPrints,
  ],
  'Wybierz wydruk z listy.',
)
export type PrintRequest = z.input<typeof printRequest>

export const documentsContract = {
  /** Prints into memory; the bytes are fetched by `fileId`. Nothing is written to the disk. */
  'documents.render': query({
    detached: true,
    input: z.strictObject({ document: printRequest }),
    output: z.object({
      fileId: z.string(),
      /** Proposed file name in Polish, without personal data. */
      name: z.string(),
      pages: z.int(),
      bytes: z.int(),
      milliseconds: z.number(),
    }),
    areas: [
      'settlements',
      'certificates',
      'expenses',
      'budgets',
      'grants',
      'club',
      'editions',
      'people',
      'participations',
      'papers',
      'templates',
      'diagnoses',
      'plans',
      'classes',
      'staff',
      'supports',
      'partners',
      'promotion',
      'outcomes',
      'peopleReports',
      'codeLists',
      'contributions',
      'results',
      'filings',
      'protection',
    ],
  }),
}
