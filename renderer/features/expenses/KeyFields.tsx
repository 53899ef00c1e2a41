import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import type { KeyRow } from '#shared/expenses/detailFields.ts'
import { keyResults, splitByKey } from '#shared/expenses/divisionKey.ts'
import { formatPercent2, formatZloty, gr, minus } from '#shared/kernel/money.ts'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { MoreFields } from '../../ui/form/MoreFields.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './expenses.module.css'
import { type ExpenseTyped, type KeyRowTyped, partsOf } from './expenseTyped.ts'
import type { Charging } from './useCharging.ts'

const newRow: KeyRowTyped = { grantId: null, name: '', unit: '', whole: null, part: null }
const isWhole = (value: unknown): value is number => typeof value === 'number'
/** The rows that can be counted with; one that is half typed waits. */
const readable = (rows: readonly KeyRowTyped[]): KeyRow[] =>
  rows.flatMap((row) => {
    const { whole, part } = row
    return isWhole(whole) && isWhole(part) && whole > 0 && part >= 0 && part <= whole ? [{ ...row, whole, part }] : []
  })

/** What the key says beside what is charged, and the button that makes the split follow it. */
function KeyAnswer({ charging }: { charging: Charging }) {
  const { control, setValue } = useFormContext<ExpenseTyped>()
  const [rows, gross, isSplit, allocations] = useWatch({
    control,
    name: ['divisionKey', 'gross', 'isSplit', 'allocations'],
  })
  const key = readable(rows)
  if (key.length === 0 || typeof gross !== 'number') return null
  const parts = partsOf({ gross, isSplit, allocations }).map((part) => ({
    grantId: charging.grantOf(part.lineId) ?? 0,
    amount: gr(typeof part.amount === 'number' ? part.amount : 0),
  }))
  const follow = () => {
    for (const [index, amount] of splitByKey(key, gr(gross), parts).entries()) {
      setValue(`allocations.${index}.amount`, amount, { shouldDirty: true })
      setValue(`allocations.${index}.percent`, null)
    }
    setValue('isSplit', true, { shouldDirty: true })
  }
  const results = keyResults(key, gr(gross), parts)
  const isOff = results.some(({ charged, expected }) => charged !== expected)
  return (
    <>
      {results.map(({ grantId, percent, expected, charged }) => {
        const difference = minus(charged, expected)
        const whose = grantId === null ? '' : `${charging.grantTitles.get(grantId) ?? 'Inna dotacja'}: `
        return (
          <p key={grantId ?? 0} className={css.rest} data-over={difference !== 0 || undefined}>
            {whose === '' ? 'Klucz' : `${whose}klucz`} daje {formatPercent2(percent)} %, czyli {formatZloty(expected)}{' '}
            zł.{' '}
            {difference === 0
              ? 'Podział jest z nim zgodny.'
              : `Podział to ${formatZloty(charged)} zł: o ${formatZloty(gr(Math.abs(difference)))} zł ${difference > 0 ? 'więcej' : 'mniej'}.`}
          </p>
        )
      })}
      {isOff && parts.length > 0 && (
        <Button variant="default" className={css.more ?? ''} onClick={follow}>
          Podziel według klucza
        </Button>
      )}
    </>
  )
}

/** By what a shared document is divided: of so many units so many belong here. */
export function KeyFields({ charging }: { charging: Charging }) {
  const { control, getValues } = useFormContext<ExpenseTyped>()
  const { fields, append, remove } = useFieldArray({ control, name: 'divisionKey' })
  const [isBegun] = useState(() => getValues('divisionKey').length > 0)
  const allocations = useWatch({ control, name: 'allocations' })
  const grantIds = [
    ...new Set(
      allocations.flatMap((part) => {
        const grantId = charging.grantOf(part.lineId)
        return grantId === undefined ? [] : [grantId]
      }),
    ),
  ]
  const grants = grantIds.map((id) => ({ value: id, label: charging.grantTitles.get(id) ?? `dotacja ${id}` }))
  const add = () => append(newRow, { focusName: `divisionKey.${fields.length}.name` })
  return (
    <MoreFields title="Klucz podziału" isOpen={isBegun || fields.length > 0}>
      <p className={css.rest}>
        Co dzieli wspólny koszt: ile tego jest w całości i ile przypada na zadanie. Wiersze o tej samej jednostce dodają
        się, o różnych – mnożą.
      </p>
      {fields.map((field, index) => (
        <div key={field.id} className={css.part}>
          <FieldRow>
            <TextField<ExpenseTyped>
              name={`divisionKey.${index}.name`}
              label={`Co mierzy wiersz ${index + 1}`}
              className={css.grow ?? ''}
              placeholder="powierzchnia sali"
              required
            />
            <TextField<ExpenseTyped>
              name={`divisionKey.${index}.unit`}
              label="Jednostka"
              width="6rem"
              placeholder="m²"
              maxLength={40}
            />
          </FieldRow>
          <FieldRow>
            <QuantityField name={`divisionKey.${index}.whole`} label="Ogółem" required />
            <QuantityField name={`divisionKey.${index}.part`} label="Na zadanie" required />
            {grants.length > 1 && (
              <SelectField<ExpenseTyped>
                name={`divisionKey.${index}.grantId`}
                label="Dotacja"
                options={grants}
                none="wszystkie"
                width="12rem"
              />
            )}
            <ActionIcon
              aria-label={`Usuń wiersz klucza ${index + 1}`}
              title="Usuń ten wiersz"
              onClick={() => remove(index)}
              className={css.beside ?? ''}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </FieldRow>
        </div>
      ))}
      <Button variant="default" className={css.more ?? ''} onClick={add}>
        Dodaj wiersz klucza
      </Button>
      <KeyAnswer charging={charging} />
    </MoreFields>
  )
}
