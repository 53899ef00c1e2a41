import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { resultsPrints } from '#shared/results/prints.ts'
import { clubOf } from '../club/queries.ts'
import { grantOf } from '../grants/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { resultsOfGrant } from './queries.ts'

/** Gathers what each paper says. */
export const resultsPrinting: PrintsFor<z.output<(typeof resultsPrints)[number]>> = {
  resultsSummary: async ({ db, clock }, { grantId }) => {
    const grant = await grantOf(db, grantId)
    const found = await resultsOfGrant(db, grantId, clock.today())
    if (!grant || !found) return err(notFoundError('dotacja'))
    const { organisation } = await clubOf(db)
    const data = {
      day: clock.today(),
      organisation: organisation.name,
      grantTitle: grant.title,
      contractNumber: grant.contractNumber,
      taskFrom: grant.taskFrom,
      taskTo: grant.taskTo,
      editions: found.editions,
      thresholds: found.thresholds,
      results: found.results,
      schedule: found.schedule,
    }
    return ok({ job: { kind: 'resultsSummary', data }, name: `rezultaty-dotacja-${grantId}.pdf` })
  },
}
