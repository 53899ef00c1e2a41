import type { communityWorkContract } from '#shared/communityWork/contract.ts'
import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { notParticipant } from '../outcomes/participant.ts'
import { listWorks, monthOf, parametersOf, periodsOf, workedSpan } from './queries.ts'
import { removeParameter, removeWork, saveParameter, saveWork, setDays } from './repo.ts'

export const communityWorkHandlers: HandlersFor<keyof typeof communityWorkContract> = {
  'communityWork.list': async ({ db }, whose) => ok(await listWorks(db, whose)),
  'communityWork.month': async ({ db }, { editionId, year, month }) => ok(await monthOf(db, editionId, year, month)),
  'communityWork.save': async ({ db }, data) => {
    const stranger = await notParticipant(db, data.participationId)
    if (stranger) return err(stranger)
    const worked = data.id === null ? undefined : await workedSpan(db, data.id)
    if (worked && (worked.first < data.startsOn || (data.endsOn !== null && worked.last > data.endsOn)))
      return err(
        ruleError(
          'communityWork.daysOutside',
          `Nie zapisano: są godziny wpisane od ${formatDate(worked.first)} do ${formatDate(worked.last)}, a okres ich nie obejmuje. Wpisane dane zostały. Popraw okres albo najpierw usuń te godziny.`,
          [
            {
              path: worked.first < data.startsOn ? 'startsOn' : 'endsOn',
              message: 'Okres nie obejmuje wpisanych godzin.',
            },
          ],
        ),
      )
    const saved = await saveWork(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'communityWork.remove': async ({ db, say }, { id }) => {
    const place = await removeWork(db, id)
    if (place === undefined) return err(notFoundError('prace społecznie użyteczne'))
    say(`usunięto prace społecznie użyteczne „${place}”`)
    return ok({ id })
  },
  'communityWork.setDays': async ({ db }, { days }) => {
    const periods = await periodsOf(
      db,
      days.map((one) => one.workId),
    )
    for (const [index, { workId, workedOn, minutes }] of days.entries()) {
      const period = periods.get(workId)
      if (!period) return err(notFoundError('prace społecznie użyteczne'))
      const outside = workedOn < period.startsOn || (period.endsOn !== null && workedOn > period.endsOn)
      if (outside && minutes > 0)
        return err(
          ruleError(
            'communityWork.outsidePeriod',
            `Nie zapisano: ${formatDate(workedOn)} jest poza okresem tych prac. Wpisane dane zostały. Popraw dzień albo okres prac.`,
            [{ path: `days.${index}.workedOn`, message: 'Ten dzień jest poza okresem prac.' }],
          ),
        )
    }
    return ok({ changed: await setDays(db, days) })
  },
  'communityWork.parameters': async ({ db }) => ok(await parametersOf(db)),
  'communityWork.saveParameter': async ({ db }, data) => {
    const twin = (await parametersOf(db)).find((one) => one.code === data.code && one.validFrom === data.validFrom)
    if (twin && twin.id !== data.id)
      return err(
        ruleError(
          'communityWork.sameParameter',
          'Nie zapisano: ten limit ma już wartość od tego dnia. Wpisane dane zostały. Popraw tamtą albo wpisz inny dzień.',
          [{ path: 'validFrom', message: 'Od tego dnia jest już inna wartość.' }],
        ),
      )
    const saved = await saveParameter(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'communityWork.removeParameter': async ({ db, say }, { id }) => {
    const name = await removeParameter(db, id)
    if (name === undefined) return err(notFoundError('limit lub stawka'))
    say(`usunięto limit lub stawkę „${name}”`)
    return ok({ id })
  },
}
