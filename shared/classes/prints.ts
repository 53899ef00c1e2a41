import { z } from 'zod'
import { id } from '../contract/fields.ts'
import { month, year } from '../staff/hours.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const classesPrints = [
  /** Lists of meetings, one after another: blank to be signed, or filled with the marks that were entered. */
  z.strictObject({
    kind: z.literal('attendanceList'),
    sessionIds: z.array(id).min(1, 'Zaznacz spotkania.').max(100, 'Najwyżej 100 spotkań naraz.'),
    filled: z.boolean(),
    withMeal: z.boolean().default(false),
    withTravel: z.boolean().default(false),
  }),
  /** The matrix of a group in a month. */
  z.strictObject({ kind: z.literal('attendanceMonth'), groupId: id, year, month }),
  /** The whole journal of a group. */
  z.strictObject({ kind: z.literal('classJournal'), groupId: id }),
] as const
