import type { z } from 'zod'
import { polishSortKey } from '#shared/kernel/text.ts'
import type { MonthEntry } from '#shared/staff/hours.ts'
import type { assignmentInput, memberInput } from '#shared/staff/schema.ts'
import type { Tx } from '../db/open.ts'

type Saved = { id: number; revision: number } | undefined

/** Adds or changes somebody of the staff; `undefined` when somebody saved or removed them in between. */
export async function saveMember(db: Tx, data: z.output<typeof memberInput>): Promise<Saved> {
  const values = {
    first_name: data.firstName,
    last_name: data.lastName,
    sort_key: polishSortKey(`${data.lastName} ${data.firstName}`),
    title: data.title,
    phone: data.phone,
    email: data.email,
    confidentiality_on: data.confidentialityOn,
    active: data.active ? 1 : 0,
    note: data.note,
  }
  if (data.id === null)
    return db
      .insertInto('staff_member')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('staff_member')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes somebody off the staff; the name as `Nowak Anna`, or `undefined` when it was gone. Fails on a reference when work of theirs is recorded. */
export async function removeMember(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db
    .deleteFrom('staff_member')
    .where('id', '=', id)
    .returning(['last_name', 'first_name'])
    .executeTakeFirst()
  return gone && `${gone.last_name} ${gone.first_name}`
}

/** Adds or changes an assignment; `undefined` when somebody saved or removed it in between. */
export async function saveAssignment(db: Tx, data: z.output<typeof assignmentInput>): Promise<Saved> {
  const values = {
    staff_id: data.staffId,
    edition_id: data.editionId,
    grant_id: data.grantId,
    role: data.role,
    basis: data.basis,
    fte_hundredths: data.fteHundredths,
    month_minutes: data.monthMinutes,
    valid_from: data.validFrom,
    valid_to: data.validTo,
    funding_source: data.fundingSource,
    contract_number: data.contractNumber,
    note: data.note,
  }
  if (data.id === null)
    return db
      .insertInto('staff_assignment')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('staff_assignment')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes an assignment away; `false` when it was gone. Fails on a reference when hours are recorded for it. */
export async function removeAssignment(db: Tx, id: number): Promise<boolean> {
  return (await db.deleteFrom('staff_assignment').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/** Writes the hours of an assignment in a month, or takes them away; `false` when somebody changed them in between. */
export async function saveMonth(db: Tx, year: number, entry: MonthEntry): Promise<boolean> {
  const place = { assignment_id: entry.assignmentId, year, month: entry.month }
  const present = await db
    .selectFrom('staff_month')
    .where('assignment_id', '=', entry.assignmentId)
    .where('year', '=', year)
    .where('month', '=', entry.month)
    .select(['id', 'revision'])
    .executeTakeFirst()
  if ((present?.revision ?? null) !== entry.revision) return false
  if (entry.minutes === null) {
    if (present) await db.deleteFrom('staff_month').where('id', '=', present.id).execute()
  } else if (present)
    await db
      .updateTable('staff_month')
      .set({ minutes: entry.minutes, revision: present.revision + 1 })
      .where('id', '=', present.id)
      .execute()
  else
    await db
      .insertInto('staff_month')
      .values({ ...place, minutes: entry.minutes, revision: 1 })
      .execute()
  return true
}
