import { ok } from '#shared/kernel/result.ts'
import type { todayContract } from '#shared/today/contract.ts'
import { linesOf, overdueIn } from '#shared/today/lines.ts'
import { agingSince, firstDay } from '#shared/today/reach.ts'
import type { HandlersFor } from '../context.ts'
import { agesBefore, waitingOn } from './queries.ts'
import { recentRecords } from './recent.ts'

export const todayHandlers: HandlersFor<keyof typeof todayContract> = {
  'today.get': async ({ db, clock, file }, { older }) => {
    const today = clock.today()
    // The sample is of one edition long past: whatever the day, it shows what waits.
    const all = older || file.demo
    const since = all ? firstDay : agingSince(today)
    const lines = linesOf(await waitingOn(db, today, since), today)
    return ok({
      today,
      overdueThings: overdueIn(lines.overdue),
      ...lines,
      since: !all && (await agesBefore(db, since)) ? since : null,
    })
  },
  'today.recent': async ({ db }) => ok(await recentRecords(db)),
}
