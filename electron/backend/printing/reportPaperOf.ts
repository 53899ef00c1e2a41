import { type ReportPaper, reportPaper } from '#shared/filings/frozen.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { textsOf } from '#shared/settlements/forms/comparison.ts'
import { settle } from '#shared/settlements/settle.ts'
import type { ReportData } from '#shared/settlements/sprawozdanie.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import { correctionOf } from '../filings/chain.ts'
import { isWorkingCopy } from '../generators/known.ts'
import { comparedTexts, settlementBasisOf } from '../settlements/queries.ts'

/**
 * The report on the form its grant is settled on, from the records as they are now; `undefined`: no such report. Which texts
 * and whose paper it is, the data of the form says.
 */
export async function reportPaperOf(db: Reader, reportId: number, today: IsoDate): Promise<ReportPaper | undefined> {
  const basis = await settlementBasisOf(db, reportId)
  if (!basis) return undefined
  const { input, grant, form } = basis
  const correction = await correctionOf(db, reportId)
  const { organisation } = await clubOf(db)
  const data: ReportData & { texts: Record<string, string> } = {
    day: input.report.preparedOn ?? today,
    contractors: [
      {
        name: organisation.name,
        address: [organisation.street, `${organisation.postalCode} ${organisation.city}`.trim()]
          .filter(Boolean)
          .join(', '),
        krs: organisation.krs,
      },
    ],
    grant: {
      contractNumber: input.grant.contractNumber,
      contractDate: input.grant.contractDate,
      title: input.grant.title,
      form: input.grant.form,
    },
    report: input.report,
    ...(correction && { correction }),
    settlement: settle(input),
    texts: textsOf(form, await comparedTexts(db, form.id)),
    legalSource: form.legalSource,
    workingCopy: await isWorkingCopy(db, grant.generator),
  }
  return reportPaper.parse({ kind: form.paper, data })
}
