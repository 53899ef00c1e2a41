import type { z } from 'zod'
import type { seriesInput, sessionInput } from '#shared/classes/sessionSchema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Tx } from '../../db/open.ts'

type Kind = Omit<
  z.output<typeof seriesInput>,
  'firstOn' | 'weekdays' | 'everyWeeks' | 'until' | 'times' | 'skipHolidays'
>
type SessionData = z.output<typeof sessionInput>
type Saved = { id: number; revision: number }

/** Columns that meetings of one series share; the guests of a meeting are its own. */
const shared = (data: Omit<Kind, 'guests' | 'leaderIds'>) => ({
  edition_id: data.editionId,
  group_id: data.groupId,
  form: data.form,
  support_type: data.supportType,
  topic: data.topic,
  starts_at: data.startsAt,
  ends_at: data.endsAt,
  break_minutes: data.breakMinutes,
  hour_minutes: data.hourMinutes,
  venue_id: data.venueId,
  online: data.online ? 1 : 0,
  note: data.note,
})

/** Adds a meeting on a day. `series` ties meetings planned together. */
export async function addSession(
  db: Tx,
  data: Omit<Kind, 'participationIds'>,
  heldOn: IsoDate,
  series: string | null,
): Promise<Saved> {
  const saved = await db
    .insertInto('class_session')
    .values({ ...shared(data), held_on: heldOn, guests: data.guests, series })
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow()
  await saveLeaders(db, saved.id, data.leaderIds)
  return saved
}

/** Changes one meeting; `undefined` when somebody saved or removed it in between. */
export async function changeSession(db: Tx, data: SessionData & { id: number }): Promise<Saved | undefined> {
  const saved = await db
    .updateTable('class_session')
    .set({ ...shared(data), held_on: data.heldOn, guests: data.guests, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
  if (saved) await saveLeaders(db, saved.id, data.leaderIds)
  return saved
}

/** Makes another meeting of the series like the changed one, on its own day; its topic stays when it has one of its own. */
export async function followSession(
  db: Tx,
  id: number,
  data: SessionData,
  heldOn: IsoDate,
  keepTopic: boolean,
): Promise<void> {
  const { topic, note: _, ...values } = shared(data)
  await db
    .updateTable('class_session')
    .set((eb) => ({
      ...values,
      ...(keepTopic ? {} : { topic }),
      held_on: heldOn,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await saveLeaders(db, id, data.leaderIds)
}

/** Rows of leaders who stay are left alone, so that the record shows only what changed. */
async function saveLeaders(db: Tx, sessionId: number, leaderIds: readonly number[]): Promise<void> {
  const wanted = new Set(leaderIds)
  const present = await db
    .selectFrom('session_leader')
    .where('session_id', '=', sessionId)
    .select(['id', 'staff_id'])
    .execute()
  for (const row of present)
    if (!wanted.delete(row.staff_id)) await db.deleteFrom('session_leader').where('id', '=', row.id).execute()
  for (const staffId of wanted)
    await db.insertInto('session_leader').values({ session_id: sessionId, staff_id: staffId }).execute()
}

type State = {
  status?: 'planned' | 'held' | 'cancelled' | 'moved'
  confirmed_on?: IsoDate | null
  note?: string
}
/** Sets what became of a meeting, whatever its revision; the next revision, or `undefined` when it was gone. */
export async function setState(db: Tx, id: number, state: State): Promise<Saved | undefined> {
  return db
    .updateTable('class_session')
    .set((eb) => ({ ...state, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** The same over a revision; `undefined` when somebody saved or removed it in between. */
export async function setStateOver(db: Tx, id: number, revision: number, state: State): Promise<Saved | undefined> {
  return db
    .updateTable('class_session')
    .set({ ...state, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes meetings away with their leaders; their marks have to be gone before. How many there were. */
export async function removeSessions(db: Tx, ids: readonly number[]): Promise<number> {
  await db
    .deleteFrom('session_leader')
    .where('session_id', 'in', [...ids])
    .execute()
  const gone = await db
    .deleteFrom('class_session')
    .where('id', 'in', [...ids])
    .returning('id')
    .execute()
  return gone.length
}
