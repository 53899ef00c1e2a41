import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { returnsPrints } from '#shared/returns/prints.ts'
import { clubOf } from '../club/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { returnStateOf } from './queries.ts'

/** Gathers what each paper says. */
export const returnsPrinting: PrintsFor<z.output<(typeof returnsPrints)[number]>> = {
  returnLetter: async ({ db, clock }, { reportId }) => {
    const state = await returnStateOf(db, reportId, clock.today())
    if (!state) return err(notFoundError('sprawozdanie'))
    const { grant, report, input } = state.basis
    const { organisation } = await clubOf(db)
    const { name, street, postalCode, city, krs, nip } = organisation
    const data = {
      // The interest is counted to today, so the letter is of today.
      day: clock.today(),
      place: report.placeOfSigning || city,
      sender: { name, address: [street, `${postalCode} ${city}`.trim()].filter(Boolean).join(', '), krs, nip },
      funder: { name: grant.funder, address: grant.funderAddress },
      contractNumber: grant.contractNumber,
      contractDate: grant.contractDate,
      title: grant.title,
      isFinal: report.kind === 'final',
      returnAccount: grant.returnAccount,
      figures: state.figures,
      received: input.grant.received,
      signatories: input.report.signatories,
    }
    return ok({ job: { kind: 'returnLetter', data }, name: `rozliczenie-zwrotu-dotacji-${report.periodTo}.pdf` })
  },
}
