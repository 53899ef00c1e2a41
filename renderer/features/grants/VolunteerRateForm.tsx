import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import type { GrantDetails } from '#shared/grants/contract.ts'
import type { Grosze } from '#shared/kernel/money.ts'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './grants.module.css'

type Typed = { rates: { workKind: string; most: Grosze | null }[] }

function Rows() {
  const { fields, append, remove } = useFieldArray<Typed, 'rates'>({ name: 'rates' })
  return (
    <>
      <ol className={css.rows}>
        {fields.map(({ id }, index) => (
          <li key={id}>
            <TextField name={`rates.${index}.workKind`} label="Rodzaj pracy" required />
            <MoneyField name={`rates.${index}.most`} label="Najwyżej za godzinę" required />
            <ActionIcon aria-label={`Usuń stawkę ${index + 1}`} title="Usuń stawkę" onClick={() => remove(index)}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => append({ workKind: '', most: null })}
        >
          Dodaj stawkę
        </Button>
      </div>
    </>
  )
}

/** The most an hour of a volunteer is worth by kind of work, as the call or the contract says it. */
export function VolunteerRateForm({ grantId, rates }: { grantId: number; rates: GrantDetails['rates'] }) {
  const { tell } = useTell('grants.saveRates')
  const say = useSay()
  return (
    <Form<Typed, unknown>
      label="Stawki wolontariuszy"
      values={{ rates: [...rates] }}
      submit="Zapisz stawki"
      // An empty amount is refused beside its field: below zero no rate is.
      onSend={(typed) =>
        tell({ grantId, rates: typed.rates.map(({ workKind, most }) => ({ workKind, most: most ?? -1 })) })
      }
      onSaved={() => say({ sentence: 'Zapisano stawki wolontariuszy.' })}
    >
      <Rows />
    </Form>
  )
}
