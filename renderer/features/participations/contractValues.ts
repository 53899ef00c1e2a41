import type { ContractInput, ContractRecord } from '#shared/participations/schema.ts'

type Assessment = ContractInput['assessments'][number]
/** What stands in the form of a kontrakt socjalny; what was not typed yet is `null`. */
export type ContractValues = Omit<ContractInput, 'concludedOn' | 'assessments'> & {
  concludedOn: string | null
  assessments: (Omit<Assessment, 'dueOn'> & { dueOn: string | null })[]
}

/** A new contract; the next one of the same person goes on with the same centre and worker. */
export const newContract = (participationId: number, last: ContractRecord | undefined): ContractValues => ({
  id: null,
  participationId,
  number: '',
  institution: last?.institution ?? '',
  workerName: last?.workerName ?? '',
  workerPhone: last?.workerPhone ?? '',
  concludedOn: null,
  validFrom: null,
  validTo: null,
  variant: last?.variant ?? 'B',
  goal: '',
  terminatedOn: null,
  terminationReason: '',
  assessments: [],
  revision: 0,
})

export const valuesOf = (contract: ContractRecord): ContractValues => contract
/** For the back end, which says itself what is missing: the form has refused empty required fields before. */
export const inputOf = (values: ContractValues): ContractInput => values as ContractInput
