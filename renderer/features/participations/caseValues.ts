import type { CaseInput, CaseRecord } from '#shared/participations/schema.ts'

/** What stands in the sheet of a participation; what was not chosen yet is `null`. */
export type CaseValues = Omit<CaseInput, 'paths'> & {
  paths: (Omit<CaseInput['paths'][number], 'pathId'> & { pathId: number | null })[]
}

export const valuesOf = ({
  stage: _,
  person: __,
  edition: ___,
  certificateNumber: ____,
  ...record
}: CaseRecord): CaseValues => record

/** For the back end, which says itself what is missing: the form has refused empty required fields before. */
export const inputOf = (values: CaseValues): CaseInput => values as CaseInput
