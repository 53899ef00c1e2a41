import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useWatch } from 'react-hook-form'
import type { Path } from '#shared/editions/schema.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup } from '../../ui/form/FieldRow.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { YesNoField } from '../../ui/form/YesNoField.tsx'
import type { CaseValues } from './caseValues.ts'
import css from './participations.module.css'

/** Paths of the edition a person belongs to: in each from when to when, and whether they completed it. */
export function PathFields({ paths }: { paths: readonly Path[] }) {
  const { fields, append, remove } = useFieldArray<CaseValues, 'paths'>({ name: 'paths' })
  const typed = useWatch<CaseValues, 'paths'>({ name: 'paths' })
  const free = paths.find((path) => !typed.some(({ pathId }) => pathId === path.id))
  return (
    <FieldGroup title="Ścieżki">
      {fields.length > 0 && (
        <ol className={css.rows}>
          {fields.map(({ id }, index) => (
            <li key={id}>
              <SelectField
                name={`paths.${index}.pathId`}
                label="Ścieżka"
                required
                options={paths.map((path) => ({ value: path.id, label: path.name }))}
                className={css.path ?? ''}
              />
              <DateField name={`paths.${index}.validFrom`} label="Od" />
              <DateField name={`paths.${index}.validTo`} label="Do" />
              <YesNoField name={`paths.${index}.completed`} label="Ukończona" width="7.5rem" />
              <ActionIcon
                aria-label={`Usuń ścieżkę: wiersz ${index + 1}`}
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
          disabled={free === undefined}
          onClick={() => append({ pathId: free?.id ?? null, validFrom: null, validTo: null, completed: null })}
        >
          Dopisz do ścieżki
        </Button>
      </div>
    </FieldGroup>
  )
}
