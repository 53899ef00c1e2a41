import { useFormContext, useWatch } from 'react-hook-form'
import { fold } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { SuggestField } from '../../ui/form/SuggestField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { AssessmentRows } from './AssessmentRows.tsx'
import type { ContractValues } from './contractValues.ts'
import css from './participations.module.css'

const variants = [
  { value: 'B', label: 'B: wzmocnienie aktywności' },
  { value: 'A', label: 'A: trudna sytuacja życiowa' },
]
const grow = css.grow ?? ''

/** The fields of a kontrakt socjalny; a centre noted before brings its worker along. */
export function ContractFields() {
  const { setValue, getValues } = useFormContext<ContractValues>()
  const [institution, terminatedOn] = useWatch<ContractValues, ['institution', 'terminatedOn']>({
    name: ['institution', 'terminatedOn'],
  })
  const { data: known = [] } = useAsk('participations.knownInstitutions', {})
  const suggestions = known
    .map((one, id) => ({ id, text: one.institution, aside: one.workerName }))
    .filter(({ text }) => fold(text).includes(fold(institution ?? '')))
    .slice(0, 8)
  const takeWorker = (index: number) => {
    const one = known[index]
    if (!one || getValues('workerName') !== '') return
    setValue('workerName', one.workerName, { shouldDirty: true })
    setValue('workerPhone', one.workerPhone, { shouldDirty: true })
  }
  return (
    <>
      <SuggestField
        name="institution"
        label="Ośrodek pomocy społecznej"
        required
        autoFocus
        suggestions={suggestions}
        onChosen={({ id }) => takeWorker(id)}
      />
      <FieldRow>
        <TextField name="workerName" label="Pracownik socjalny" className={grow} />
        <TextField name="workerPhone" label="Telefon pracownika" className={grow} />
      </FieldRow>
      <FieldRow>
        <TextField name="number" label="Numer albo znak sprawy" className={grow} />
        <DateField name="concludedOn" label="Zawarto" required />
      </FieldRow>
      <FieldRow>
        <DateField name="validFrom" label="Obowiązuje od" hint="Puste: od zawarcia." />
        <DateField name="validTo" label="Obowiązuje do" hint="Puste: bezterminowo." />
      </FieldRow>
      <SegmentedChoice name="variant" label="Część wzoru kontraktu" options={variants} />
      <TextArea name="goal" label="Cel główny" limit={1000} rows={2} />
      <AssessmentRows />
      <FieldGroup title="Rozwiązanie">
        <FieldRow>
          <DateField name="terminatedOn" label="Rozwiązano" hint="Puste: nie rozwiązano." />
          {terminatedOn !== null && <TextField name="terminationReason" label="Powód rozwiązania" className={grow} />}
        </FieldRow>
      </FieldGroup>
    </>
  )
}
