import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { type useFieldArray, useFormContext } from 'react-hook-form'
import type { PlanCase } from '#shared/plans/schema.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { ActionRows } from './ActionRows.tsx'
import css from './plans.module.css'
import { copyOfGoal, newGoal, type PlanValues } from './planValues.ts'
import { RowActs } from './RowActs.tsx'

const most = 30
type Props = { plan: PlanCase; goals: ReturnType<typeof useFieldArray<PlanValues, 'goals'>> }

/** The specific goals, each with its actions; they can be moved, copied and taken away. */
export function GoalCards({ plan, goals }: Props) {
  const { getValues } = useFormContext<PlanValues>()
  const { fields, append, insert, remove, swap } = goals
  return (
    <>
      <ol className={css.goals}>
        {fields.map(({ id }, index) => {
          const path = `goals.${index}` as const
          const number = index + 1
          return (
            <li key={id}>
              <fieldset className={css.goal}>
                <legend>Cel {number}</legend>
                <RowActs
                  acts={[
                    {
                      label: `Wyżej: cel ${number}`,
                      title: 'Wyżej',
                      icon: IconArrowUp,
                      disabled: index === 0,
                      onAct: () => swap(index, index - 1),
                    },
                    {
                      label: `Niżej: cel ${number}`,
                      title: 'Niżej',
                      icon: IconArrowDown,
                      disabled: number === fields.length,
                      onAct: () => swap(index, index + 1),
                    },
                    {
                      label: `Powiel cel ${number}`,
                      title: 'Powiel cel z działaniami',
                      icon: IconCopy,
                      disabled: fields.length >= most,
                      onAct: () => insert(number, copyOfGoal(getValues(path))),
                    },
                    {
                      label: `Usuń cel ${number}`,
                      title: 'Usuń cel z działaniami',
                      icon: IconTrash,
                      onAct: () => remove(index),
                    },
                  ]}
                />
                <TextArea name={`${path}.text`} label="Cel szczegółowy" required rows={2} limit={1000} />
                <FieldRow>
                  <SelectField
                    name={`${path}.areaId`}
                    label="Obszar diagnozy"
                    none="bez obszaru"
                    width="20rem"
                    options={plan.areas.map((area) => ({
                      value: area.id,
                      label: area.initial === null ? area.name : `${area.name} (${area.initial})`,
                    }))}
                  />
                  <DateField name={`${path}.dueOn`} label="Termin" />
                  <SelectField
                    name={`${path}.status`}
                    label="Stan celu"
                    width="12rem"
                    options={plan.statuses.map(({ code, label }) => ({ value: code, label }))}
                  />
                </FieldRow>
                <div className={css.pair}>
                  <TextField name={`${path}.measure`} label="Miernik" hint="Po czym poznamy, że się udało." />
                  <TextField name={`${path}.target`} label="Wartość docelowa" hint="Na przykład: trzy sprawy." />
                </div>
                <ActionRows plan={plan} path={path} goal={number} />
              </fieldset>
            </li>
          )
        })}
      </ol>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={fields.length >= most}
          onClick={() => append(newGoal(null), { focusName: `goals.${fields.length}.text` })}
        >
          Dodaj cel
        </Button>
      </div>
    </>
  )
}
