import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { hoursInWords } from '#shared/certificates/wording.ts'
import { TextField } from '../../ui/form/TextField.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import css from './editions.module.css'
import { HoursField } from './HoursField.tsx'
import type { ProgrammeValues } from './ProgrammeForm.tsx'

const most = 40

/** The sum of the hours as they stand in the fields; what cannot be read yet counts as nothing. */
function Sum() {
  const activities = useWatch<ProgrammeValues, 'activities'>({ name: 'activities' })
  const total = activities.reduce((sum, { hours }) => sum + (typeof hours === 'number' ? hours : 0), 0)
  return (
    <p className={css.sum} role="status">
      Razem: {hoursInWords(total)}
    </p>
  )
}

/** The classes, one a row: name, hours, place in the order of the certificate. */
export function ProgrammeRows() {
  const { fields, append, remove, swap } = useFieldArray<ProgrammeValues, 'activities'>({ name: 'activities' })
  const add = () => append({ name: '', hours: null })
  if (fields.length === 0)
    return (
      <EmptyState title="Program nie ma jeszcze zajęć" action={{ label: 'Dodaj zajęcia', onAct: add }}>
        Wpisz rodzaje zajęć i liczbę godzin; będą na zaświadczeniach.
      </EmptyState>
    )
  return (
    <>
      <ol className={css.rows}>
        {fields.map(({ id }, index) => (
          <li key={id}>
            <TextField name={`activities.${index}.name`} label="Zajęcia" required />
            <HoursField name={`activities.${index}.hours`} label="Godziny" required />
            <ActionIcon
              aria-label={`Wyżej: wiersz ${index + 1}`}
              title="Wyżej"
              disabled={index === 0}
              onClick={() => swap(index, index - 1)}
            >
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={`Niżej: wiersz ${index + 1}`}
              title="Niżej"
              disabled={index === fields.length - 1}
              onClick={() => swap(index, index + 1)}
            >
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={`Usuń wiersz ${index + 1}`} title="Usuń wiersz" onClick={() => remove(index)}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={fields.length >= most}
          onClick={add}
        >
          Dodaj zajęcia
        </Button>
      </div>
      <Sum />
    </>
  )
}
