import type { IssueInput } from '#shared/certificates/contract.ts'
import { issueInput } from '#shared/certificates/contract.ts'

/** What stands in the form of issuing; a date that is not there is `null`. */
export type IssueValues = {
  issuedOn: string | null
  place: string
  signatoryIds: number[]
  orientation: IssueInput['orientation']
}

export const inputOf = (participationIds: readonly number[], values: IssueValues): IssueInput => ({
  ...values,
  participationIds: [...participationIds],
  issuedOn: values.issuedOn ?? '',
})

/** The same once it could be printed; `undefined` while something is missing or half typed. */
export const printable = (participationIds: readonly number[], values: IssueValues): IssueInput | undefined => {
  const judged = issueInput.safeParse(inputOf(participationIds, values))
  return judged.success ? judged.data : undefined
}
