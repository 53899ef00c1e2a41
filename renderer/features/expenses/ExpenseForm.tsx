import { useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { Expense } from '#shared/expenses/schema.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { CorrectedBy } from './CorrectionField.tsx'
import css from './expenses.module.css'
import { type ExpenseTyped, toSend, typedOf } from './expenseTyped.ts'
import { NumberNotice } from './NumberNotice.tsx'
import { PaymentFields } from './PaymentFields.tsx'
import { RareFields } from './RareFields.tsx'
import { SplitFields } from './SplitFields.tsx'
import { SupplierFields } from './SupplierFields.tsx'
import { useCharging } from './useCharging.ts'

type Props = {
  /** The document to change; without it a new one is typed from `proposal`. */
  stored?: Expense
  proposal: ExpenseTyped
  /** Grant whose budget lines are offered; `null` when there is none yet. */
  grantId: number | null
  onSaved: (id: number, typed: ExpenseTyped, another: boolean) => void
  /** Leads to another document. */
  onOpen: (documentId: number) => void
}

/** Choices of a code list. */
function useCodes(list: string) {
  const { data } = useAsk('club.codeLists', {})
  return useMemo(
    () => (data ?? []).filter((item) => item.list === list).map(({ code, label }) => ({ value: code, label })),
    [data, list],
  )
}

type FieldsProps = Pick<Props, 'grantId' | 'onOpen'> & { stored: Expense | undefined }

function ExpenseFields({ stored, grantId, onOpen }: FieldsProps) {
  const { control } = useFormContext<ExpenseTyped>()
  const issuedOn = useWatch({ control, name: 'issuedOn' })
  const charging = useCharging(grantId, stored, issuedOn !== null && isIsoDate(issuedOn) ? issuedOn : null)
  const kinds = useCodes('expense_kind')
  const methods = useCodes('payment_method')
  const categories = useCodes('ineligible_category')
  return (
    <>
      <SelectField<ExpenseTyped> name="kind" label="Rodzaj dokumentu" options={kinds} width="16rem" />
      <SupplierFields charging={charging} isNew={!stored} />
      <FieldRow>
        <TextField<ExpenseTyped> name="number" label="Numer" className={css.grow ?? ''} required />
        <DateField name="issuedOn" label="Wystawiono" required />
        <DateField name="performedOn" label="Wykonano" />
      </FieldRow>
      <NumberNotice onOpen={onOpen} />
      <SplitFields charging={charging} />
      <PaymentFields methods={methods} />
      <FieldRow>
        <TextField<ExpenseTyped>
          name="description"
          label="Czego dotyczy"
          maxLength={1000}
          className={css.grow ?? ''}
          required
        />
        <TextField<ExpenseTyped> name="bookingNumber" label="Nr księgowy" width="8rem" />
      </FieldRow>
      <RareFields categories={categories} />
    </>
  )
}

/** A document in one go: the order of fields is that of the paper, Enter goes on, Ctrl+Enter saves and opens the next. */
export function ExpenseForm({ stored, proposal, grantId, onSaved, onOpen }: Props) {
  const { tell } = useTell('expenses.save')
  const say = useSay()
  const values = useMemo(() => (stored ? typedOf(stored) : proposal), [stored, proposal])
  return (
    <Form<ExpenseTyped, { id: number }>
      label={stored ? `Dokument ${stored.number}` : 'Nowy dokument'}
      values={values}
      onSend={(typed) => tell(toSend(typed))}
      onSaved={({ id }, { byCtrlEnter }, form) => {
        say({ sentence: `Zapisano dokument „${form.getValues('number')}”.` })
        onSaved(id, form.getValues(), byCtrlEnter)
      }}
      submit="Zapisz dokument"
      enterGoesOn
      footer={!stored && <span className={css.rest}>Ctrl+Enter: zapisz i wpisz następny</span>}
    >
      {stored && <FollowRecord values={values} />}
      {stored && <CorrectedBy id={stored.id} onOpen={onOpen} />}
      <ExpenseFields stored={stored} grantId={grantId} onOpen={onOpen} />
    </Form>
  )
}
