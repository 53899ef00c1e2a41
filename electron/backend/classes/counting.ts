import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#shared/kernel/dates.ts'

/**
 * Meetings that count: held, with confirmed marks. A condition on `class_session s`; every figure of classes is made of
 * these alone.
 */
export const isCounted: RawBuilder<boolean> = sql<boolean>`(s.status = 'held' and s.confirmed_on is not null)`

/** Past meetings without confirmed marks, which every figure has to name beside itself. A condition on `class_session s`. */
export const isNotCounted = (today: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`(s.confirmed_on is null and (s.status = 'held' or (s.status = 'planned' and s.held_on < ${today})))`

/** People who lead a meeting (`class_session s`), as one text. */
export const leadersOfSession: RawBuilder<string> = sql<string>`coalesce((select group_concat(m.last_name || ' ' || m.first_name, ', ') from session_leader l join staff_member m on m.id = l.staff_id where l.session_id = s.id), '')`

/** Are the meetings of a kind of support (`code_list_item k`) for children and relatives? */
export const isForRelated: RawBuilder<number> = sql<number>`coalesce(k.attributes ->> 'forRelated', 0)`
