import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { wholePercent } from '#shared/expenses/split.ts'
import { formatPercent2, formatZloty, gr, parseZloty } from '#shared/kernel/money.ts'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import css from './expenses.module.css'
import type { ExpenseTyped } from './expenseTyped.ts'

type Props = {
  index: number
  /** What is still to be divided, in grosze; `undefined` while an amount cannot be read. */
  rest: number | undefined
  onRemove?: () => void
}

/** Amount of one part of a split document; `=` or the button beside takes what is left, `%` after a number takes that part of the whole. */
export function PartAmount({ index, rest, onRemove }: Props) {
  const { control, getValues, setValue } = useFormContext<ExpenseTyped>()
  const percent = useWatch({ control, name: `allocations.${index}.percent` })
  const name = `allocations.${index}.amount` as const
  // An amount typed or taken is an amount; the per cent it was counted from no longer holds.
  const forgetPercent = () => setValue(`allocations.${index}.percent`, null)
  const takeRest = () => {
    const now = getValues(name)
    if (!rest) return
    forgetPercent()
    setValue(name, (typeof now === 'number' ? now : 0) + rest, { shouldDirty: true })
  }
  const takePercent = (typed: string): boolean => {
    const share = parseZloty(typed)
    if (share === undefined || share < 0 || share > wholePercent) return false
    setValue(`allocations.${index}.percent`, share, { shouldDirty: true })
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === '=') {
      event.preventDefault()
      takeRest()
    } else if (event.key === '%' && event.target instanceof HTMLInputElement && takePercent(event.target.value))
      event.preventDefault()
  }
  const hint =
    typeof percent === 'number'
      ? `${formatPercent2(percent)} % kwoty brutto`
      : `${rest ? 'Klawisz = wpisuje resztę, po' : 'Po'} liczbie % liczy procent.`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field inside, which keeps its own role
    <div className={css.amount} onKeyDown={onKeyDown} onInput={forgetPercent}>
      <MoneyField name={name} label={`Kwota ${index + 1}`} required hint={hint} />
      {rest !== undefined && rest !== 0 && (
        <Button variant="subtle" onClick={takeRest} className={css.beside ?? ''}>
          Weź resztę ({formatZloty(gr(rest))})
        </Button>
      )}
      {onRemove && (
        <ActionIcon
          aria-label={`Usuń wiersz ${index + 1}`}
          title="Usuń ten wiersz"
          onClick={onRemove}
          className={css.beside ?? ''}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}
