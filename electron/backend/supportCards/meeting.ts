import type { z } from 'zod'
import type { Mark } from '#shared/classes/attendanceRules.ts'
import { type CallError, notFoundError, staleError } from '#shared/contract/errors.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { meetingInput } from '#shared/supportCards/schema.ts'
import { saveMarks } from '../classes/attendance/repo.ts'
import { addSession, changeSession, setState } from '../classes/sessions/repo.ts'
import type { Tx } from '../db/open.ts'

type Meeting = z.output<typeof meetingInput>
type Saved = { id: number; revision: number; counted: boolean }

/**
 * Writes an individual meeting and the mark of its participant in one go. What has been is confirmed by being written down
 * here; a meeting of a later day waits, unconfirmed. Marks of others at the same meeting stay as they are.
 */
export async function saveMeeting(db: Tx, data: Meeting, today: IsoDate): Promise<Result<Saved, CallError>> {
  const owner = await db
    .selectFrom('participation')
    .where('id', '=', data.participationId)
    .select('edition_id as editionId')
    .executeTakeFirst()
  if (!owner) return err(notFoundError('udział w edycji'))
  const before = data.id === null ? undefined : await individualMeeting(db, data.id)
  if (data.id !== null && !before) return err(notFoundError('spotkanie indywidualne'))
  const session = {
    editionId: owner.editionId,
    groupId: null,
    form: 'individual' as const,
    supportType: data.supportType,
    topic: data.topic,
    startsAt: data.startsAt,
    endsAt: data.endsAt,
    breakMinutes: before?.breakMinutes ?? 0,
    hourMinutes: data.hourMinutes,
    venueId: data.venueId,
    online: data.online,
    leaderIds: data.leaderIds,
    guests: before?.guests ?? 0,
    note: before?.note ?? '',
  }
  const saved =
    data.id === null
      ? await addSession(db, session, data.heldOn, null)
      : await changeSession(db, {
          ...session,
          id: data.id,
          heldOn: data.heldOn,
          participationIds: [],
          scope: 'one',
          revision: data.revision,
        })
  if (!saved) return err(staleError())
  await saveMarks(db, saved.id, [
    ...(await marksOfOthers(db, saved.id, data.participationId)),
    {
      participationId: data.participationId,
      mark: data.mark,
      presentMinutes: data.presentMinutes,
      note: '',
      onPaper: false,
    },
  ])
  const counted = data.heldOn <= today
  const state = await setState(
    db,
    saved.id,
    counted
      ? { status: 'held', confirmed_on: before?.confirmedOn ?? today }
      : { status: 'planned', confirmed_on: null },
  )
  return state ? ok({ ...state, counted }) : err(staleError())
}

const individualMeeting = (db: Tx, id: number) =>
  db
    .selectFrom('class_session')
    .where('id', '=', id)
    .where('form', '=', 'individual')
    .select(['break_minutes as breakMinutes', 'guests', 'note', 'confirmed_on as confirmedOn'])
    .executeTakeFirst()

async function marksOfOthers(db: Tx, sessionId: number, participationId: number) {
  const rows = await db
    .selectFrom('attendance')
    .where('session_id', '=', sessionId)
    .where('participation_id', '!=', participationId)
    .select(['participation_id as participationId', 'mark', 'present_minutes as presentMinutes', 'note', 'on_paper'])
    .execute()
  return rows.map(({ on_paper, ...row }) => ({ ...row, mark: row.mark as Mark, onPaper: on_paper === 1 }))
}
