import type { Reader } from '../db/open.ts'

/** Actions of the schedule as the offer or its update lists them (III.4). */
export const scheduleOf = (db: Reader, grantId: number) =>
  db
    .selectFrom('grant_schedule')
    .where('grant_id', '=', grantId)
    .orderBy('position')
    .orderBy('id')
    .select([
      'name',
      'description',
      'target_group as targetGroup',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'outside_party as outsideParty',
    ])
    .execute()

/** Results as they were promised (III.6); `planned` in hundredths of the unit. */
export const resultsPromised = (db: Reader, grantId: number) =>
  db
    .selectFrom('grant_result')
    .where('grant_id', '=', grantId)
    .orderBy('position')
    .orderBy('id')
    .select(['name', 'unit', 'planned_hundredths as planned', 'monitoring'])
    .execute()
