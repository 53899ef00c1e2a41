import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { isChanged } from '#shared/filings/compare.ts'
import type { filingsPrints } from '#shared/filings/prints.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { comparedReports } from './compared.ts'
import { filingOf, paperOf } from './queries.ts'

/** Gathers what each paper says. */
export const filingsPrinting: PrintsFor<z.output<(typeof filingsPrints)[number]>> = {
  filedReport: async ({ db }, { filingId }) => {
    const filing = await filingOf(db, filingId)
    const kept = filing && (await paperOf(db, filingId))
    if (!filing || !kept) return err(notFoundError('złożone sprawozdanie'))
    return ok({ kept, name: `sprawozdanie-zlozone-${filing.filedOn}.pdf` })
  },
  reportComparison: async ({ db, clock }, { before, after, all }) => {
    const today = clock.today()
    const compared = await comparedReports(db, { before, after }, today)
    if (!compared.ok) return compared
    const { figures, grantTitle, labels } = compared.value
    const shown = all ? figures : figures.filter(isChanged)
    return ok({
      job: { kind: 'reportComparison', data: { day: today, grantTitle, labels, figures: shown, all } },
      name: `porownanie-sprawozdan-${today}.pdf`,
    })
  },
}
