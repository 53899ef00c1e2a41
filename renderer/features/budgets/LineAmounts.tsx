import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import type { ProgrammeKind } from '#shared/grants/sourceNames.ts'
import { plannedSources } from '#shared/grants/sources.ts'
import { sourceOptions } from '../../texts/sources.ts'
import { FieldGroup } from '../../ui/form/FieldRow.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import css from './budgets.module.css'
import type { LineTyped } from './lineTyped.ts'

/** Planned amounts of a line by year and source; one row is the usual thing. */
export function LineAmounts({ programme }: { programme: ProgrammeKind }) {
  const { control, getValues } = useFormContext<LineTyped>()
  const { fields, append, remove } = useFieldArray({ control, name: 'amounts' })
  const add = () => {
    const last = getValues('amounts').at(-1)
    append({ year: last?.year ?? null, source: 'ownMoney', planned: null })
  }
  return (
    <FieldGroup title="Plan">
      <div className={css.amounts}>
        {fields.map((field, index) => (
          <div key={field.id} className={css.amount}>
            <NumberField name={`amounts.${index}.year`} label="Rok" width="5rem" required />
            <SelectField<LineTyped>
              name={`amounts.${index}.source`}
              label="Źródło"
              options={sourceOptions(plannedSources, programme)}
              className={css.stretch ?? ''}
              required
            />
            <MoneyField name={`amounts.${index}.planned`} label="Kwota" width="9rem" required />
            {fields.length > 1 && (
              <ActionIcon
                aria-label={`Usuń kwotę ${index + 1}`}
                title="Usuń tę kwotę"
                className={css.besideField ?? ''}
                onClick={() => remove(index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            )}
          </div>
        ))}
        <Button variant="default" onClick={add}>
          Dodaj inny rok albo źródło
        </Button>
      </div>
    </FieldGroup>
  )
}
