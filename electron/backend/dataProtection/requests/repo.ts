import type { z } from 'zod'
import type { requestInput } from '#shared/dataProtection/requestSchema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Tx } from '../../db/open.ts'

type Saved = { id: number; revision: number } | undefined
type RequestData = z.output<typeof requestInput>

/** Adds or changes a request with the recipients told of it; `undefined` when somebody saved or removed it in between. */
export async function saveRequest(db: Tx, data: RequestData): Promise<Saved> {
  const values = {
    person_id: data.personId,
    applicant: data.personId === null ? data.applicant : '',
    kind: data.kind,
    received_on: data.receivedOn,
    manner: data.manner,
    wish: data.wish,
    extended: Number(data.extended),
    extension_reason: data.extended ? data.extensionReason : '',
    extension_told_on: data.extended ? data.extensionToldOn : null,
    answered_on: data.answeredOn,
    outcome: data.outcome,
    answer: data.answer,
    step_id: data.stepId,
    note: data.note,
  }
  const saved =
    data.id === null
      ? await db.insertInto('person_request').values(values).returning(['id', 'revision']).executeTakeFirst()
      : await db
          .updateTable('person_request')
          .set({ ...values, revision: data.revision + 1 })
          .where('id', '=', data.id)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (saved) await saveNotices(db, saved.id, data.notices)
  return saved
}

/** Says who was told of what was done on a request; rows that are not given any more go. */
async function saveNotices(db: Tx, requestId: number, notices: RequestData['notices']): Promise<void> {
  const rows = await db.selectFrom('request_notice').where('request_id', '=', requestId).select('id').execute()
  const known = new Set(rows.map(({ id }) => id))
  for (const { id, recipient, toldOn, manner, exemption, reason } of notices) {
    const told = exemption === ''
    const values = { recipient, told_on: toldOn, manner: told ? manner : '', exemption, reason: told ? '' : reason }
    if (id !== null && known.delete(id))
      await db.updateTable('request_notice').set(values).where('id', '=', id).execute()
    else
      await db
        .insertInto('request_notice')
        .values({ ...values, request_id: requestId })
        .execute()
  }
  for (const id of known) await db.deleteFrom('request_notice').where('id', '=', id).execute()
}

type Answer = {
  readonly requestId: number
  readonly answeredOn: IsoDate
  readonly outcome: 'granted' | 'partly' | 'refused'
  readonly answer: string
  /** The step by which it was done; null: nothing was done. */
  readonly stepId: number | null
}
/** Writes the answer to a request, whatever was typed there before. */
export async function answerRequest(db: Tx, { requestId, answeredOn, outcome, answer, stepId }: Answer): Promise<void> {
  await db
    .updateTable('person_request')
    .set({ answered_on: answeredOn, outcome, answer, step_id: stepId })
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', requestId)
    .execute()
}

/** Takes a request off the register; `false` when it was gone. */
export async function removeRequest(db: Tx, id: number): Promise<boolean> {
  const gone = await db.deleteFrom('person_request').where('id', '=', id).returning('id').executeTakeFirst()
  return gone !== undefined
}
