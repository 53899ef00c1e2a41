import { hoursOf, minutesOf } from '#shared/editions/hours.ts'
import type { Plan, PlanInput } from '#shared/plans/schema.ts'

type Goal = PlanInput['goals'][number]
type Action = Goal['actions'][number]
/** An action as it is typed: hours in hundredths, so that they stay as typed whichever length of an hour is chosen. */
export type ActionValues = Omit<Action, 'plannedMinutes'> & { hours: number | null }
export type GoalValues = Omit<Goal, 'actions'> & { actions: ActionValues[] }
/** What stands in the form of a plan; what was not typed yet is `null`. */
export type PlanValues = Omit<PlanInput, 'goals' | 'drawnOn'> & { drawnOn: string | null; goals: GoalValues[] }

export const valuesOf = ({ goals, reasons, ...plan }: Plan): PlanValues => ({
  id: plan.id,
  revision: plan.revision,
  drawnOn: plan.drawnOn,
  validFrom: plan.validFrom,
  validTo: plan.validTo,
  adviserId: plan.adviserId,
  socialWorkerId: plan.socialWorkerId,
  psychologistId: plan.psychologistId,
  startingPoint: plan.startingPoint,
  mainGoal: plan.mainGoal,
  courseName: plan.courseName,
  courseProvider: plan.courseProvider,
  courseOn: plan.courseOn,
  courseCertificate: plan.courseCertificate,
  participantDuties: plan.participantDuties,
  clubDuties: plan.clubDuties,
  withTravel: plan.withTravel,
  withChildcare: plan.withChildcare,
  withMeal: plan.withMeal,
  annexReason: plan.annexReason,
  goals: goals.map((goal) => ({
    ...goal,
    actions: goal.actions.map(({ plannedMinutes, ...action }) => ({
      ...action,
      hours: hoursOf(plannedMinutes, action.hourMinutes),
    })),
  })),
  reasons,
})

/** For the back end, which says itself what is missing. Hours that cannot be read were refused by their field before. */
export const inputOf = ({ goals, drawnOn, ...plan }: PlanValues): PlanInput => ({
  ...plan,
  drawnOn: drawnOn ?? '',
  goals: goals.map((goal) => ({
    ...goal,
    actions: goal.actions.map(({ hours, ...action }) => ({
      ...action,
      plannedMinutes: minutesOf(hours ?? 0, action.hourMinutes),
    })),
  })),
})

export const newGoal = (areaId: number | null): GoalValues => ({
  id: null,
  originId: null,
  areaId,
  text: '',
  measure: '',
  target: '',
  dueOn: null,
  status: 'planned',
  actions: [],
})
export const newAction = (): ActionValues => ({
  id: null,
  originId: null,
  supportType: '',
  form: 'group',
  description: '',
  hours: null,
  hourMinutes: 60,
  validFrom: null,
  validTo: null,
  responsible: 'staff',
  staffId: null,
  responsibleName: '',
  status: 'planned',
})

/** The same once more, as a new record. */
export const copyOfAction = (action: ActionValues): ActionValues => ({ ...action, id: null, originId: null })
/** The same goal once more with its actions, as new records. */
export const copyOfGoal = (goal: GoalValues): GoalValues => ({
  ...goal,
  id: null,
  originId: null,
  actions: goal.actions.map(copyOfAction),
})
