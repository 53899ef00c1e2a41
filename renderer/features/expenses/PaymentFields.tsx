import { useFormContext, useWatch } from 'react-hook-form'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import css from './expenses.module.css'
import { type ExpenseTyped, isUnpayable } from './expenseTyped.ts'

type Props = { methods: readonly { value: string; label: string }[] }

/** When and how it was paid; nothing of it for work and things. */
export function PaymentFields({ methods }: Props) {
  const { control } = useFormContext<ExpenseTyped>()
  const allocations = useWatch({ control, name: 'allocations' })
  if (isUnpayable(allocations)) return <p className={css.rest}>Wkładu osobowego i rzeczowego nikt nie płaci.</p>
  return (
    <FieldRow>
      <DateField name="paidOn" label="Data zapłaty" />
      <SelectField<ExpenseTyped> name="paymentMethod" label="Sposób zapłaty" options={methods} width="10rem" />
    </FieldRow>
  )
}
