import type { z } from 'zod'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { consentInput } from '#shared/participations/schema.ts'
import type { Tx } from '../../db/open.ts'

type ConsentData = z.output<typeof consentInput>

/** Adds or changes a consent of a participation; `false` when somebody saved or removed it in between. */
export async function saveConsent(db: Tx, participationId: number, data: ConsentData): Promise<boolean> {
  const values = {
    participation_id: participationId,
    kind: data.kind,
    decision: data.decision,
    decided_on: data.decidedOn,
    withdrawn_on: data.withdrawnOn,
    template_id: data.templateId,
    manner: data.manner,
    proved_by: data.confirmation,
    note: data.note,
  }
  if (data.id === null) {
    await db
      .insertInto('consent')
      .values({ ...values, revision: 1 })
      .execute()
    return true
  }
  const changed = await db
    .updateTable('consent')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('participation_id', '=', participationId)
    .where('revision', '=', data.revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Notes by which day what a withdrawn consent allowed had ended; `false` when it is not withdrawn or that was said already. */
export async function noteStopped(db: Tx, id: number, day: IsoDate): Promise<boolean> {
  const changed = await db
    .updateTable('consent')
    .set((eb) => ({ stopped_on: day, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .where('withdrawn_on', 'is not', null)
    .where('stopped_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Takes the note of a consent of a participation away; `false` when it was gone. */
export async function removeConsent(db: Tx, participationId: number, id: number): Promise<boolean> {
  const gone = await db
    .deleteFrom('consent')
    .where('id', '=', id)
    .where('participation_id', '=', participationId)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}
