import type { Parsed } from '#shared/contract/define.ts'
import type { grantsContract } from '#shared/grants/contract.ts'
import type { Tx } from '../../db/open.ts'

type Data<N extends keyof typeof grantsContract> = Parsed<(typeof grantsContract)[N]>

/** Puts the paragraphs of a contract in place of those known; a term keeps its row, so that the history tells what changed. */
export async function saveClauses(db: Tx, { grantId, clauses }: Data<'grants.saveClauses'>): Promise<void> {
  const names = clauses.map((one) => one.parameter)
  await db
    .deleteFrom('grant_clause')
    .where('grant_id', '=', grantId)
    .$if(names.length > 0, (q) => q.where('parameter', 'not in', names))
    .execute()
  for (const { parameter, paragraph } of clauses)
    await db
      .insertInto('grant_clause')
      .values({ grant_id: grantId, parameter, paragraph })
      .onConflict((conflict) => conflict.columns(['grant_id', 'parameter']).doUpdateSet({ paragraph }))
      .execute()
}

/** Keeps instalments by their place in the list. */
export async function saveInstalments(db: Tx, { grantId, instalments }: Data<'grants.saveInstalments'>): Promise<void> {
  const present = await db
    .selectFrom('grant_instalment')
    .where('grant_id', '=', grantId)
    .orderBy('id')
    .select('id')
    .execute()
  for (const [index, one] of instalments.entries()) {
    const values = {
      grant_id: grantId,
      due_on: one.dueOn,
      received_on: one.receivedOn,
      amount_grosze: one.amount,
      note: one.note,
    }
    const row = present[index]
    if (row) await db.updateTable('grant_instalment').set(values).where('id', '=', row.id).execute()
    else await db.insertInto('grant_instalment').values(values).execute()
  }
  for (const row of present.slice(instalments.length))
    await db.deleteFrom('grant_instalment').where('id', '=', row.id).execute()
}

/** Keeps required attachments by their place in the list. */
export async function saveRequirements(
  db: Tx,
  { grantId, requirements }: Data<'grants.saveRequirements'>,
): Promise<void> {
  const present = await db
    .selectFrom('grant_requirement')
    .where('grant_id', '=', grantId)
    .orderBy('position')
    .select('id')
    .execute()
  for (const [index, one] of requirements.entries()) {
    const values = { grant_id: grantId, position: index + 1, name: one.name, ready: one.ready ? 1 : 0, note: one.note }
    const row = present[index]
    if (row) await db.updateTable('grant_requirement').set(values).where('id', '=', row.id).execute()
    else await db.insertInto('grant_requirement').values(values).execute()
  }
  for (const row of present.slice(requirements.length))
    await db.deleteFrom('grant_requirement').where('id', '=', row.id).execute()
}

/** Keeps rates of volunteers by their place in the list. */
export async function saveRates(db: Tx, { grantId, rates }: Data<'grants.saveRates'>): Promise<void> {
  const present = await db
    .selectFrom('grant_volunteer_rate')
    .where('grant_id', '=', grantId)
    .orderBy('position')
    .select('id')
    .execute()
  for (const [index, one] of rates.entries()) {
    const values = { grant_id: grantId, position: index + 1, work_kind: one.workKind, most_grosze: one.most }
    const row = present[index]
    if (row) await db.updateTable('grant_volunteer_rate').set(values).where('id', '=', row.id).execute()
    else await db.insertInto('grant_volunteer_rate').values(values).execute()
  }
  for (const row of present.slice(rates.length))
    await db.deleteFrom('grant_volunteer_rate').where('id', '=', row.id).execute()
}

/** Adds or changes an annex; `undefined` when somebody saved or removed it in between. */
export async function saveAnnex(
  db: Tx,
  data: Data<'grants.saveAnnex'>,
): Promise<{ id: number; revision: number } | undefined> {
  const values = {
    grant_id: data.grantId,
    number: data.number,
    signed_on: data.signedOn,
    effective_from: data.effectiveFrom,
    description: data.description,
  }
  if (data.id === null)
    return db
      .insertInto('grant_annex')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('grant_annex')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes an annex away; its number, or `undefined` when it was gone. Fails on a reference while a version of the budget names it. */
export async function removeAnnex(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('grant_annex').where('id', '=', id).returning('number').executeTakeFirst()
  return gone?.number
}
