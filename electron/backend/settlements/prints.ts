import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { settlementsPrints } from '#shared/settlements/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { sprawozdanieOf } from '../printing/sprawozdanieOf.ts'

/** Gathers what the papers of a settlement say. */
export const settlementsPrinting: PrintsFor<z.output<(typeof settlementsPrints)[number]>> = {
  sprawozdanie: async ({ db, clock }, request) => {
    const data = await sprawozdanieOf(db, request.reportId, clock.today())
    if (!data) return err(notFoundError('sprawozdanie'))
    const kind = data.report.kind === 'final' ? 'koncowe' : 'czesciowe'
    return ok({ job: { kind: 'sprawozdanie', data }, name: `sprawozdanie-${kind}-${data.report.periodTo}.pdf` })
  },
}
