import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Parts of a comparison in the order of the form. */
export const comparedParts = [
  'header',
  'costs',
  'sources',
  'money',
  'results',
  'texts',
  'documents',
  'reasons',
] as const
export type ComparedPart = (typeof comparedParts)[number]

/** How a value is told: grosze, hundredths of a per cent, hundredths of a unit, a day, a short word, a text of many words. */
export const figureUnits = ['money', 'percent', 'quantity', 'day', 'word', 'text'] as const

/** A record behind a figure that a screen can open. */
const behind = z.object({ kind: z.enum(['expenseDocument', 'budgetLine', 'grant']), id: z.int() })
const value = z.union([z.int(), z.string()]).nullable()
/** A value of a report; `null`: nothing, or the figure is not there at all. */
export type FigureValue = z.infer<typeof value>

/** One figure laid side by side. */
export const comparedFigure = z.object({
  part: z.enum(comparedParts),
  /** Tells the figure in every report of the grant: `costs/2021/line/12/actual`. */
  key: z.string(),
  label: z.string(),
  unit: z.enum(figureUnits),
  before: value,
  after: value,
  /** The figure stands in one of the two reports only. */
  only: z.enum(['before', 'after']).nullable(),
  behind: behind.nullable(),
})
export type ComparedFigure = z.infer<typeof comparedFigure>

export const comparison = z.object({ figures: z.array(comparedFigure), changed: z.int() })
export type Comparison = z.infer<typeof comparison>

/** One of the two reports: as it was filed, or as it stands today. */
export const comparedSide = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('filing'), id }),
  z.strictObject({ kind: z.literal('report'), id }),
])
export type ComparedSide = z.infer<typeof comparedSide>
export const comparedSides = z.strictObject({ before: comparedSide, after: comparedSide })
