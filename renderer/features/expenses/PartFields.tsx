import { useFormContext, useWatch } from 'react-hook-form'
import { sources } from '#shared/grants/sources.ts'
import { sourceOptions } from '../../texts/sources.ts'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import css from './expenses.module.css'
import type { ExpenseTyped, PartTyped } from './expenseTyped.ts'
import { LineMeter } from './LineMeter.tsx'
import { lineAfter } from './lineAfter.ts'
import { PartAmount } from './PartAmount.tsx'
import type { Charging } from './useCharging.ts'

const options = sourceOptions(sources)

type Props = {
  index: number
  charging: Charging
  /** All parts of the document that would count on a line. */
  parts: readonly PartTyped[]
  isSplit: boolean
  rest: number | undefined
  onRemove?: () => void
}

/** One part of a document: which line, from which money, how much; and how the line will stand. */
export function PartFields({ index, charging, parts, isSplit, rest, onRemove }: Props) {
  const { control } = useFormContext<ExpenseTyped>()
  const part = useWatch({ control, name: `allocations.${index}` })
  const line = charging.lineOf(part?.lineId ?? null)
  const numbered = (label: string) => (isSplit ? `${label} ${index + 1}` : label)
  return (
    <div className={css.part}>
      <div className={css.where}>
        <ComboboxField<ExpenseTyped>
          name={`allocations.${index}.lineId`}
          label={numbered('Pozycja budżetu')}
          options={charging.options}
          placeholder="numer albo słowo"
          className={css.grow ?? ''}
          required={isSplit}
          disabled={charging.options.length === 0}
          {...(charging.options.length === 0 ? { hint: 'Ta dotacja nie ma jeszcze budżetu.' } : {})}
        />
        <SelectField<ExpenseTyped>
          name={`allocations.${index}.source`}
          label={numbered('Źródło')}
          options={options}
          width="11rem"
        />
      </div>
      {isSplit && <PartAmount index={index} rest={rest} {...(onRemove ? { onRemove } : {})} />}
      {line && part && parts.length > 0 && (
        <LineMeter
          line={line}
          figures={lineAfter(line, part.source, parts, charging.counted, charging.shiftPermille)}
        />
      )}
    </div>
  )
}
