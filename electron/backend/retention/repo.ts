import type { z } from 'zod'
import type { ruleInput } from '#shared/retention/schema.ts'
import type { Tx } from '../db/open.ts'

/** Adds a version of a rule or changes one; `undefined` when somebody saved or removed it in between. */
export async function saveRule(
  db: Tx,
  data: z.output<typeof ruleInput>,
): Promise<{ id: number; revision: number } | undefined> {
  const isChecked = data.proof === 'checked'
  const values = {
    kind: data.kind,
    valid_from: data.validFrom,
    length_value: data.lengthValue,
    length_unit: data.lengthUnit,
    runs_from: data.event,
    counting: data.counting,
    legal_basis: data.legalBasis,
    proof: data.proof,
    checked_on: isChecked ? data.checkedOn : null,
    checked_by: isChecked ? data.checkedBy : '',
    note: data.note,
  }
  if (data.id === null)
    return db.insertInto('retention_rule').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('retention_rule')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a version of a rule away. */
export async function removeRule(db: Tx, id: number): Promise<void> {
  await db.deleteFrom('retention_rule').where('id', '=', id).execute()
}
