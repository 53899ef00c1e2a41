import { areasAsking } from './areas.ts'
import { type Delivered, hoursByType, total } from './hours.ts'
import { reachOf, type StatusMeaning } from './reach.ts'
import type { Realisation, RealisedArea } from './realisation.ts'
import type { Plan, RatedArea } from './schema.ts'

type Basis = {
  readonly plan: Pick<Plan, 'goals' | 'reasons'>
  readonly areas: readonly RatedArea[]
  readonly threshold: number
  readonly statuses: readonly StatusMeaning[]
  readonly delivered: readonly Delivered[]
  /** Label of a kind of support. */
  readonly supportLabel: (code: string) => string
  readonly notCounted: number
}

/** The plan beside what became of it: area → goal → hours planned and done → rating before and after. */
export function realise({ plan, areas, threshold, statuses, delivered, supportLabel, notCounted }: Basis): Realisation {
  const byCode = new Map(statuses.map((status) => [status.code, status]))
  const counts = (status: string): boolean => byCode.get(status)?.counts ?? true
  const actions = plan.goals.flatMap((goal) =>
    goal.actions.map((action) => ({
      ...action,
      from: action.validFrom,
      to: action.validTo,
      counts: counts(action.status) && counts(goal.status),
    })),
  )
  const kinds = hoursByType(actions, delivered)
  const ofKind = new Map(kinds.map((kind) => [kind.supportType, kind]))
  const asking = new Set(
    areasAsking(areas, threshold, {
      goalAreas: plan.goals.filter((goal) => counts(goal.status)).map((goal) => goal.areaId),
      reasons: plan.reasons,
    }).map((area) => area.id),
  )
  const statusLabel = (code: string): string => byCode.get(code)?.label ?? code
  const goalsOf = (areaId: number | null): RealisedArea['goals'] =>
    plan.goals
      .filter((goal) => goal.areaId === areaId)
      .map(({ id, text, measure, target, dueOn, status, actions: own }) => ({
        id,
        text,
        measure,
        target,
        dueOn,
        status: statusLabel(status),
        actions: own.map((action) => {
          const kind = ofKind.get(action.supportType)!
          return {
            id: action.id,
            label: supportLabel(action.supportType),
            form: action.form,
            plannedMinutes: action.plannedMinutes,
            hourMinutes: action.hourMinutes,
            doneMinutes: kind.shared ? null : kind.doneMinutes,
            status: statusLabel(action.status),
          }
        }),
      }))
  const untied = goalsOf(null)
  return {
    areas: [
      ...areas
        .map(({ id, code, name, initial, latest, latestOn }) => ({
          area: { id, code, name },
          initial,
          latest,
          latestOn,
          reason: plan.reasons.find((one) => one.areaId === id)?.reason ?? '',
          asks: asking.has(id),
          goals: goalsOf(id),
        }))
        .filter((row) => row.goals.length > 0 || row.reason !== '' || row.asks),
      ...(untied.length > 0
        ? [{ area: null, initial: null, latest: null, latestOn: null, reason: '', asks: false, goals: untied }]
        : []),
    ],
    kinds: kinds.map((kind) => ({ ...kind, label: supportLabel(kind.supportType) })),
    plannedMinutes: total(kinds.map((kind) => kind.plannedMinutes)),
    doneMinutes: total(kinds.map((kind) => kind.doneMinutes)),
    ...reachOf(
      plan.goals.map((goal) => goal.status),
      statuses,
    ),
    notCounted,
  }
}
