import { type Grosze, gr } from '#shared/kernel/money.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import type { ReportChanges } from './reportState.ts'

/** What only the coordinator knows about the money of a task, as typed. */
export type Money = {
  interestAccrued: Grosze | null
  incomeAccrued: Grosze | null
  returned: Grosze | null
  returnedOn: string | null
}

/** The fields of the report as typed. */
export const moneyChanges = ({ interestAccrued, incomeAccrued, returned, returnedOn }: Money): ReportChanges => ({
  interestAccrued: interestAccrued ?? gr(0),
  incomeAccrued: incomeAccrued ?? gr(0),
  returned: returned ?? gr(0),
  returnedOn,
})

/** Interest the bank added, other income, and what went back to the funder. */
export const MoneyFields = () => (
  <FieldRow>
    <MoneyField name="interestAccrued" label="Odsetki dopisane przez bank" />
    <MoneyField name="incomeAccrued" label="Inne przychody zadania" />
    <MoneyField name="returned" label="Zwrócono zleceniodawcy" />
    <DateField name="returnedOn" label="Dzień zwrotu" />
  </FieldRow>
)
