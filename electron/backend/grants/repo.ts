import { sql } from 'kysely'
import type { GrantData } from '#shared/grants/schema.ts'
import type { Grosze } from '#shared/kernel/money.ts'
import type { Tx } from '../db/open.ts'
import { termColumns } from './terms.ts'

/** Adds or changes a grant; `undefined` when somebody saved or removed it in between. */
export async function saveGrant(db: Tx, data: GrantData): Promise<{ id: number; revision: number } | undefined> {
  const values = {
    title: data.title,
    funder: data.funder,
    funder_kind: data.funderKind,
    mode: data.mode,
    form: data.form,
    programme: data.programme,
    priority: data.priority,
    law_date: data.lawDate,
    contract_number: data.contractNumber,
    contract_date: data.contractDate,
    task_from: data.taskFrom,
    task_to: data.taskTo,
    spend_grant_from: data.spendGrantFrom,
    spend_grant_to: data.spendGrantTo,
    spend_other_from: data.spendOtherFrom,
    spend_other_to: data.spendOtherTo,
    amount_grosze: data.amount,
    received_grosze: data.received,
    shift_permille: data.shiftPermille,
    admin_cap_permille: data.adminCapPermille,
    admin_cap_base: data.adminCapBase,
    cashless_only: data.cashlessOnly ? 1 : 0,
    report_days: data.reportDays,
    note: data.note,
    ...termColumns(data),
  }
  if (data.id === null)
    return db
      .insertInto('grant_agreement')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('grant_agreement')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a grant away; the title, or `undefined` when it was gone. Fails on a reference while it has a budget, an edition or a report. */
export async function removeGrant(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('grant_agreement').where('id', '=', id).returning('title').executeTakeFirst()
  return gone?.title
}

/** What has come is the sum of the instalments that came, once a grant has instalments. */
export async function setReceived(db: Tx, id: number): Promise<void> {
  const { count, received } = await db
    .selectFrom('grant_instalment')
    .where('grant_id', '=', id)
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      sql<Grosze>`coalesce(sum(iif(received_on is not null, amount_grosze, 0)), 0)`.as('received'),
    ])
    .executeTakeFirstOrThrow()
  if (count === 0) return
  await db
    .updateTable('grant_agreement')
    .set({ received_grosze: received })
    .where('id', '=', id)
    .where('received_grosze', '!=', received)
    .execute()
}
