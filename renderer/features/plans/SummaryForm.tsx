import { useWatch } from 'react-hook-form'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { reachOf } from '#shared/plans/reach.ts'
import type { Plan, PlanCase } from '#shared/plans/schema.ts'
import { shareText } from '#shared/plans/wording.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './plans.module.css'

type Values = {
  revision: number
  goals: { goalId: number; status: string }[]
  finalOpinion: string
  nextSteps: string
  summarisedOn: string | null
}

/** The share of goals reached as the states stand in the fields. */
function Reached({ plan }: { plan: PlanCase }) {
  const goals = useWatch<Values, 'goals'>({ name: 'goals' })
  const { reached, counted, share } = reachOf(
    goals.map((goal) => goal.status),
    plan.statuses,
  )
  return (
    <p className={css.lead} role="status">
      Cele osiągnięte: {reached} z {counted} ({shareText(share)})
    </p>
  )
}

/** The end of a plan: state of each goal, share reached, opinion and what comes next. */
export function SummaryForm({ plan, version, today }: { plan: PlanCase; version: Plan; today: IsoDate }) {
  const { tell } = useTell('plans.summarise')
  const say = useSay()
  const values: Values = {
    revision: version.revision,
    goals: version.goals.map(({ id, status }) => ({ goalId: id, status })),
    finalOpinion: version.finalOpinion,
    nextSteps: version.nextSteps,
    summarisedOn: version.summarisedOn ?? today,
  }
  return (
    <Form<Values, unknown>
      label="Podsumowanie planu"
      values={values}
      submit="Zapisz podsumowanie"
      onSend={({ summarisedOn, ...typed }) => tell({ ...typed, id: version.id, summarisedOn: summarisedOn ?? '' })}
      onSaved={() => say({ sentence: 'Zapisano podsumowanie planu.' })}
    >
      <FollowRecord values={values} />
      <Reached plan={plan} />
      <ol className={css.reviewGoals}>
        {version.goals.map((goal, index) => (
          <li key={goal.id} className={css.withStatus}>
            <p>{goal.text}</p>
            <SelectField
              name={`goals.${index}.status`}
              label={`Stan celu ${index + 1}`}
              width="12rem"
              options={plan.statuses.map(({ code, label }) => ({ value: code, label }))}
            />
          </li>
        ))}
      </ol>
      <p className={css.dim}>
        Udział liczy cele zrealizowane wśród wszystkich poza tymi, od których odstąpiono; nie wpisuje się go ręcznie.
      </p>
      <TextArea name="finalOpinion" label="Opinia końcowa" rows={4} limit={4000} />
      <TextArea name="nextSteps" label="Co dalej" rows={3} limit={4000} />
      <DateField name="summarisedOn" label="Podsumowano" required />
    </Form>
  )
}
