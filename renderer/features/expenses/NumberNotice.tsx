import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useFormContext, useWatch } from 'react-hook-form'
import { formatDate } from '#shared/kernel/dates.ts'
import { readNip } from '#shared/kernel/identifiers.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { useAsk } from '../../api/hooks.tsx'
import css from './expenses.module.css'
import type { ExpenseTyped } from './expenseTyped.ts'

type Props = {
  /** Leads to a document; asks first when something typed would be lost. */
  onOpen: (documentId: number) => void
}

/** Says beside the number that a document of the same supplier has it already, leads there, and takes the word that it is another one. */
export function NumberNotice({ onOpen }: Props) {
  const { control, setValue } = useFormContext<ExpenseTyped>()
  const [id, number, nip, name, isDifferent] = useWatch({
    control,
    name: ['id', 'number', 'supplier.nip', 'supplier.name', 'differentDocument'],
  })
  const supplier = { nip: (nip && readNip(nip)) || '', name: name.trim().slice(0, 300) }
  const asked = { id, number: number.trim().slice(0, 80), supplier }
  const enabled = asked.number !== '' && (supplier.nip !== '' || supplier.name !== '')
  const { data = [] } = useAsk('expenses.alike', asked, { enabled })
  if (!enabled || data.length === 0) return null
  return (
    <div className={css.alike} role="status">
      {data.map((one) => (
        <p key={one.id}>
          Ten numer ma już „{one.number}” z {formatDate(one.issuedOn)} na {formatZloty(one.gross)} zł od tego wystawcy.{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => onOpen(one.id)}>
            Otwórz tamten dokument
          </Button>
        </p>
      ))}
      {/* A button, so that Enter does not stop at it on the way through the fields. */}
      <Button
        variant={isDifferent ? 'light' : 'default'}
        className={css.more ?? ''}
        aria-pressed={isDifferent}
        leftSection={isDifferent && <IconCheck size={16} aria-hidden />}
        onClick={() => setValue('differentDocument', !isDifferent, { shouldDirty: true })}
      >
        To inny dokument
      </Button>
    </div>
  )
}
