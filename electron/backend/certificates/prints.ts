import type { z } from 'zod'
import type { certificatesPrints } from '#shared/certificates/prints.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { fileSafe, type PrintsFor } from '../printing/prepared.ts'
import { issueProblem } from './handlers.ts'
import { candidatesOf, certificateOf, frozenCertificates } from './queries.ts'

/** Gathers what certificates say: issued ones from their frozen copies, drafts from the records of today. */
export const certificatesPrinting: PrintsFor<z.output<(typeof certificatesPrints)[number]>> = {
  certificates: async ({ db }, request) => {
    const frozen = await frozenCertificates(db, request.certificateIds)
    if (frozen.length < request.certificateIds.length) return err(notFoundError('zaświadczenie'))
    const name =
      frozen.length === 1 ? `zaswiadczenie-${fileSafe(frozen[0]!.number)}.pdf` : `zaswiadczenia-${frozen.length}.pdf`
    return ok({ job: { kind: 'certificates', data: { certificates: frozen } }, name })
  },
  certificatesDraft: async ({ db }, request) => {
    const candidates = await candidatesOf(db, [...new Set(request.participationIds)])
    const problem = await issueProblem(db, request, candidates)
    if (problem) return err(problem)
    const drafts = await Promise.all(candidates.map((candidate) => certificateOf(db, request, candidate, '……')))
    return ok({ job: { kind: 'certificates', data: { certificates: drafts } }, name: 'zaswiadczenia-podglad.pdf' })
  },
}
