import { Button } from '@mantine/core'
import { useFieldArray, useWatch } from 'react-hook-form'
import type { Plan, PlanCase } from '#shared/plans/schema.ts'
import { planWarnings } from '#shared/plans/warnings.ts'
import { useTell } from '../../api/hooks.tsx'
import { FieldGroup } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { AreaTodo } from './AreaTodo.tsx'
import { GoalCards } from './GoalCards.tsx'
import { EndFields, HeadFields, StartFields } from './PlanFields.tsx'
import css from './plans.module.css'
import { inputOf, newGoal, type PlanValues, valuesOf } from './planValues.ts'

/** What is suspicious about the plan as it stands in the fields. */
function Warnings({ plan }: { plan: PlanCase }) {
  const values = useWatch<PlanValues>() as PlanValues
  const sentences = planWarnings({ ...values, drawnOn: values.drawnOn ?? '' }, plan)
  if (sentences.length === 0) return null
  return (
    <Notice kind="due" title="Sprawdź przed podpisaniem">
      <ul className={css.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** The goals and the weak areas that ask for them. */
function Goals({ plan }: { plan: PlanCase }) {
  const goals = useFieldArray<PlanValues, 'goals'>({ name: 'goals' })
  return (
    <FieldGroup title="Cele szczegółowe i działania">
      <AreaTodo
        plan={plan}
        onGoal={(areaId) => goals.append(newGoal(areaId), { focusName: `goals.${goals.fields.length}.text` })}
      />
      <GoalCards plan={plan} goals={goals} />
    </FieldGroup>
  )
}

type Props = { plan: PlanCase; draft: Plan; onSign: () => void; onRemove: () => void }

/** A draft of a plan, saved as a whole with Ctrl+Enter or the button. */
export function PlanEditor({ plan, draft, onSign, onRemove }: Props) {
  const { tell } = useTell('plans.save')
  const say = useSay()
  const values = valuesOf(draft)
  return (
    <Form<PlanValues, unknown>
      label={`Plan działania ${draft.number}`}
      values={values}
      submit="Zapisz plan"
      onSend={(typed) => tell(inputOf(typed))}
      onSaved={() => say({ sentence: 'Zapisano plan działania.' })}
      footer={
        <>
          <Button variant="default" onClick={onSign}>
            Podpisz…
          </Button>
          <Button variant="subtle" onClick={onRemove}>
            Usuń szkic
          </Button>
        </>
      }
    >
      <FollowRecord values={values} />
      <Warnings plan={plan} />
      <HeadFields plan={plan} isAnnex={draft.version > 1} />
      <StartFields plan={plan} />
      <Goals plan={plan} />
      <EndFields />
    </Form>
  )
}
