import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { FieldGroup } from '../../ui/form/FieldRow.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './expenses.module.css'
import type { ExpenseTyped } from './expenseTyped.ts'

/** What a typical invoice does without: address, why it cannot be settled, a note. Out of the way of Enter until asked for. */
export function RareFields() {
  const { control, getValues } = useFormContext<ExpenseTyped>()
  const isIneligible = useWatch({ control, name: 'isIneligible' })
  const [open, setOpen] = useState(() => getValues('isIneligible') || getValues('note') !== '')
  if (!open)
    return (
      <Button variant="subtle" className={css.more ?? ''} onClick={() => setOpen(true)}>
        Adres wystawcy, wydatek niekwalifikowalny, uwagi
      </Button>
    )
  return (
    <FieldGroup title="Rzadziej potrzebne">
      <TextField<ExpenseTyped> name="supplier.address" label="Adres wystawcy" />
      <CheckField<ExpenseTyped>
        name="isIneligible"
        label="Wydatek niekwalifikowalny"
        hint="Zostaje na liście, ale nie wchodzi do sprawozdania."
      />
      {isIneligible && (
        <TextField<ExpenseTyped> name="ineligibleReason" label="Dlaczego niekwalifikowalny" maxLength={500} required />
      )}
      <TextArea<ExpenseTyped> name="note" label="Uwagi" rows={2} />
    </FieldGroup>
  )
}
