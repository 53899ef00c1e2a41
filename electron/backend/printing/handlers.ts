import type { z } from 'zod'
import type { CallError } from '#shared/contract/errors.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import type { documentsContract, printRequest } from '#shared/documents/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { issueProblem } from '../certificates/handlers.ts'
import { candidatesOf, certificateOf, frozenCertificates } from '../certificates/queries.ts'
import type { HandlersFor, QueryContext } from '../context.ts'
import { atOneMoment } from '../db/transaction.ts'
import type { PrintJob } from '../documents/builders.ts'
import { sprawozdanieOf } from './sprawozdanieOf.ts'

type Request = z.output<typeof printRequest>
type Prepared = Result<{ job: PrintJob; name: string }, CallError>

/** Gathers what a document says. File names carry no personal data. */
async function prepare(context: QueryContext, request: Request): Promise<Prepared> {
  const { db, clock } = context
  switch (request.kind) {
    case 'sprawozdanie': {
      const data = await sprawozdanieOf(db, request.reportId, clock.today())
      if (!data) return err(notFoundError('sprawozdanie'))
      const kind = data.report.kind === 'final' ? 'koncowe' : 'czesciowe'
      return ok({ job: { kind: 'sprawozdanie', data }, name: `sprawozdanie-${kind}-${data.report.periodTo}.pdf` })
    }
    case 'certificates': {
      const frozen = await frozenCertificates(db, request.certificateIds)
      if (frozen.length < request.certificateIds.length) return err(notFoundError('zaświadczenie'))
      const name =
        frozen.length === 1 ? `zaswiadczenie-${fileSafe(frozen[0]!.number)}.pdf` : `zaswiadczenia-${frozen.length}.pdf`
      return ok({ job: { kind: 'certificates', data: { certificates: frozen } }, name })
    }
    case 'certificatesDraft': {
      const candidates = await candidatesOf(db, [...new Set(request.participationIds)])
      const problem = await issueProblem(db, request, candidates)
      if (problem) return err(problem)
      const drafts = await Promise.all(candidates.map((candidate) => certificateOf(db, request, candidate, '……')))
      return ok({ job: { kind: 'certificates', data: { certificates: drafts } }, name: 'zaswiadczenia-podglad.pdf' })
    }
  }
}

const fileSafe = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '-')

export const printingHandlers: HandlersFor<keyof typeof documentsContract> = {
  'documents.render': async (context, { document }) => {
    const prepared = await atOneMoment(context.db, (db) => prepare({ ...context, db }, document))
    return prepared.ok ? context.press.print(prepared.value.job, prepared.value.name) : prepared
  },
}
