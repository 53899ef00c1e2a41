import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import type { PlanCase } from '#shared/plans/schema.ts'
import { formLabels, responsibleLabels } from '#shared/plans/wording.ts'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './plans.module.css'
import { copyOfAction, newAction, type PlanValues } from './planValues.ts'
import { RowActs } from './RowActs.tsx'

const most = 30
const units = [
  { value: 60, label: 'po 60 min' },
  { value: 45, label: 'po 45 min' },
]
const options = <K extends string>(labels: Readonly<Record<K, string>>) =>
  Object.entries<string>(labels).map(([value, label]) => ({ value, label }))

/** Who sees to an action: somebody of the staff, a partner by name, or the participant. */
function Responsible({ plan, path }: { plan: PlanCase; path: `goals.${number}.actions.${number}` }) {
  const who = useWatch<PlanValues, `${typeof path}.responsible`>({ name: `${path}.responsible` })
  return (
    <>
      <SelectField name={`${path}.responsible`} label="Odpowiada" width="9rem" options={options(responsibleLabels)} />
      {who === 'staff' && (
        <SelectField
          name={`${path}.staffId`}
          label="Kto"
          none="ktoś z kadry"
          width="14rem"
          options={plan.staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {who === 'partner' && <TextField name={`${path}.responsibleName`} label="Nazwa partnera" width="14rem" />}
    </>
  )
}

type Props = { plan: PlanCase; path: `goals.${number}`; goal: number }

/** The actions of a goal: which support, how much of it, when and who. */
export function ActionRows({ plan, path, goal }: Props) {
  const { getValues, setValue } = useFormContext<PlanValues>()
  const { fields, append, insert, remove, swap } = useFieldArray<PlanValues, `goals.${number}.actions`>({
    name: `${path}.actions`,
  })
  const usual = (at: `${typeof path}.actions.${number}`, code: string | number | null) => {
    const type = plan.supportTypes.find((one) => one.code === code)
    if (!type) return
    setValue(`${at}.hourMinutes`, type.hourMinutes, { shouldDirty: true })
    setValue(`${at}.form`, type.individual ? 'individual' : 'group', { shouldDirty: true })
  }
  return (
    <div className={css.actions}>
      <ol>
        {fields.map(({ id }, index) => {
          const at = `${path}.actions.${index}` as const
          const name = `działanie ${goal}.${index + 1}`
          return (
            <li key={id} className={css.action}>
              <div className={css.actionHead}>
                <span>
                  Działanie {goal}.{index + 1}
                </span>
                <RowActs
                  acts={[
                    {
                      label: `Wyżej: ${name}`,
                      title: 'Wyżej',
                      icon: IconArrowUp,
                      disabled: index === 0,
                      onAct: () => swap(index, index - 1),
                    },
                    {
                      label: `Niżej: ${name}`,
                      title: 'Niżej',
                      icon: IconArrowDown,
                      disabled: index === fields.length - 1,
                      onAct: () => swap(index, index + 1),
                    },
                    {
                      label: `Powiel ${name}`,
                      title: 'Powiel działanie',
                      icon: IconCopy,
                      disabled: fields.length >= most,
                      onAct: () => insert(index + 1, copyOfAction(getValues(at))),
                    },
                    { label: `Usuń ${name}`, title: 'Usuń działanie', icon: IconTrash, onAct: () => remove(index) },
                  ]}
                />
              </div>
              <FieldRow>
                <ComboboxField
                  name={`${at}.supportType`}
                  label="Rodzaj wsparcia"
                  required
                  width="22rem"
                  options={plan.supportTypes.map(({ code, label }) => ({ value: code, label }))}
                  onChosen={(code) => usual(at, code)}
                />
                <SelectField name={`${at}.form`} label="Forma" width="9rem" options={options(formLabels)} />
                <QuantityField name={`${at}.hours`} label="Godzin" />
                <SelectField name={`${at}.hourMinutes`} label="Godzina trwa" width="8rem" options={units} />
              </FieldRow>
              <FieldRow>
                <DateField name={`${at}.validFrom`} label="Od" />
                <DateField name={`${at}.validTo`} label="Do" />
                <Responsible plan={plan} path={at} />
                <SelectField
                  name={`${at}.status`}
                  label="Stan działania"
                  width="12rem"
                  options={plan.statuses.map(({ code, label }) => ({ value: code, label }))}
                />
              </FieldRow>
              <TextField name={`${at}.description`} label="Co dokładnie" maxLength={500} />
            </li>
          )
        })}
      </ol>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={fields.length >= most}
        onClick={() => append(newAction(), { focusName: `${path}.actions.${fields.length}.supportType` })}
      >
        Dodaj działanie do celu {goal}
      </Button>
    </div>
  )
}
