import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { dutyStateNames } from '#shared/promotion/duties.ts'
import type { promotionPrints } from '#shared/promotion/prints.ts'
import type { PromotionEntry } from '#shared/promotion/schema.ts'
import { clubOf } from '../club/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { entriesOn, grantDutiesOf } from './queries.ts'

/** Whether participants can be seen, and how many of them may not; nobody by name, for the log is shown to others. */
const peopleWords = ({ showsPeople, withoutConsent, peopleCheckedOn }: PromotionEntry): string => {
  if (showsPeople === null) return 'nie sprawdzono'
  if (!showsPeople) return 'nie'
  const checked = peopleCheckedOn === null ? '' : `, sprawdzono ${formatDate(peopleCheckedOn)}`
  return withoutConsent === 0 ? `tak, za zgodą${checked}` : `tak, bez zgody: ${withoutConsent}${checked}`
}

/** Gathers what each paper says. */
export const promotionPrinting: PrintsFor<z.output<(typeof promotionPrints)[number]>> = {
  promotionLog: async ({ db, clock }, { grantId }) => {
    const grants = await grantDutiesOf(db, grantId)
    if (grantId !== null && grants.length === 0) return err(notFoundError('dotacja'))
    const { organisation, kis } = await clubOf(db)
    const entries = (await entriesOn(db, grantId, clock.today())).toReversed()
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
        people: peopleWords(one),
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
