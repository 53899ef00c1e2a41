import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import { useCodes } from '../../api/useCodes.ts'
import { FieldGroup } from '../../ui/form/FieldRow.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './people.module.css'
import type { PersonValues } from './personValues.ts'

const most = 30

/** People close to somebody, one a row: their children may be counted in day-rooms. */
export function RelativeRows() {
  const { fields, append, remove } = useFieldArray<PersonValues, 'relatives', 'key'>({
    name: 'relatives',
    keyName: 'key',
  })
  const relations = useCodes('relation')
  return (
    <FieldGroup title="Osoby bliskie">
      {fields.length > 0 && (
        <ol className={css.relatives}>
          {fields.map(({ key }, index) => (
            <li key={key}>
              <TextField name={`relatives.${index}.name`} label="Imię i nazwisko" required className={css.name ?? ''} />
              <SelectField
                name={`relatives.${index}.relation`}
                label="Kto to jest"
                required
                options={relations}
                width="9.5rem"
              />
              <NumberField name={`relatives.${index}.birthYear`} label="Rok urodzenia" width="7rem" />
              <ActionIcon
                aria-label={`Usuń osobę bliską: wiersz ${index + 1}`}
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
          disabled={fields.length >= most}
          onClick={() => append({ id: null, name: '', relation: null, birthYear: null, note: '' })}
        >
          Dodaj osobę bliską
        </Button>
      </div>
    </FieldGroup>
  )
}
