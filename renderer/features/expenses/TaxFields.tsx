import { Button } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'
import { isKsefNumber, isKsefSumRight } from '#shared/expenses/ksefNumber.ts'
import { missingAmount, taxDifference } from '#shared/expenses/split.ts'
import { formatZloty, type Grosze, gr } from '#shared/kernel/money.ts'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './expenses.module.css'
import type { ExpenseTyped } from './expenseTyped.ts'

const amountIn = (value: unknown): Grosze | null => (typeof value === 'number' ? gr(value) : null)
const words = { gross: 'Kwota brutto', net: 'Netto', vat: 'VAT' }

/** What follows from two of the three amounts, or by how much they disagree; quiet, since the paper is right as it stands. */
function TaxHint() {
  const { control, setValue } = useFormContext<ExpenseTyped>()
  const typed = useWatch({ control, name: ['gross', 'net', 'vat'] })
  const [gross, net, vat] = typed.map(amountIn) as [Grosze | null, Grosze | null, Grosze | null]
  const missing = missingAmount(gross, net, vat)
  const difference = taxDifference(gross, net, vat)
  if (missing)
    return (
      <Button
        variant="subtle"
        className={css.more ?? ''}
        onClick={() => setValue(missing.field, missing.amount, { shouldDirty: true, shouldValidate: true })}
      >
        Wpisz {words[missing.field]}: {formatZloty(missing.amount)}
      </Button>
    )
  if (!difference) return null
  return (
    <p className={css.warning} role="status">
      Netto i VAT razem to o {formatZloty(gr(Math.abs(difference)))} zł {difference > 0 ? 'więcej' : 'mniej'} niż kwota
      brutto. Sprawdź z dokumentem; zapisać można.
    </p>
  )
}

/** Net amount and tax; does the association get the tax back? */
export function TaxFields() {
  const { control } = useFormContext<ExpenseTyped>()
  const isDeductible = useWatch({ control, name: 'vatDeductible' })
  return (
    <>
      <FieldRow>
        <MoneyField name="net" label="Netto" width="9rem" />
        <MoneyField name="vat" label="VAT" width="9rem" />
      </FieldRow>
      <TaxHint />
      <CheckField<ExpenseTyped>
        name="vatDeductible"
        label="VAT do odliczenia"
        {...(isDeductible
          ? { hint: 'Z dotacji rozlicz wtedy kwotę netto: odliczony VAT jest niekwalifikowalny.' }
          : {})}
      />
    </>
  )
}

/** Where the document stands in registers, and the day it was ordered. */
export function RegisterFields() {
  const { control } = useFormContext<ExpenseTyped>()
  const ksef = useWatch({ control, name: 'ksefNumber' }).trim()
  const isSlip = isKsefNumber(ksef) && !isKsefSumRight(ksef)
  return (
    <>
      <TextField<ExpenseTyped>
        name="ksefNumber"
        label="Numer KSeF"
        placeholder="1234563218-20260201-0100001AF629-AF"
        {...(isSlip ? { hint: 'Suma kontrolna tego numeru się nie zgadza: sprawdź, czy nie ma literówki.' } : {})}
      />
      <FieldRow>
        <DateField name="orderedOn" label="Zamówiono lub umowa" />
        <TextField<ExpenseTyped> name="statementNumber" label="Nr wyciągu" width="9rem" maxLength={60} />
      </FieldRow>
    </>
  )
}
