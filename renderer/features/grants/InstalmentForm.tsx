import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import type { GrantDetails } from '#shared/grants/contract.ts'
import type { Grosze } from '#shared/kernel/money.ts'
import { gr } from '#shared/kernel/money.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './grants.module.css'

type Typed = { instalments: { dueOn: string | null; receivedOn: string | null; amount: Grosze | null; note: string }[] }

function Rows() {
  const { fields, append, remove } = useFieldArray<Typed, 'instalments'>({ name: 'instalments' })
  return (
    <>
      <ol className={css.rows}>
        {fields.map(({ id }, index) => (
          <li key={id}>
            <DateField name={`instalments.${index}.dueOn`} label="Termin" />
            <MoneyField name={`instalments.${index}.amount`} label="Kwota" required />
            <DateField name={`instalments.${index}.receivedOn`} label="Wpłynęła" />
            <TextField name={`instalments.${index}.note`} label="Uwagi" />
            <ActionIcon aria-label={`Usuń transzę ${index + 1}`} title="Usuń transzę" onClick={() => remove(index)}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => append({ dueOn: null, receivedOn: null, amount: null, note: '' })}
        >
          Dodaj transzę
        </Button>
      </div>
    </>
  )
}

/** Instalments of a grant; those that came make up what was received. */
export function InstalmentForm({
  grantId,
  instalments,
}: {
  grantId: number
  instalments: GrantDetails['instalments']
}) {
  const { tell } = useTell('grants.saveInstalments')
  const say = useSay()
  return (
    <Form<Typed, unknown>
      label="Transze dotacji"
      values={{ instalments: [...instalments] }}
      submit="Zapisz transze"
      onSend={(typed) =>
        tell({ grantId, instalments: typed.instalments.map((one) => ({ ...one, amount: one.amount ?? gr(0) })) })
      }
      onSaved={() => say({ sentence: 'Zapisano transze. Otrzymana kwota to suma tych, które wpłynęły.' })}
    >
      <Rows />
    </Form>
  )
}
