import { Button } from '@mantine/core'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { FieldGroup } from '../../ui/form/FieldRow.tsx'
import css from './expenses.module.css'
import { type ExpenseTyped, type PartTyped, partsOf } from './expenseTyped.ts'
import { PartFields } from './PartFields.tsx'
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

/** Line and source of the document: the whole amount on one line from the grant until it is split. */
export function SplitFields({ charging }: { charging: Charging }) {
  const { control, setValue } = useFormContext<ExpenseTyped>()
  const { fields, append, remove } = useFieldArray({ control, name: 'allocations' })
  const [gross, isSplit, isIneligible, allocations] = useWatch({
    control,
    name: ['gross', 'isSplit', 'isIneligible', 'allocations'],
  })
  const rest = isSplit ? restOf(gross, allocations) : undefined
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
    <FieldGroup title="Rozliczenie">
      {fields.slice(0, isSplit ? undefined : 1).map((field, index) => (
        <PartFields
          key={field.id}
          index={index}
          charging={charging}
          parts={isIneligible ? [] : partsOf({ gross, isSplit, allocations })}
          isSplit={isSplit}
          rest={rest}
          {...(fields.length > 1 ? { onRemove: () => remove(index) } : {})}
        />
      ))}
      <div className={css.under}>
        <Button variant="default" onClick={isSplit ? addPart : split}>
          {isSplit ? 'Dodaj wiersz' : 'Podziel kwotę'}
        </Button>
        {isSplit && fields.length === 1 && (
          <Button variant="subtle" onClick={join}>
            Rozlicz całą kwotę
          </Button>
        )}
        <Rest rest={rest} />
      </div>
    </FieldGroup>
  )
}
