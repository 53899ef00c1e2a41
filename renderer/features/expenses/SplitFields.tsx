import { Button } from '@mantine/core'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { FieldGroup } from '../../ui/form/FieldRow.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import css from './expenses.module.css'
import { type ExpenseTyped, type PartTyped, partsOf } from './expenseTyped.ts'
import { PartAmount } from './PartAmount.tsx'
import { LineField, PartMeter, SourceField } from './PartFields.tsx'
import type { Charging } from './useCharging.ts'

/** What is still to be divided, in grosze; `undefined` while an amount cannot be read. */
function restOf(gross: unknown, parts: readonly PartTyped[]): number | undefined {
  const amounts: readonly unknown[] = parts.map((part) => part.amount)
  if (typeof gross !== 'number') return undefined
  if (amounts.some((amount) => amount !== null && typeof amount !== 'number')) return undefined
  return gross - amounts.reduce<number>((total, amount) => total + (typeof amount === 'number' ? amount : 0), 0)
}

const Rest = ({ rest }: { rest: number | undefined }) =>
  rest !== undefined && (
    <span className={css.rest} data-over={rest !== 0 || undefined}>
      {rest === 0 ? 'Podzielono całą kwotę.' : `Poza podziałem: ${formatZloty(gr(rest))} zł.`}
    </span>
  )

/** Amount of the document and what it is charged to: one line from the grant until it is split. */
export function SplitFields({ charging }: { charging: Charging }) {
  const { control, setValue } = useFormContext<ExpenseTyped>()
  const { fields, append, remove } = useFieldArray({ control, name: 'allocations' })
  const [gross, isSplit, isIneligible, allocations] = useWatch({
    control,
    name: ['gross', 'isSplit', 'isIneligible', 'allocations'],
  })
  const counted = isIneligible ? [] : partsOf({ gross, isSplit, allocations })
  const rest = restOf(gross, allocations)
  const source = allocations.at(-1)?.source ?? 'grant'
  const addPart = () =>
    append({ lineId: null, source, amount: rest || null }, { focusName: `allocations.${fields.length}.lineId` })
  const split = () => {
    setValue('allocations.0.amount', typeof gross === 'number' ? gross : null)
    setValue('isSplit', true, { shouldDirty: true })
    append({ lineId: null, source, amount: null }, { focusName: 'allocations.0.amount' })
  }
  const join = () => setValue('isSplit', false, { shouldDirty: true })
  return (
    <>
      <div className={css.where}>
        <MoneyField name="gross" label="Kwota brutto" width="9rem" required />
        {!isSplit && <LineField index={0} charging={charging} />}
      </div>
      {isSplit ? (
        <FieldGroup title="Podział kwoty">
          {fields.map((field, index) => (
            <div key={field.id} className={css.part}>
              <div className={css.where}>
                <LineField index={index} number={index + 1} charging={charging} />
                <SourceField index={index} number={index + 1} />
              </div>
              <PartAmount index={index} rest={rest} {...(fields.length > 1 ? { onRemove: () => remove(index) } : {})} />
              <PartMeter index={index} charging={charging} parts={counted} />
            </div>
          ))}
          <div className={css.under}>
            <Button variant="default" onClick={addPart}>
              Dodaj wiersz
            </Button>
            {fields.length === 1 && (
              <Button variant="subtle" onClick={join}>
                Rozlicz całą kwotę
              </Button>
            )}
            <Rest rest={rest} />
          </div>
        </FieldGroup>
      ) : (
        <>
          <PartMeter index={0} charging={charging} parts={counted} />
          <div className={css.where}>
            <SourceField index={0} />
            <Button variant="default" onClick={split} className={css.beside ?? ''}>
              Podziel kwotę
            </Button>
          </div>
        </>
      )}
    </>
  )
}
