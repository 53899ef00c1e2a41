import { clockHours } from '../communityWork/findingWords.ts'
import { formatZloty, type Grosze } from '../kernel/money.ts'
import { counted } from '../kernel/text.ts'

/** Work and things that one action of the budget was helped with, as far as the report counts them. */
export type Engaged = {
  /** Null: administrative costs. */
  readonly actionId: number | null
  readonly name: string
  readonly volunteers: number
  readonly minutes: number
  readonly personal: Grosze
  /** What was given or lent, each once. */
  readonly things: readonly string[]
  readonly material: Grosze
}

const zloty = (amount: Grosze): string => `${formatZloty(amount)}\u00a0zł`
/** `5 wolontariuszy` as those who worked: the genitive is asked for after „praca”. */
const people = (count: number): string => counted(count, 'wolontariusza', 'wolontariuszy', 'wolontariuszy')

/** Information on the contribution in work and things that box I.2 has to give for each action (settlement.md 1.2). */
export function engagedSentences(engaged: Engaged | undefined): string[] {
  if (!engaged) return []
  const { volunteers, minutes, personal, things, material } = engaged
  const work = [volunteers > 0 ? `praca ${people(volunteers)}` : '', minutes > 0 ? clockHours(minutes) : ''].filter(
    Boolean,
  )
  return [
    personal > 0 ? `Wkład osobowy: ${[...work, `wartość ${zloty(personal)}`].join(', ')}.` : '',
    material > 0 ? `Wkład rzeczowy: ${[...things, `wartość ${zloty(material)}`].join(', ')}.` : '',
  ].filter(Boolean)
}
