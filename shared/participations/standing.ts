import { z } from 'zod'
import { id } from '../contract/fields.ts'
import { endClasses } from './endClass.ts'
import { type Stage, stages } from './schema.ts'

/** How somebody stands in an edition: the stage, and of participants whether their time is running or over. */
export const standings = ['inProgress', 'ended', 'applied', 'qualified', 'reserve', 'refused', 'withdrawn'] as const
export type Standing = (typeof standings)[number]

export const standingWords: Readonly<Record<Standing, string>> = {
  inProgress: 'w trakcie',
  ended: 'po zakończeniu',
  applied: 'zgłoszenie',
  qualified: 'po kwalifikacji',
  reserve: 'lista rezerwowa',
  refused: 'odmowa',
  withdrawn: 'wycofane zgłoszenie',
}

/** The standing that a stage and an end make. */
export const standingOf = ({ stage, endedOn }: { stage: Stage; endedOn: string | null }): Standing =>
  stage === 'participant' ? (endedOn === null ? 'inProgress' : 'ended') : stage

/** One edition of a person, from application to end. */
export const participationTime = z.object({
  id,
  editionId: id,
  editionName: z.string(),
  stage: z.enum(stages),
  appliedOn: z.string().nullable(),
  /** Null until the person is taken in. */
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  endReasonLabel: z.string().nullable(),
  /** Null while the participation has not ended. */
  endClass: z.enum(endClasses).nullable(),
})
export type ParticipationTime = z.infer<typeof participationTime>
