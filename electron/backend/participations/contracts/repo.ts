import type { z } from 'zod'
import type { contractInput } from '#shared/participations/schema.ts'
import type { Tx } from '../../db/open.ts'

type ContractData = z.output<typeof contractInput>

/** Adds or changes a kontrakt socjalny with its assessments; `undefined` when somebody saved or removed it in between. */
export async function saveContract(db: Tx, data: ContractData): Promise<{ id: number; revision: number } | undefined> {
  const values = {
    participation_id: data.participationId,
    number: data.number,
    institution: data.institution,
    worker_name: data.workerName,
    worker_phone: data.workerPhone,
    concluded_on: data.concludedOn,
    valid_from: data.validFrom,
    valid_to: data.validTo,
    variant: data.variant,
    goal: data.goal,
    terminated_on: data.terminatedOn,
    termination_reason: data.terminationReason,
  }
  const saved =
    data.id === null
      ? await db
          .insertInto('social_contract')
          .values({ ...values, revision: 1 })
          .returning(['id', 'revision'])
          .executeTakeFirst()
      : await db
          .updateTable('social_contract')
          .set({ ...values, revision: data.revision + 1 })
          .where('id', '=', data.id)
          .where('participation_id', '=', data.participationId)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (saved) await saveAssessments(db, saved.id, data.assessments)
  return saved
}

async function saveAssessments(db: Tx, contractId: number, assessments: ContractData['assessments']): Promise<void> {
  const present = await db
    .selectFrom('social_contract_assessment')
    .where('contract_id', '=', contractId)
    .select('id')
    .execute()
  const known = new Set(present.map((row) => row.id))
  const kept = new Set<number>()
  for (const { id, dueOn, assessedOn, result } of assessments) {
    const values = { contract_id: contractId, due_on: dueOn, assessed_on: assessedOn, result }
    if (id !== null && known.has(id)) {
      kept.add(id)
      await db.updateTable('social_contract_assessment').set(values).where('id', '=', id).execute()
    } else await db.insertInto('social_contract_assessment').values(values).execute()
  }
  for (const id of known)
    if (!kept.has(id)) await db.deleteFrom('social_contract_assessment').where('id', '=', id).execute()
}

/** Takes a contract away with its assessments; whose participation it was of, or `undefined` when it was gone. */
export async function removeContract(db: Tx, id: number): Promise<number | undefined> {
  const gone = await db
    .deleteFrom('social_contract')
    .where('id', '=', id)
    .returning('participation_id')
    .executeTakeFirst()
  return gone?.participation_id
}
