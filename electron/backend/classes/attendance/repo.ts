import type { z } from 'zod'
import type { confirmInput } from '#shared/classes/gridSchema.ts'
import type { Tx } from '../../db/open.ts'

type Marks = z.output<typeof confirmInput>['marks']

/** Writes all marks of a meeting; rows of people who stay are changed in place, those not on the list go. */
export async function saveMarks(db: Tx, sessionId: number, marks: Marks): Promise<void> {
  const wanted = new Map(marks.map((mark) => [mark.participationId, mark]))
  const present = await db
    .selectFrom('attendance')
    .where('session_id', '=', sessionId)
    .select(['id', 'participation_id'])
    .execute()
  for (const row of present) {
    const mark = wanted.get(row.participation_id)
    wanted.delete(row.participation_id)
    if (!mark) await db.deleteFrom('attendance').where('id', '=', row.id).execute()
    else await db.updateTable('attendance').set(columns(mark)).where('id', '=', row.id).execute()
  }
  for (const mark of wanted.values())
    await db
      .insertInto('attendance')
      .values({ session_id: sessionId, participation_id: mark.participationId, ...columns(mark) })
      .execute()
}

/** Minutes are kept only where they say something: with `S`. */
const columns = (mark: Marks[number]) => ({
  mark: mark.mark,
  present_minutes: mark.mark === 'S' ? mark.presentMinutes : null,
  note: mark.note,
  on_paper: mark.onPaper ? 1 : 0,
})

/** Writes which children and relatives were there. */
export async function saveRelated(db: Tx, sessionId: number, relatedIds: readonly number[]): Promise<void> {
  const wanted = new Set(relatedIds)
  const present = await db
    .selectFrom('related_attendance')
    .where('session_id', '=', sessionId)
    .select(['id', 'related_id'])
    .execute()
  for (const row of present)
    if (!wanted.delete(row.related_id)) await db.deleteFrom('related_attendance').where('id', '=', row.id).execute()
  for (const relatedId of wanted)
    await db.insertInto('related_attendance').values({ session_id: sessionId, related_id: relatedId }).execute()
}

/** Says whose an individual meeting is: people new on it are proposed present, others go; marks of those who stay are kept. */
export async function proposePresent(db: Tx, sessionId: number, participationIds: readonly number[]): Promise<void> {
  const wanted = new Set(participationIds)
  const present = await db
    .selectFrom('attendance')
    .where('session_id', '=', sessionId)
    .select(['id', 'participation_id'])
    .execute()
  for (const row of present)
    if (!wanted.delete(row.participation_id)) await db.deleteFrom('attendance').where('id', '=', row.id).execute()
  for (const participationId of wanted)
    await db
      .insertInto('attendance')
      .values({ session_id: sessionId, participation_id: participationId, mark: 'O' })
      .execute()
}

/** Takes all marks of meetings away. */
export async function removeMarks(db: Tx, sessionIds: readonly number[]): Promise<void> {
  await db
    .deleteFrom('attendance')
    .where('session_id', 'in', [...sessionIds])
    .execute()
  await db
    .deleteFrom('related_attendance')
    .where('session_id', 'in', [...sessionIds])
    .execute()
}
