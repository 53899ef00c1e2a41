import type { IssueInput } from '#shared/certificates/issue.ts'

/** What stands in the form of issuing; a date that is not there is `null`. */
export type IssueValues = {
  issuedOn: string | null
  place: string
  signatoryIds: number[]
  orientation: IssueInput['orientation']
  /** Null: the words the program gives by itself. */
  templateId: number | null
}

export const inputOf = (participationIds: readonly number[], values: IssueValues): IssueInput => ({
  ...values,
  participationIds: [...participationIds],
  issuedOn: values.issuedOn ?? '',
})
