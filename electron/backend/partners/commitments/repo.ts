import type { z } from 'zod'
import type { commitmentInput, evidenceInput } from '#shared/partners/commitments/schema.ts'
import type { Tx } from '../../db/open.ts'

type Saved = { id: number; revision: number } | undefined

/** Adds or changes a commitment; `undefined` when somebody saved or removed it in between. */
export async function saveCommitment(db: Tx, data: z.output<typeof commitmentInput>): Promise<Saved> {
  const values = {
    partner_id: data.partnerId,
    agreement_id: data.agreementId,
    category: data.category,
    description: data.description,
    unit: data.unit,
    quantity: data.quantity,
    cycle: data.cycle,
    starts_on: data.startsOn,
    due_on: data.dueOn,
    waived_on: data.waivedOn,
    waived_reason: data.waivedReason,
    unit_value_grosze: data.unitValue,
    valuation_basis: data.valuationBasis,
    grant_id: data.grantId,
    note: data.note,
    revision: data.revision + 1,
  }
  if (data.id === null)
    return db.insertInto('partner_commitment').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('partner_commitment')
    .set(values)
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a commitment away with the links to its evidence; what it was, or `undefined` when it was gone. */
export async function removeCommitment(db: Tx, id: number): Promise<string | undefined> {
  await db.deleteFrom('partner_evidence').where('commitment_id', '=', id).execute()
  return (await db.deleteFrom('partner_commitment').where('id', '=', id).returning('description').executeTakeFirst())
    ?.description
}

/** Links a record, or something told of in words, to a partner and a commitment. */
export const addEvidence = (db: Tx, data: z.output<typeof evidenceInput>): Promise<{ id: number }> => {
  const record = (kind: typeof data.kind) => (data.kind === kind ? data.recordId : null)
  return db
    .insertInto('partner_evidence')
    .values({
      partner_id: data.partnerId,
      commitment_id: data.commitmentId,
      session_id: record('session'),
      internship_id: record('internship'),
      event_id: record('event'),
      item_id: record('item'),
      happened_on: data.kind === 'other' ? data.happenedOn : null,
      description: data.description,
      counted: data.counted,
      revision: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Takes a link away; `false` when it was gone. The record stays. */
export async function removeEvidence(db: Tx, id: number): Promise<boolean> {
  return (await db.deleteFrom('partner_evidence').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}
