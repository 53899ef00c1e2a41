import type { z } from 'zod'
import { daysOfMonth } from '#shared/communityWork/limits.ts'
import type { communityWorkPrints } from '#shared/communityWork/prints.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clubOf } from '../club/queries.ts'
import { editionOf } from '../editions/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { monthOf } from './queries.ts'

/** Gathers what each paper says. */
export const communityWorkPrinting: PrintsFor<z.output<(typeof communityWorkPrints)[number]>> = {
  communityWorkMonth: async ({ db, clock }, { editionId, year, month }) => {
    const edition = await editionOf(db, editionId)
    if (!edition) return err(notFoundError('edycja'))
    const found = await monthOf(db, editionId, year, month)
    const { kis, organisation } = await clubOf(db)
    const data = {
      club: kis.name || organisation.name,
      edition: edition.name,
      project: edition.projectTitle,
      days: daysOfMonth(year, month),
      printedOn: clock.today(),
      weekLimit: found.weekLimit,
      monthLimit: found.monthLimit,
      rows: found.rows.map((row) => ({
        name: `${row.lastName} ${row.firstName}`,
        place: row.place,
        agreementNumber: row.agreementNumber,
        minutes: Object.fromEntries(row.days.map((one) => [one.workedOn, one.minutes])),
        monthMinutes: row.monthMinutes,
        monthPay: row.monthPay,
        over: row.monthOver,
      })),
    }
    const name = `prace-spolecznie-uzyteczne-${year}-${String(month).padStart(2, '0')}.pdf`
    return ok({ job: { kind: 'communityWorkMonth', data }, name })
  },
}
