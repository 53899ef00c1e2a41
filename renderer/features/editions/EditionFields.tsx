import { useAsk } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { RulesFields } from './RulesFields.tsx'

/** The fields of an edition but its programme of classes; a new one begins with the usual rules. */
export function EditionFields({ isNew }: { isNew: boolean }) {
  const { data: grants = [] } = useAsk('grants.list', {})
  return (
    <>
      <TextField name="name" label="Nazwa edycji" hint="Na przykład: 2021 albo II/2022." required autoFocus={isNew} />
      <FieldRow>
        <DateField name="startsOn" label="Początek" required />
        <DateField name="endsOn" label="Koniec" required />
        <NumberField name="places" label="Miejsc" hint="Puste: bez limitu." unit="osób" />
      </FieldRow>
      <SelectField
        name="grantId"
        label="Dotacja"
        none="bez dotacji"
        options={grants.map((grant) => ({ value: grant.id, label: `${grant.title} (${grant.contractNumber})` }))}
      />
      <FieldGroup title="Na zaświadczeniach">
        <TextField name="projectTitle" label="Tytuł projektu" />
        <TextField name="programme" label="Program" hint="W którym realizowany jest projekt; może zostać puste." />
        <TextField name="place" label="Miejscowość wydania" width="16rem" />
        <TextArea name="fundingLine" label="Zdanie o finansowaniu" limit={600} rows={2} />
      </FieldGroup>
      {!isNew && <RulesFields />}
    </>
  )
}
