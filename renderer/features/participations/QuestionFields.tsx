import { useCodes } from '../../api/useCodes.ts'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'

/** Questions a person may refuse to answer. */
export function QuestionFields() {
  const answers = useCodes('answer')
  return (
    <FieldGroup title="Pytania, na które wolno odmówić odpowiedzi">
      <FieldRow>
        <SelectField name="foreignOrigin" label="Obce pochodzenie" none="nie pytano" options={answers} />
        <SelectField name="thirdCountry" label="Obywatelstwo państwa trzeciego" none="nie pytano" options={answers} />
        <SelectField name="minority" label="Mniejszość narodowa lub etniczna" none="nie pytano" options={answers} />
        <SelectField name="homeless" label="Bezdomność lub brak mieszkania" none="nie pytano" options={answers} />
      </FieldRow>
    </FieldGroup>
  )
}
