import type { z } from 'zod'
import type { giveInput } from '#shared/dataProtection/clauseSchema.ts'
import type { Tx } from '../../db/open.ts'

type Given = Omit<z.output<typeof giveInput>, 'participationIds' | 'staffIds'>

/** Notes that a member of the staff was given the clause. */
export async function addStaffClause(db: Tx, staffId: number, given: Given): Promise<void> {
  await db
    .insertInto('staff_clause')
    .values({
      staff_id: staffId,
      given_on: given.givenOn,
      template_id: given.templateId,
      manner: given.manner,
      proved_by: given.confirmation,
      note: given.note,
    })
    .execute()
}
