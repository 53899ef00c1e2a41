import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import type { filingsPrints } from '#shared/filings/prints.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { filingOf, paperOf } from './queries.ts'

/** Gathers what each paper says. */
export const filingsPrinting: PrintsFor<z.output<(typeof filingsPrints)[number]>> = {
  filedReport: async ({ db }, { filingId }) => {
    const filing = await filingOf(db, filingId)
    const kept = filing && (await paperOf(db, filingId))
    if (!filing || !kept) return err(notFoundError('złożone sprawozdanie'))
    return ok({ kept, name: `sprawozdanie-zlozone-${filing.filedOn}.pdf` })
  },
}
