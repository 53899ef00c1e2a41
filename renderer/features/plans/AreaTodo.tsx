import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { counted } from '#shared/kernel/text.ts'
import { areasAsking } from '#shared/plans/areas.ts'
import type { PlanCase } from '#shared/plans/schema.ts'
import { TextField } from '../../ui/form/TextField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import css from './plans.module.css'
import type { PlanValues } from './planValues.ts'

type Props = { plan: PlanCase; onGoal: (areaId: number) => void }

/** Weak areas that still ask for a goal or a reason, and the reasons already given. */
export function AreaTodo({ plan, onGoal }: Props) {
  const goals = useWatch<PlanValues, 'goals'>({ name: 'goals' })
  const typed = useWatch<PlanValues, 'reasons'>({ name: 'reasons' })
  const { fields, append, remove } = useFieldArray<PlanValues, 'reasons'>({ name: 'reasons' })
  const counts = (code: string) => plan.statuses.find((status) => status.code === code)?.counts ?? true
  // An area whose reason is being typed is no longer asked about: its empty field says what is missing.
  const asking = areasAsking(plan.areas, plan.threshold, {
    goalAreas: goals.filter((goal) => counts(goal.status)).map((goal) => goal.areaId),
    reasons: typed.map(({ areaId }) => ({ areaId, reason: 'pisany' })),
  })
  const nameOf = (areaId: number) => plan.areas.find((area) => area.id === areaId)?.name ?? 'obszar'
  return (
    <>
      {plan.measuredOn === null && (
        <Notice kind="info" title="Ta osoba nie ma jeszcze diagnozy początkowej.">
          Plan można pisać bez niej; po diagnozie pojawią się tu obszary, które pytają o cel.
        </Notice>
      )}
      {asking.length > 0 && (
        <Notice
          kind="due"
          title={`${counted(asking.length, 'obszar', 'obszary', 'obszarów')} poniżej ${plan.threshold} bez celu i bez powodu`}
        >
          <ul className={css.asking}>
            {asking.map((area) => (
              <li key={area.id}>
                <span>
                  {area.name} <strong>({area.initial})</strong>
                </span>
                <Button
                  size="compact-sm"
                  aria-label={`Dodaj cel: ${area.name}`}
                  variant="default"
                  onClick={() => onGoal(area.id)}
                >
                  Dodaj cel
                </Button>
                <Button
                  size="compact-sm"
                  aria-label={`Podaj powód: ${area.name}`}
                  variant="subtle"
                  onClick={() =>
                    append({ areaId: area.id, reason: '' }, { focusName: `reasons.${fields.length}.reason` })
                  }
                >
                  Podaj powód
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {fields.map(({ id, areaId }, index) => (
        <div key={id} className={css.reason}>
          <TextField
            name={`reasons.${index}.reason`}
            label={`Dlaczego bez celu: ${nameOf(areaId)}`}
            required
            maxLength={1000}
          />
          <ActionIcon aria-label={`Usuń powód: ${nameOf(areaId)}`} title="Usuń powód" onClick={() => remove(index)}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
    </>
  )
}
