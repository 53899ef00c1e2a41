import { useEffect, useRef } from 'react'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { formatNip, readNip } from '#shared/kernel/identifiers.ts'
import { useAsk } from '../../api/hooks.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { IdentifierField } from '../../ui/form/IdentifierField.tsx'
import { SuggestField } from '../../ui/form/SuggestField.tsx'
import css from './expenses.module.css'
import type { ExpenseTyped } from './expenseTyped.ts'
import type { Charging } from './useCharging.ts'

type Known = { name: string; nip: string; address: string; lastLineId: number | null }

/** Fills in what is known of a supplier; a name typed by hand stays. */
function useKnownSupplier(charging: Charging) {
  const { control, getValues, setValue } = useFormContext<ExpenseTyped>()
  const { isSubmitted } = useFormState({ control })
  // The name that came from the file, not from the keyboard: another NIP may replace it.
  const filled = useRef(getValues('supplier.name'))
  const take = (known: Known) => {
    filled.current = known.name
    setValue('supplier.name', known.name, { shouldDirty: true, shouldValidate: isSubmitted })
    setValue('supplier.address', known.address, { shouldDirty: true })
    const isFree = getValues('allocations').length === 1 && getValues('allocations.0.lineId') === null
    if (isFree && charging.lineOf(known.lastLineId))
      setValue('allocations.0.lineId', known.lastLineId, { shouldDirty: true })
  }
  const isFilled = () => getValues('supplier.name') === '' || getValues('supplier.name') === filled.current
  const forget = () => {
    if (filled.current === '') return
    filled.current = ''
    setValue('supplier.name', '', { shouldDirty: true })
    setValue('supplier.address', '', { shouldDirty: true })
  }
  return { take, forget, isFilled }
}

/** What the file knows under the NIP, when that is not what stands in the field. */
function hintOf(known: Known | undefined, name: string): { hint?: string } {
  if (!known) return { hint: 'Nowy wystawca: program go zapamięta.' }
  return known.name === name ? {} : { hint: `Pod tym NIP-em zapisano: ${known.name}` }
}

/** Who issued the document: the NIP fills in the name, the name the NIP. */
export function SupplierFields({ charging, isNew }: { charging: Charging; isNew: boolean }) {
  const { control, setValue } = useFormContext<ExpenseTyped>()
  const [nip, name] = useWatch({ control, name: ['supplier.nip', 'supplier.name'] })
  const wholeNip = (nip && readNip(nip)) ?? ''
  const byNip = useAsk('expenses.suppliers', { search: wholeNip }, { enabled: wholeNip !== '' })
  const byName = useAsk('expenses.suppliers', { search: name.slice(0, 200) }, { enabled: name.trim().length > 1 })
  const { take, forget, isFilled } = useKnownSupplier(charging)
  const isAnswered = wholeNip !== '' && byNip.data !== undefined && !byNip.isRefreshing
  const known = isAnswered ? byNip.data?.find((one) => one.nip === wholeNip) : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another NIP or its answer fills in anything
  useEffect(() => {
    if (!isAnswered || !isFilled()) return
    if (!known) forget()
    else if (known.name !== name) take(known)
  }, [wholeNip, isAnswered, known])
  const found = byName.data ?? []
  return (
    <FieldRow>
      <IdentifierField kind="nip" name="supplier.nip" label="NIP wystawcy" autoFocus={isNew} />
      <SuggestField<ExpenseTyped>
        name="supplier.name"
        label="Wystawca"
        required
        className={css.grow ?? ''}
        suggestions={found.map((one) => ({ id: one.id, text: one.name, aside: one.nip && formatNip(one.nip) }))}
        {...(isAnswered ? hintOf(known, name) : {})}
        onChosen={({ id }) => {
          const one = found.find((candidate) => candidate.id === id)
          if (!one) return
          setValue('supplier.nip', one.nip || null, { shouldDirty: true })
          take(one)
        }}
      />
    </FieldRow>
  )
}
