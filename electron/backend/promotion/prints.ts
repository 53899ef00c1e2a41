import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { dutyStateNames } from '#shared/promotion/duties.ts'
import type { promotionPrints } from '#shared/promotion/prints.ts'
import { clubOf } from '../club/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { grantDutiesOf, listEntries } from './queries.ts'

/** Gathers what each paper says. */
export const promotionPrinting: PrintsFor<z.output<(typeof promotionPrints)[number]>> = {
  promotionLog: async ({ db, clock }, { grantId }) => {
    const grants = await grantDutiesOf(db, grantId)
    if (grantId !== null && grants.length === 0) return err(notFoundError('dotacja'))
    const { organisation, kis } = await clubOf(db)
    const entries = (await listEntries(db, grantId)).toReversed()
    const data = {
      day: clock.today(),
      organisation: organisation.name,
      club: kis.name,
      entries: entries.map((one) => ({
        publishedOn: one.publishedOn,
        publishedTo: one.publishedTo,
        medium: [one.mediumLabel, one.partnerName].filter(Boolean).join(': '),
        title: one.title,
        link: one.link,
        grant: one.grantTitle ?? '',
        duty: one.dutyLabel ?? '',
        marked: one.marked === null ? 'nie sprawdzono' : one.marked ? 'jest' : 'brak',
      })),
      grants: grants.map(({ grantTitle, duties }) => ({
        title: grantTitle,
        duties: duties.map((one) => ({
          label: one.label,
          state: dutyStateNames[one.state] + (one.reason === null ? '' : ` (${one.reason})`),
          since: one.since === null ? '' : formatDate(one.since),
        })),
      })),
    }
    return ok({ job: { kind: 'promotionLog', data }, name: 'rejestr-promocji.pdf' })
  },
}
