import type { AgendaKind } from '../agenda/kinds.ts'
import { addDays, type IsoDate } from '../kernel/dates.ts'
import { recentDays } from '../outcomes/followUps.ts'

/** The first day anything in a file of a club can have. */
export const firstDay: IsoDate = '1990-01-01'

/**
 * What nobody catches up on after half a year: meetings without marks, papers, measurements, reviews, goals, contacts, ends of
 * contracts. Older ones are shown when asked for. What is owed to an office, a partner or a person on paper is owed however
 * old it is.
 */
export const agingKinds: readonly AgendaKind[] = [
  'session',
  'individual',
  'diagnosis',
  'planReview',
  'planGoal',
  'followUp',
  'paper',
  'caseEnd',
]

/** The first day from which something that ages is still shown by itself. */
export const agingSince = (today: IsoDate): IsoDate => addDays(today, -recentDays)
