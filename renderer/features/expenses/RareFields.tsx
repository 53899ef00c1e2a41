import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { MoreFields } from '../../ui/form/MoreFields.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { YesNoField } from '../../ui/form/YesNoField.tsx'
import { CorrectionField } from './CorrectionField.tsx'
import type { ExpenseTyped } from './expenseTyped.ts'
import { PersonFields } from './PersonFields.tsx'
import { RegisterFields, TaxFields } from './TaxFields.tsx'

/** Kinds of documents by which a person is paid. */
const payKinds = new Set(['payroll', 'contractBill', 'bill'])
/** Kinds that carry no tax. */
const taxless = new Set(['payroll', 'contractBill', 'volunteerCard', 'inKindStatement'])

function PromotionFields() {
  const { control } = useFormContext<ExpenseTyped>()
  const isPromotion = useWatch({ control, name: 'promotion' })
  return (
    <>
      <MoneyField name="unitPrice" label="Cena jednostkowa rzeczy" />
      <CheckField<ExpenseTyped> name="promotion" label="To wydatek na promocję" />
      {isPromotion && (
        <YesNoField<ExpenseTyped> name="promotionMarked" label="Oznaczono, kto finansuje" width="12rem" />
      )}
      <CheckField<ExpenseTyped> name="relatedSupplier" label="Wystawca jest powiązany z zarządem" />
      <CheckField<ExpenseTyped> name="otherBuyer" label="Nabywcą na dokumencie nie jest stowarzyszenie" />
    </>
  )
}

function IneligibleFields({ categories }: Pick<Props, 'categories'>) {
  const { control } = useFormContext<ExpenseTyped>()
  const isIneligible = useWatch({ control, name: 'isIneligible' })
  return (
    <>
      <TextField<ExpenseTyped> name="supplier.address" label="Adres wystawcy" />
      <CheckField<ExpenseTyped>
        name="isIneligible"
        label="Wydatek niekwalifikowalny"
        hint="Zostaje na liście, ale nie wchodzi do sprawozdania."
      />
      {isIneligible && (
        <>
          <TextField<ExpenseTyped>
            name="ineligibleReason"
            label="Dlaczego niekwalifikowalny"
            maxLength={500}
            required
          />
          <SelectField<ExpenseTyped>
            name="ineligibleCategory"
            label="Rodzaj kosztu"
            options={categories}
            none="bez rodzaju"
          />
        </>
      )}
      <TextArea<ExpenseTyped> name="note" label="Uwagi" rows={2} />
    </>
  )
}

type Props = { categories: readonly { value: string; label: string }[] }

/** What a typical invoice does without, by the kind of the document. A group with something in it stands open. */
export function RareFields({ categories }: Props) {
  const { control, getValues } = useFormContext<ExpenseTyped>()
  const [kind, correctsId] = useWatch({ control, name: ['kind', 'correctsId'] })
  const [begun] = useState(() => {
    const now = getValues()
    return {
      tax: now.net !== null || now.vat !== null || now.vatDeductible,
      registers: now.ksefNumber !== '' || now.orderedOn !== null || now.statementNumber !== '',
      person: now.staffId !== null || now.taxPaidOn !== null || now.projectNamed !== null || now.hoursRecorded !== null,
      promotion: now.unitPrice !== null || now.promotion || now.relatedSupplier || now.otherBuyer,
      ineligible: now.isIneligible || now.note !== '',
    }
  })
  return (
    <>
      {(kind === 'correction' || correctsId !== null) && <CorrectionField />}
      {(payKinds.has(kind) || begun.person) && (
        <MoreFields title="Osoba, ewidencja godzin, podatek i ZUS" isOpen={begun.person}>
          <PersonFields />
        </MoreFields>
      )}
      {(!taxless.has(kind) || begun.tax) && (
        <MoreFields title="Netto i VAT" isOpen={begun.tax}>
          <TaxFields />
        </MoreFields>
      )}
      <MoreFields title="Numer KSeF, zamówienie, wyciąg" isOpen={begun.registers}>
        <RegisterFields />
      </MoreFields>
      <MoreFields title="Promocja, cena jednostkowa, powiązania" isOpen={begun.promotion}>
        <PromotionFields />
      </MoreFields>
      <MoreFields title="Adres wystawcy, wydatek niekwalifikowalny, uwagi" isOpen={begun.ineligible}>
        <IneligibleFields categories={categories} />
      </MoreFields>
    </>
  )
}
