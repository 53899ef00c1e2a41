import { useCodes } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'

/** What was given: kind, day, period, way, how much. */
export function BenefitFields({ kept, autoFocus = false }: { kept?: string; autoFocus?: boolean }) {
  const kinds = useCodes('benefit_kind', kept ?? null)
  return (
    <>
      <SelectField name="kind" label="Rodzaj świadczenia" required options={kinds} autoFocus={autoFocus} />
      <FieldRow>
        <DateField name="givenOn" label="Data" required />
        <MoneyField name="amount" label="Kwota" />
        <QuantityField name="quantityHundredths" label="Ilość" />
      </FieldRow>
      <FieldRow>
        <DateField name="periodFrom" label="Za okres od" />
        <DateField name="periodTo" label="do" />
      </FieldRow>
      <TextField name="route" label="Trasa" hint="Przy zwrocie dojazdu, na przykład: Rossosz – Łomazy." />
      <TextField name="description" label="Opis" />
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </>
  )
}
