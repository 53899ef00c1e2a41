import { Button } from '@mantine/core'
import { formatDate } from '#shared/kernel/dates.ts'
import type { Plan, PlanCase } from '#shared/plans/schema.ts'
import { formLabels, hoursText, responsibleLabels, spanText } from '#shared/plans/wording.ts'
import { useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './plans.module.css'

type StatusValues = {
  revision: number
  goals: { goalId: number; status: string }[]
  actions: { actionId: number; status: string }[]
}
type Props = { plan: PlanCase; version: Plan; onAnnex: (() => void) | undefined }
type Action = Plan['goals'][number]['actions'][number]

const actionLine = (plan: PlanCase, action: Action): string =>
  [
    plan.supportTypes.find((type) => type.code === action.supportType)?.label ?? action.supportType,
    formLabels[action.form],
    action.plannedMinutes > 0 ? hoursText(action.plannedMinutes, action.hourMinutes) : '',
    spanText(action.validFrom, action.validTo),
    (action.responsible === 'staff'
      ? plan.staff.find((person) => person.id === action.staffId)?.name
      : action.responsibleName) || responsibleLabels[action.responsible],
    action.description,
  ]
    .filter(Boolean)
    .join(' · ')

/** A signed version: its goals and actions stand as signed, only how far they have come can be changed. */
export function PlanReading({ plan, version, onAnnex }: Props) {
  const { tell } = useTell('plans.setStatuses')
  const say = useSay()
  const statuses = plan.statuses.map(({ code, label }) => ({ value: code, label }))
  const closed = version.state === 'superseded'
  const actions = version.goals.flatMap((goal) => goal.actions)
  const values: StatusValues = {
    revision: version.revision,
    goals: version.goals.map(({ id, status }) => ({ goalId: id, status })),
    actions: actions.map(({ id, status }) => ({ actionId: id, status })),
  }
  const areaName = (id: number | null) => plan.areas.find((area) => area.id === id)?.name
  return (
    <Form<StatusValues, unknown>
      label="Stan celów i działań"
      values={values}
      submit="Zapisz stan celów"
      draft={false}
      onSend={(typed) => tell({ id: version.id, ...typed })}
      onSaved={() => say({ sentence: 'Zapisano stan celów.' })}
      footer={
        onAnnex && (
          <Button variant="default" onClick={onAnnex}>
            Zmień plan (aneks)…
          </Button>
        )
      }
    >
      <FollowRecord values={values} />
      <Notice kind={closed ? 'info' : 'good'}>
        {closed
          ? 'Tę wersję zastąpiła nowsza; zostaje w dokumentach bez zmian.'
          : `Podpisano ${formatDate(version.signedOn ?? '')}, ${version.signedPlace}. Treść się nie zmienia; stan celów możesz zmieniać.`}
      </Notice>
      {version.annexReason !== '' && (
        <p>
          <strong>Powód aneksu:</strong> {version.annexReason}
        </p>
      )}
      {version.mainGoal !== '' && (
        <p>
          <strong>Cel główny:</strong> {version.mainGoal}
        </p>
      )}
      <ol className={css.goals}>
        {version.goals.map((goal, index) => (
          <li key={goal.id}>
            <fieldset className={css.goal}>
              <legend>Cel {index + 1}</legend>
              <div className={css.withStatus}>
                <div>
                  <p className={css.goalText}>{goal.text}</p>
                  <p className={css.dim}>
                    {[
                      areaName(goal.areaId),
                      goal.measure && `miernik: ${goal.measure}`,
                      goal.target && `wartość docelowa: ${goal.target}`,
                      goal.dueOn && `do ${formatDate(goal.dueOn)}`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                <SelectField
                  name={`goals.${index}.status`}
                  label={`Stan celu ${index + 1}`}
                  width="12rem"
                  options={statuses}
                  disabled={closed}
                />
              </div>
              <ul className={css.readActions}>
                {goal.actions.map((action, place) => (
                  <li key={action.id} className={css.withStatus}>
                    <span>{actionLine(plan, action)}</span>
                    <SelectField
                      name={`actions.${actions.indexOf(action)}.status`}
                      label={`Stan działania ${index + 1}.${place + 1}`}
                      width="12rem"
                      options={statuses}
                      disabled={closed}
                    />
                  </li>
                ))}
              </ul>
            </fieldset>
          </li>
        ))}
      </ol>
    </Form>
  )
}
