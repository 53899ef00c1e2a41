import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** How far an application for an edition has come; `participant`: taken in, also when the participation has ended. */
export const stages = ['applied', 'qualified', 'reserve', 'refused', 'withdrawn', 'participant'] as const
export type Stage = (typeof stages)[number]

/** Whose participation in which edition: what every part of a case shows at its head. */
export const caseHead = z.object({
  id,
  personId: id,
  editionId: id,
  firstName: z.string(),
  lastName: z.string(),
  sex: z.enum(['K', 'M']),
  editionName: z.string(),
  stage: z.enum(stages),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
})
export type CaseHead = z.infer<typeof caseHead>
