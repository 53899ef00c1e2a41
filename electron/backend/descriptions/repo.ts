import type { z } from 'zod'
import type { descriptionInput } from '#shared/descriptions/schema.ts'
import type { Tx } from '../db/open.ts'

/** Writes the description of a document (revision 0: its first); `undefined` when somebody wrote or changed it in between. */
export async function saveDescription(
  db: Tx,
  data: z.output<typeof descriptionInput>,
): Promise<{ revision: number } | undefined> {
  const values = {
    document_id: data.documentId,
    substance: data.substance,
    division_key: data.divisionKey,
    procurement: data.procurement,
    researched_on: data.researchedOn,
    offers_count: data.offersCount,
    statement_given: data.statementGiven ? (1 as const) : (0 as const),
    bookkeeping: data.bookkeeping,
    checked_by: data.checkedBy,
    checked_on: data.checkedOn,
    formal_by: data.formalBy,
    formal_on: data.formalOn,
    approved_by: data.approvedBy,
    approved_on: data.approvedOn,
    revision: data.revision + 1,
  }
  if (data.revision === 0)
    return db
      .insertInto('document_description')
      .values(values)
      .onConflict((conflict) => conflict.column('document_id').doNothing())
      .returning('revision')
      .executeTakeFirst()
  return db
    .updateTable('document_description')
    .set(values)
    .where('document_id', '=', data.documentId)
    .where('revision', '=', data.revision)
    .returning('revision')
    .executeTakeFirst()
}
