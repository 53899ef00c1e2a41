import { formatDate, type IsoDate } from '../kernel/dates.ts'

type Planned = { readonly validFrom: IsoDate | null; readonly validTo: IsoDate | null }
type Drawn = Planned & {
  readonly drawnOn: IsoDate
  readonly adviserId: number | null
  readonly mainGoal: string
  readonly goals: readonly {
    readonly text: string
    readonly dueOn: IsoDate | null
    readonly actions: readonly Planned[]
  }[]
}
type Participation = { readonly startedOn: IsoDate | null; readonly endsOn: IsoDate }

const outside = (span: Planned, within: Planned): boolean =>
  (span.validFrom !== null && within.validFrom !== null && span.validFrom < within.validFrom) ||
  (span.validTo !== null && within.validTo !== null && span.validTo > within.validTo)

/** What is suspicious about a plan, a sentence each; nothing of it stops a save (kis.md 3.3). */
export function planWarnings(plan: Drawn, { startedOn, endsOn }: Participation): string[] {
  const goals = plan.goals.filter((goal) => goal.text.trim() !== '')
  const late = goals.filter(
    (goal) => goal.dueOn !== null && outside({ validFrom: goal.dueOn, validTo: goal.dueOn }, plan),
  )
  const sentences = [
    startedOn !== null &&
      outside(plan, { validFrom: startedOn, validTo: endsOn }) &&
      `Okres planu wychodzi poza udział (${formatDate(startedOn)} – ${formatDate(endsOn)}).`,
    plan.adviserId === null && 'Nie wybrano doradcy zawodowego, a bez niego planu nie można podpisać.',
    plan.mainGoal.trim() === '' && 'Plan nie ma celu głównego.',
    plan.goals.length === 0 && 'Plan nie ma celów szczegółowych.',
    late.length > 0 && `Termin wychodzi poza okres planu: ${late.map((goal) => `„${short(goal.text)}”`).join(', ')}.`,
    goals.some((goal) => goal.actions.length === 0) && 'Są cele bez żadnego działania.',
    goals.some((goal) => goal.actions.some((action) => outside(action, plan))) &&
      'Są działania, których termin wychodzi poza okres planu.',
  ]
  return sentences.filter((sentence) => sentence !== false)
}

/** What is suspicious about the day a plan was signed; `null` while no day stands there. */
export function signingWarnings(signedOn: IsoDate | null, drawnOn: IsoDate, today: IsoDate): string[] {
  if (signedOn === null) return []
  if (signedOn > today) return [`Dzień podpisania (${formatDate(signedOn)}) jeszcze nie nadszedł.`]
  return signedOn < drawnOn ? [`Dzień podpisania jest przed dniem opracowania (${formatDate(drawnOn)}).`] : []
}

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`)
