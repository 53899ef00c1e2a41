import type { z } from 'zod'
import { monthName } from '#shared/communityWork/findingWords.ts'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import type { contributionsPrints } from '#shared/contributions/prints.ts'
import { daysBetween, formatDate } from '#shared/kernel/dates.ts'
import { sum } from '#shared/kernel/money.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clubOf, signatoriesOf } from '../club/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { contributionPapers } from './papers.ts'
import { agreementOf, itemsOf, lineNames, shortDaysOn, worksOf } from './queries.ts'
import { taskOf } from './task.ts'
import { workMonths } from './workMonths.ts'

/** Gathers what each paper says. */
export const contributionsPrinting: PrintsFor<z.output<(typeof contributionsPrints)[number]>> = {
  volunteerAgreement: async ({ db, clock }, { agreementId }) => {
    const one = await agreementOf(db, agreementId)
    const task = one && (await taskOf(db, one.grantId))
    if (!one || !task) return err(notFoundError('porozumienie z wolontariuszem'))
    const { organisation } = await clubOf(db)
    const shortDays = await shortDaysOn(db, one.validFrom)
    const data = {
      ...one,
      day: clock.today(),
      task,
      volunteer: one.volunteerName,
      organisationFacts: [
        organisation.krs && `KRS ${organisation.krs}`,
        [organisation.street, `${organisation.postalCode} ${organisation.city}`.trim()].filter(Boolean).join(', '),
      ]
        .filter(Boolean)
        .join('; '),
      signatories: (await signatoriesOf(db)).map(({ name, functionTitle }) =>
        [name, functionTitle].filter(Boolean).join(' – '),
      ),
      short: shortDays !== undefined && daysBetween(one.validFrom, one.validTo) + 1 <= shortDays,
    }
    return ok({ job: { kind: 'volunteerAgreement', data }, name: 'porozumienie-z-wolontariuszem.pdf' })
  },
  volunteerCard: async ({ db, clock }, { agreementId, year, month, blankRows }) => {
    const one = await agreementOf(db, agreementId)
    const task = one && (await taskOf(db, one.grantId))
    if (!one || !task) return err(notFoundError('porozumienie z wolontariuszem'))
    const span = `${year}-${String(month).padStart(2, '0')}`
    const rows = ((await worksOf(db, agreementId)) ?? []).filter((row) => row.workedOn.startsWith(span))
    const names = await lineNames(db, one.grantId)
    const name = (lineId: number | null) => (lineId === null ? '' : (names.get(lineId) ?? ''))
    const data = {
      day: clock.today(),
      task,
      month: monthName(`${span}-01`),
      volunteer: one.volunteerName,
      agreement: `nr ${one.number} z ${formatDate(one.signedOn)}, od ${formatDate(one.validFrom)} do ${formatDate(one.validTo)}`,
      rate: one.rate,
      rateBasis: one.rateBasis,
      rows: rows.map(({ workedOn, startsAt, endsAt, minutes, activity, lineCode }) => ({
        workedOn,
        startsAt,
        endsAt,
        minutes,
        activity,
        line: lineCode ?? '',
      })),
      lines: [...Map.groupBy(rows, (row) => row.lineId)].map(([lineId, own]) => ({
        line: name(lineId),
        minutes: own.reduce((all, row) => all + row.minutes, 0),
        value: sum(own.map((row) => row.value)),
      })),
      blankRows,
    }
    return ok({ job: { kind: 'volunteerCard', data }, name: `karta-swiadczen-${span}.pdf` })
  },
  volunteerMonths: async ({ db, clock }, { grantId, month }) => {
    const task = await taskOf(db, grantId)
    if (!task) return err(notFoundError('dotacja'))
    const months = (await workMonths(db, grantId)).filter((one) => month === null || one.month === month)
    if (months.length === 0)
      return err(
        ruleError(
          'contributions.noWork',
          'Nie ma czego drukować: w tym czasie nie wpisano pracy wolontariuszy. Nic nie zmieniono.',
        ),
      )
    return ok({
      job: { kind: 'volunteerMonths', data: { day: clock.today(), task, months } },
      name: month === null ? 'praca-wolontariuszy.pdf' : `praca-wolontariuszy-${month}.pdf`,
    })
  },
  inKindStatement: async ({ db, clock }, { itemId }) => {
    const row = await db.selectFrom('in_kind_item').where('id', '=', itemId).select('grant_id').executeTakeFirst()
    const task = row && (await taskOf(db, row.grant_id))
    const item = row && (await itemsOf(db, row.grant_id)).find((one) => one.id === itemId)
    if (!task || !item) return err(notFoundError('wkład rzeczowy'))
    const names = await lineNames(db, item.grantId)
    const line = item.lineId === null ? '' : (names.get(item.lineId) ?? '')
    const { doubts: _, lineCode: __, ...facts } = item
    const data = { ...facts, day: clock.today(), task, line }
    return ok({ job: { kind: 'inKindStatement', data }, name: 'oswiadczenie-o-wkladzie-rzeczowym.pdf' })
  },
  contributionList: async ({ db, clock }, { grantId }) => {
    const task = await taskOf(db, grantId)
    if (!task) return err(notFoundError('dotacja'))
    const rows = await contributionPapers(db, grantId)
    return ok({
      job: { kind: 'contributionList', data: { day: clock.today(), task, rows } },
      name: 'zestawienie-innych-dokumentow.pdf',
    })
  },
}
