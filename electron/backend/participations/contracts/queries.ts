import type { ContractRecord } from '#shared/participations/schema.ts'
import type { Reader } from '../../db/open.ts'

/** The kontrakty socjalne of a participation with their assessments, the earliest first. */
export async function contractsOf(db: Reader, participationId: number): Promise<ContractRecord[]> {
  const contracts = await db
    .selectFrom('social_contract')
    .where('participation_id', '=', participationId)
    .orderBy('concluded_on')
    .orderBy('id')
    .select([
      'id',
      'participation_id as participationId',
      'number',
      'institution',
      'worker_name as workerName',
      'worker_phone as workerPhone',
      'concluded_on as concludedOn',
      'valid_from as validFrom',
      'valid_to as validTo',
      'variant',
      'goal',
      'terminated_on as terminatedOn',
      'termination_reason as terminationReason',
      'revision',
    ])
    .execute()
  const assessments = await db
    .selectFrom('social_contract_assessment as a')
    .innerJoin('social_contract as c', 'c.id', 'a.contract_id')
    .where('c.participation_id', '=', participationId)
    .orderBy('a.due_on')
    .orderBy('a.id')
    .select(['a.id', 'a.contract_id as contractId', 'a.due_on as dueOn', 'a.assessed_on as assessedOn', 'a.result'])
    .execute()
  const byContract = Map.groupBy(assessments, (one) => one.contractId)
  return contracts.map((contract) => ({
    ...contract,
    assessments: (byContract.get(contract.id) ?? []).map(({ contractId: _, ...one }) => one),
  }))
}

/** Centres with their workers as they were noted before, the newest first. At most fifty. */
export const knownInstitutions = (
  db: Reader,
): Promise<{ institution: string; workerName: string; workerPhone: string }[]> =>
  db
    .selectFrom('social_contract')
    .groupBy(['institution', 'worker_name', 'worker_phone'])
    .orderBy((eb) => eb.fn.max('id'), 'desc')
    .limit(50)
    .select(['institution', 'worker_name as workerName', 'worker_phone as workerPhone'])
    .execute()
