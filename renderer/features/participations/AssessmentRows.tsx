import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup } from '../../ui/form/FieldRow.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import type { ContractValues } from './contractValues.ts'
import css from './participations.module.css'

/** Assessments of a contract: when each is due, when it was made and what came of it. */
export function AssessmentRows() {
  const { fields, append, remove } = useFieldArray<ContractValues, 'assessments', 'key'>({
    name: 'assessments',
    keyName: 'key',
  })
  return (
    <FieldGroup title="Oceny realizacji">
      {fields.length > 0 && (
        <ol className={css.rows}>
          {fields.map(({ key }, index) => (
            <li key={key}>
              <DateField name={`assessments.${index}.dueOn`} label="Termin" required />
              <DateField name={`assessments.${index}.assessedOn`} label="Dokonano" />
              <TextField name={`assessments.${index}.result`} label="Wynik" className={css.grow ?? ''} />
              <ActionIcon
                aria-label={`Usuń ocenę: wiersz ${index + 1}`}
                title="Usuń wiersz"
                onClick={() => remove(index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={fields.length >= 60}
          onClick={() => append({ id: null, dueOn: null, assessedOn: null, result: '' })}
        >
          Dodaj termin oceny
        </Button>
      </div>
    </FieldGroup>
  )
}
