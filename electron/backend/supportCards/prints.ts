import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { runningTotals } from '#shared/supportCards/card.ts'
import type { supportCardsPrints } from '#shared/supportCards/prints.ts'
import { classHeadingOf, markWords } from '../classes/printQueries.ts'
import { fileSafe, type PrintsFor } from '../printing/prepared.ts'
import { supportKinds } from './limitQueries.ts'
import { caseClassesOf } from './queries.ts'

/** Gathers what each paper says. */
export const supportCardsPrinting: PrintsFor<z.output<(typeof supportCardsPrints)[number]>> = {
  supportCard: async ({ db, clock }, { participationId, supportType, blankRows }) => {
    const found = await caseClassesOf(db, participationId, clock.today())
    const person = await db
      .selectFrom('participation as x')
      .innerJoin('person as p', 'p.id', 'x.person_id')
      .where('x.id', '=', participationId)
      .select(['p.first_name as firstName', 'p.last_name as lastName'])
      .executeTakeFirst()
    const kind = (await supportKinds(db)).get(supportType)
    if (!found || !person) return err(notFoundError('udział w edycji'))
    if (!kind) return err(notFoundError('rodzaj wsparcia'))
    const support = found.supports.find((one) => one.supportType === supportType)
    const words = new Map((await markWords(db)).map(({ code, label }) => [code, label]))
    const counted = found.meetings.filter(
      (one) =>
        one.supportType === supportType &&
        one.form === 'individual' &&
        one.status === 'held' &&
        one.confirmedOn !== null &&
        one.mark !== null,
    )
    const onCard = counted.reduce((sum, { presentMinutes }) => sum + presentMinutes, 0)
    const data = {
      day: clock.today(),
      heading: await classHeadingOf(db, found.editionId),
      person: `${person.firstName} ${person.lastName}`,
      period:
        found.startedOn === null
          ? ''
          : `od ${formatDate(found.startedOn)}${found.endedOn === null ? '' : ` do ${formatDate(found.endedOn)}`}`,
      supportLabel: kind.label,
      specialists: [...new Set(counted.map(({ leaders }) => leaders).filter(Boolean))].join('; '),
      hourMinutes: kind.hourMinutes,
      limitMinutes: support?.limitMinutes ?? null,
      meetings: runningTotals(
        counted.map(({ heldOn, startsAt, endsAt, topic, leaders, mark, presentMinutes }) => ({
          heldOn,
          startsAt,
          endsAt,
          topic,
          leaders,
          absence: mark === 'O' || mark === 'S' ? '' : (words.get(mark ?? '') ?? ''),
          presentMinutes,
        })),
      ),
      groupMinutes: (support?.presentMinutes ?? 0) - onCard,
      notCounted: support?.notCounted ?? 0,
      blankRows,
    }
    return ok({ job: { kind: 'supportCard', data }, name: `karta-wsparcia-${fileSafe(kind.label)}.pdf` })
  },
}
