import { z } from 'zod'
import { agendaKinds } from './kinds.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const agendaPrints = [
  /** A month on one page to hang on a wall, so without names of participants unless they are asked for; full days go on to a list. */
  z.strictObject({
    kind: z.literal('agendaMonth'),
    year: z.int().min(1900).max(2199),
    month: z.int().min(1).max(12),
    kinds: z.array(z.enum(agendaKinds)).max(agendaKinds.length).nullable().default(null),
    withNames: z.boolean().default(false),
  }),
] as const
