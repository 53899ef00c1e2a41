import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useFormContext } from 'react-hook-form'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import css from './expenses.module.css'
import type { ExpenseTyped } from './expenseTyped.ts'

type Props = {
  index: number
  /** What is still to be divided, in grosze; `undefined` while an amount cannot be read. */
  rest: number | undefined
  onRemove?: () => void
}

/** Amount of one part of a split document; `=` or the button beside takes what is left. */
export function PartAmount({ index, rest, onRemove }: Props) {
  const { getValues, setValue } = useFormContext<ExpenseTyped>()
  const name = `allocations.${index}.amount` as const
  const takeRest = () => {
    const now = getValues(name)
    if (rest) setValue(name, (typeof now === 'number' ? now : 0) + rest, { shouldDirty: true })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the field inside, which keeps its own role
    <div
      className={css.amount}
      onKeyDown={(event) => {
        if (event.key !== '=') return
        event.preventDefault()
        takeRest()
      }}
    >
      <MoneyField
        name={name}
        label={`Kwota ${index + 1}`}
        required
        {...(rest ? { hint: 'Klawisz = wpisuje resztę.' } : {})}
      />
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
