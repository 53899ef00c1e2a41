import type { z } from 'zod'
import type { meetingInput } from '#shared/partners/meetings/schema.ts'
import type { Tx } from '../../db/open.ts'

type Data = z.output<typeof meetingInput>
type Saved = { id: number; revision: number } | undefined

/** Adds or changes a meeting with who was there and what was decided; `undefined` when it was saved or removed in between. */
export async function saveMeeting(db: Tx, data: Data): Promise<Saved> {
  const values = {
    agreement_id: data.agreementId,
    title: data.title,
    held_on: data.heldOn,
    starts_at: data.startsAt,
    ends_at: data.endsAt,
    place: data.place,
    status: data.status,
    invited_on: data.invitedOn,
    agenda: data.agenda,
    minutes_text: data.minutesText,
    chaired_by: data.chairedBy,
    minutes_by: data.minutesBy,
    note: data.note,
    revision: data.revision + 1,
  }
  const saved =
    data.id === null
      ? await db.insertInto('partner_meeting').values(values).returning(['id', 'revision']).executeTakeFirst()
      : await db
          .updateTable('partner_meeting')
          .set(values)
          .where('id', '=', data.id)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (!saved) return undefined
  await setAttendees(db, saved.id, data.attendees)
  await setDecisions(db, saved.id, data.decisions)
  return saved
}

/** Rows keep their numbers in the order of the list; one that stays the same leaves no trace in the history. */
async function setAttendees(db: Tx, meetingId: number, attendees: Data['attendees']): Promise<void> {
  const before = await db
    .selectFrom('partner_meeting_attendee')
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .select('id')
    .execute()
  const rows = attendees.map((one, index) => ({
    meeting_id: meetingId,
    partner_id: one.partnerId,
    position: index + 1,
    name: one.name,
    function_title: one.functionTitle,
    present: one.present === null ? null : Number(one.present),
  }))
  for (const [index, { id }] of before.entries()) {
    const row = rows[index]
    if (row) await db.updateTable('partner_meeting_attendee').set(row).where('id', '=', id).execute()
    else await db.deleteFrom('partner_meeting_attendee').where('id', '=', id).execute()
  }
  const fresh = rows.slice(before.length)
  if (fresh.length > 0) await db.insertInto('partner_meeting_attendee').values(fresh).execute()
}

async function setDecisions(db: Tx, meetingId: number, decisions: Data['decisions']): Promise<void> {
  const before = await db
    .selectFrom('partner_meeting_decision')
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .select('id')
    .execute()
  const rows = decisions.map((one, index) => ({
    meeting_id: meetingId,
    position: index + 1,
    content: one.content,
    owner: one.owner,
    due_on: one.dueOn,
    done_on: one.doneOn,
  }))
  for (const [index, { id }] of before.entries()) {
    const row = rows[index]
    if (row) await db.updateTable('partner_meeting_decision').set(row).where('id', '=', id).execute()
    else await db.deleteFrom('partner_meeting_decision').where('id', '=', id).execute()
  }
  const fresh = rows.slice(before.length)
  if (fresh.length > 0) await db.insertInto('partner_meeting_decision').values(fresh).execute()
}

/** Takes a meeting away with all of it; its title, or `undefined` when it was gone. */
export async function removeMeeting(db: Tx, id: number): Promise<string | undefined> {
  await db.deleteFrom('partner_meeting_attendee').where('meeting_id', '=', id).execute()
  await db.deleteFrom('partner_meeting_decision').where('meeting_id', '=', id).execute()
  return (await db.deleteFrom('partner_meeting').where('id', '=', id).returning('title').executeTakeFirst())?.title
}
