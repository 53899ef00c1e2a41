import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatZloty, type Grosze } from '#shared/kernel/money.ts'
import { useAsk } from '../../api/hooks.tsx'
import { SearchField } from '../../ui/form/SearchField.tsx'
import css from './expenses.module.css'
import type { ExpenseTyped } from './expenseTyped.ts'

type Found = { id: number; number: string; supplierName: string; issuedOn: string; gross: Grosze }
const optionOf = (one: Found) => ({
  value: one.id,
  label: `${one.number} · ${one.supplierName}`,
  aside: `${formatDate(one.issuedOn)}, ${formatZloty(one.gross)}`,
})

/** The document a correction corrects, found by number, supplier or what it was for. */
export function CorrectionField() {
  const { control } = useFormContext<ExpenseTyped>()
  const [id, correctsId] = useWatch({ control, name: ['id', 'correctsId'] })
  const [words, setWords] = useState('')
  const search = words.trim().slice(0, 200)
  const found = useAsk('expenses.list', { search, limit: 12, descending: true }, { enabled: search !== '' }).data
  // What stands in the field may be another document than the stored one: a draft, a copy, a file from the register.
  const named = useAsk('expenses.get', { id: correctsId ?? 0 }, { enabled: correctsId !== null }).data
  return (
    <SearchField<ExpenseTyped>
      name="correctsId"
      label="Koryguje dokument"
      placeholder="numer, wystawca albo opis"
      hint="Kwoty korekty mogą mieć minus."
      found={search === '' ? [] : (found?.rows ?? []).filter((one) => one.id !== id).map(optionOf)}
      chosen={named && optionOf({ ...named, supplierName: named.supplier.name })}
      onSearch={setWords}
      nothing="Nie ma takiego dokumentu. Wpisz najpierw korygowany albo zostaw to pole puste."
    />
  )
}

/** Says which documents correct a stored one and leads to them. */
export function CorrectedBy({ id, onOpen }: { id: number; onOpen: (documentId: number) => void }) {
  const { data } = useAsk('expenses.corrections', { id })
  if (!data || data.correctedBy.length === 0) return null
  return (
    <div className={css.alike}>
      {data.correctedBy.map((one) => (
        <p key={one.id}>
          Koryguje go „{one.number}” na {formatZloty(one.gross)} zł.{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => onOpen(one.id)}>
            Otwórz korektę
          </Button>
        </p>
      ))}
    </div>
  )
}
