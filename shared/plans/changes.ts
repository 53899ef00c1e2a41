import { formatDate } from '../kernel/dates.ts'
import type { PaperAction, PaperGoal, PlanPaper } from './paper.ts'
import { formLabels, hoursText, spanText } from './wording.ts'

/** One difference between two versions, in words: of what, which field, and what stood there before and after. */
export type PlanChange = {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  /** `plan`, `cel „…”`, `działanie „…”`. */
  readonly subject: string
  readonly field: string
  readonly before: string
  readonly after: string
}
type Fields = Readonly<Record<string, string>>
const day = (date: string | null): string => (date === null ? '' : formatDate(date))
const list = (items: readonly string[]): string => items.join(', ')

const planFields = (paper: PlanPaper): Fields => ({
  'okres realizacji': spanText(paper.from, paper.to),
  'punkt wyjścia': paper.startingPoint,
  'cel główny': paper.mainGoal,
  'doradca zawodowy': paper.adviser,
  'pracownik socjalny': paper.socialWorker,
  psycholog: paper.psychologist,
  'wybrany kurs': list(
    [paper.course.name, paper.course.provider, day(paper.course.on), paper.course.certificate].filter(Boolean),
  ),
  'zobowiązania uczestnika': paper.participantDuties,
  'zobowiązania klubu': paper.clubDuties,
  'wsparcie towarzyszące': list(paper.accompanying),
  'obszary bez celu': list(
    paper.weakAreas.filter((area) => !area.hasGoal && area.reason !== '').map((area) => `${area.name}: ${area.reason}`),
  ),
})
const goalFields = (goal: PaperGoal): Fields => ({
  cel: goal.text,
  obszar: goal.area,
  miernik: goal.measure,
  'wartość docelowa': goal.target,
  termin: day(goal.dueOn),
})
const actionFields = (action: PaperAction): Fields => ({
  'rodzaj wsparcia': action.support,
  forma: formLabels[action.form],
  opis: action.description,
  godziny: hoursText(action.plannedMinutes, action.hourMinutes),
  termin: spanText(action.from, action.to),
  odpowiedzialny: action.responsible,
})

const differing = (subject: string, before: Fields, after: Fields): PlanChange[] =>
  Object.keys(after).flatMap((field) => {
    const [was, is] = [before[field] ?? '', after[field] ?? '']
    return was === is ? [] : [{ kind: 'changed' as const, subject, field, before: was, after: is }]
  })

type Known = { readonly identity: number }
/** Compares records that continue each other; `name` says how one is called, `place` where it stands. */
function compared<T extends Known>(
  before: readonly T[],
  after: readonly T[],
  name: (one: T) => string,
  fields: (one: T) => Fields,
  place: (one: T) => number = () => 0,
): PlanChange[] {
  const was = new Map(before.map((one) => [one.identity, one]))
  const still = new Set(after.map((one) => one.identity))
  return [
    ...after.flatMap((one): PlanChange[] => {
      const earlier = was.get(one.identity)
      if (!earlier) return [{ kind: 'added', subject: name(one), field: '', before: '', after: summary(fields(one)) }]
      const moved: PlanChange[] =
        place(earlier) === place(one)
          ? []
          : [{ kind: 'moved', subject: name(one), field: 'cel', before: '', after: '' }]
      return [...moved, ...differing(name(one), fields(earlier), fields(one))]
    }),
    ...before
      .filter((one) => !still.has(one.identity))
      .map(
        (one): PlanChange => ({
          kind: 'removed',
          subject: name(one),
          field: '',
          before: summary(fields(one)),
          after: '',
        }),
      ),
  ]
}
const summary = (fields: Fields): string => list(Object.values(fields).filter((value) => value !== ''))

/** All actions of a version, each knowing the goal it serves. */
const actionsOf = (paper: PlanPaper) =>
  paper.goals.flatMap((goal) => goal.actions.map((action) => ({ ...action, goal: goal.identity })))

/**
 * What a later version of a plan says otherwise than an earlier one. Goals and actions are told apart by identity, not by
 * wording, so a reworded goal is one change and not a removal with an addition. Statuses are no part of what is signed.
 */
export const planChanges = (before: PlanPaper, after: PlanPaper): PlanChange[] => [
  ...differing('plan', planFields(before), planFields(after)),
  ...compared(before.goals, after.goals, (goal) => `cel „${goal.text}”`, goalFields),
  ...compared(
    actionsOf(before),
    actionsOf(after),
    (action) => `działanie „${action.support}”`,
    actionFields,
    (action) => action.goal,
  ),
]
