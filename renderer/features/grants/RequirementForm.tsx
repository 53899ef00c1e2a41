import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import type { GrantDetails } from '#shared/grants/contract.ts'
import { useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './grants.module.css'

type Typed = { requirements: { name: string; ready: boolean; note: string }[] }

function Rows() {
  const { fields, append, remove } = useFieldArray<Typed, 'requirements'>({ name: 'requirements' })
  return (
    <>
      <ol className={css.rows}>
        {fields.map(({ id }, index) => (
          <li key={id}>
            <TextField name={`requirements.${index}.name`} label="Załącznik" required />
            <CheckField name={`requirements.${index}.ready`} label="gotowy" />
            <ActionIcon aria-label={`Usuń załącznik ${index + 1}`} title="Usuń załącznik" onClick={() => remove(index)}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => append({ name: '', ready: false, note: '' })}
        >
          Dodaj załącznik
        </Button>
      </div>
    </>
  )
}

/** What the report must have beside it. */
export function RequirementForm({
  grantId,
  requirements,
}: {
  grantId: number
  requirements: GrantDetails['requirements']
}) {
  const { tell } = useTell('grants.saveRequirements')
  const say = useSay()
  return (
    <Form<Typed, unknown>
      label="Wymagane załączniki"
      values={{ requirements: [...requirements] }}
      submit="Zapisz załączniki"
      onSend={(typed) => tell({ grantId, requirements: typed.requirements })}
      onSaved={() => say({ sentence: 'Zapisano wymagane załączniki.' })}
    >
      <Rows />
    </Form>
  )
}
