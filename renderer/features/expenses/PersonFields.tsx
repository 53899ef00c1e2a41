import { useAsk } from '../../api/hooks.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { YesNoField } from '../../ui/form/YesNoField.tsx'
import css from './expenses.module.css'
import type { ExpenseTyped } from './expenseTyped.ts'

/** Whose pay a payroll or a bill for a contract is, and what the funder asks about it. */
export function PersonFields() {
  const staff = useAsk('staff.list', {}).data ?? []
  return (
    <>
      <ComboboxField<ExpenseTyped>
        name="staffId"
        label="Osoba z kadry"
        options={staff.map((one) => ({ value: one.id, label: one.name, aside: one.roles.join(', ') }))}
        className={css.grow ?? ''}
        nothing="Nie ma takiej osoby. Dopisz ją w części Kadra."
      />
      <FieldRow>
        <YesNoField<ExpenseTyped> name="projectNamed" label="Umowa nazywa projekt" width="10rem" />
        <YesNoField<ExpenseTyped> name="hoursRecorded" label="Jest ewidencja godzin" width="10rem" />
        <DateField name="taxPaidOn" label="Podatek i ZUS zapłacono" />
      </FieldRow>
    </>
  )
}
