import type { z } from 'zod'
import { markNames } from '#shared/dataProtection/restriction.ts'
import type { documentsContract, printRequest } from '#shared/documents/contract.ts'
import { ok } from '#shared/kernel/result.ts'
import { agendaPrinting } from '../agenda/prints.ts'
import { anonymisationPrinting } from '../anonymisation/prints.ts'
import { budgetsPrinting } from '../budgets/prints.ts'
import { certificatesPrinting } from '../certificates/prints.ts'
import { classesPrinting } from '../classes/prints.ts'
import { communityWorkPrinting } from '../communityWork/prints.ts'
import type { HandlersFor, QueryContext } from '../context.ts'
import { contributionsPrinting } from '../contributions/prints.ts'
import { coursesPrinting } from '../courses/prints.ts'
import { dataProtectionPrinting } from '../dataProtection/prints.ts'
import { restrictedNames } from '../dataProtection/restricted.ts'
import { atOneMoment } from '../db/transaction.ts'
import { descriptionsPrinting } from '../descriptions/prints.ts'
import { diagnosesPrinting } from '../diagnoses/prints.ts'
import type { PrintJob } from '../documents/builders.ts'
import { filingsPrinting } from '../filings/prints.ts'
import { historyPrinting } from '../history/prints.ts'
import { outcomesPrinting } from '../outcomes/prints.ts'
import { papersPrinting } from '../papers/prints.ts'
import { partnersPrinting } from '../partners/prints.ts'
import { peopleReportsPrinting } from '../peopleReports/prints.ts'
import { plansPrinting } from '../plans/prints.ts'
import { promotionPrinting } from '../promotion/prints.ts'
import { recruitmentPrinting } from '../recruitment/prints.ts'
import { resultsPrinting } from '../results/prints.ts'
import { retentionPrinting } from '../retention/prints.ts'
import { returnsPrinting } from '../returns/prints.ts'
import { settlementsPrinting } from '../settlements/prints.ts'
import { staffPrinting } from '../staff/prints.ts'
import { supportCardsPrinting } from '../supportCards/prints.ts'
import type { Prepared, PrintsFor } from './prepared.ts'

type Request = z.output<typeof printRequest>

/** Every paper the program prints, each gathered by the part it belongs to. */
const printing: PrintsFor<Request> = {
  ...budgetsPrinting,
  ...descriptionsPrinting,
  ...contributionsPrinting,
  ...resultsPrinting,
  ...returnsPrinting,
  ...filingsPrinting,
  ...settlementsPrinting,
  ...certificatesPrinting,
  ...recruitmentPrinting,
  ...papersPrinting,
  ...diagnosesPrinting,
  ...plansPrinting,
  ...classesPrinting,
  ...supportCardsPrinting,
  ...staffPrinting,
  ...peopleReportsPrinting,
  ...outcomesPrinting,
  ...communityWorkPrinting,
  ...coursesPrinting,
  ...partnersPrinting,
  ...promotionPrinting,
  ...agendaPrinting,
  ...dataProtectionPrinting,
  ...retentionPrinting,
  ...anonymisationPrinting,
  ...historyPrinting,
}
const ownPapers: readonly Request['kind'][] = ['personAccess', 'certificates', 'certificateDuplicate']

/** Gathers what a paper says, at the moment of `context.db`; used where a paper is one of many. */
export async function preparePaper(context: QueryContext, request: Request): Promise<Prepared> {
  // The kind of the request has chosen the one that takes it; the types of a union cannot say so.
  const gather = printing[request.kind] as (context: QueryContext, request: Request) => Promise<Prepared>
  const prepared = await gather(context, request)
  // A copy for the person herself and what was issued under a number say what they always said.
  if (!prepared.ok || 'kept' in prepared.value || ownPapers.includes(request.kind)) return prepared
  const { job, name } = prepared.value
  const names = await restrictedNames(context.db)
  // The mark changes texts only; said here, because inferring it through every kind of paper takes the compiler minutes.
  return ok({ job: markNames<unknown>(job, names) as PrintJob, name })
}

export const printingHandlers: HandlersFor<keyof typeof documentsContract> = {
  'documents.render': async (context, { document }) => {
    const prepared = await atOneMoment(context.db, (db) => preparePaper({ ...context, db }, document))
    if (!prepared.ok) return prepared
    const paper = prepared.value
    if (!('kept' in paper)) return context.press.print(paper.job, paper.name)
    const { fileId, bytes } = context.press.keep({ bytes: paper.kept.pdf, name: paper.name, mime: 'application/pdf' })
    return ok({ fileId, name: paper.name, pages: paper.kept.pages, bytes, milliseconds: 0 })
  },
}
