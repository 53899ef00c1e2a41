import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { amountsByPercent, wholePercent } from '#shared/expenses/split.ts'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { FieldGroup } from '../../ui/form/FieldRow.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import css from './expenses.module.css'
import { type ExpenseTyped, type PartTyped, partsOf } from './expenseTyped.ts'
import { KeyFields } from './KeyFields.tsx'
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

/** Keeps the amounts of parts typed as a per cent in step with the whole: together they make 100 %, and the last takes the odd grosz. */
function usePercents() {
  const { control, getValues, setValue } = useFormContext<ExpenseTyped>()
  const [gross, allocations] = useWatch({ control, name: ['gross', 'allocations'] })
  const shares = allocations.map(({ percent }) =>
    typeof percent === 'number' && percent >= 0 && percent <= wholePercent ? percent : null,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another whole or another per cent changes an amount
  useEffect(() => {
    if (typeof gross !== 'number') return
    const places = shares.flatMap((share, index) => (share === null ? [] : [index]))
    const amounts = amountsByPercent(
      gr(gross),
      places.map((place) => shares[place]!),
    )
    for (const [order, place] of places.entries())
      if (getValues(`allocations.${place}.amount`) !== amounts[order])
        setValue(`allocations.${place}.amount`, amounts[order]!, { shouldDirty: true })
  }, [gross, shares.join()])
}

/** Amount of the document and what it is charged to: one line from the grant until it is split. */
export function SplitFields({ charging }: { charging: Charging }) {
  const { control, setValue } = useFormContext<ExpenseTyped>()
  usePercents()
  const { fields, append, remove } = useFieldArray({ control, name: 'allocations' })
  const [gross, isSplit, isIneligible, allocations, divisionKey] = useWatch({
    control,
    name: ['gross', 'isSplit', 'isIneligible', 'allocations', 'divisionKey'],
  })
  const counted = isIneligible ? [] : partsOf({ gross, isSplit, allocations })
  const rest = restOf(gross, allocations)
  const source = allocations.at(-1)?.source ?? 'grant'
  const addPart = () =>
    append(
      { lineId: null, source, amount: rest || null, percent: null },
      { focusName: `allocations.${fields.length}.lineId` },
    )
  const split = () => {
    setValue('allocations.0.amount', typeof gross === 'number' ? gross : null)
    setValue('isSplit', true, { shouldDirty: true })
    append({ lineId: null, source, amount: null, percent: null }, { focusName: 'allocations.0.amount' })
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
                <SourceField index={index} number={index + 1} charging={charging} />
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
            <SourceField index={0} charging={charging} />
            <Button variant="default" onClick={split} className={css.beside ?? ''}>
              Podziel kwotę
            </Button>
          </div>
        </>
      )}
      {(isSplit || divisionKey.length > 0) && <KeyFields charging={charging} />}
    </>
  )
}
