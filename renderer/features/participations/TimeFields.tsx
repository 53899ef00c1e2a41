import { useWatch } from 'react-hook-form'
import { endClassOf, endClassWords } from '#shared/participations/endClass.ts'
import type { Stage } from '#shared/participations/schema.ts'
import { useCodeItems, useCodes } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import type { CaseValues } from './caseValues.ts'

type Props = { stage: Stage; fixed: boolean }

/** Start, planned end, end with its reason and the class the reason has. */
export function TimeFields({ stage, fixed }: Props) {
  const [endedOn, endReason] = useWatch<CaseValues, ['endedOn', 'endReason']>({ name: ['endedOn', 'endReason'] })
  const items = useCodeItems('end_reason')
  const reasons = useCodes('end_reason', endReason)
  const chosen = items.find(({ code }) => code === endReason)
  if (stage !== 'participant')
    return (
      <Notice kind="info">
        Ta osoba nie jest jeszcze uczestnikiem. Początek udziału wpiszesz, przyjmując ją na liście rekrutacji edycji.
      </Notice>
    )
  return (
    <FieldGroup title="Czas udziału">
      <FieldRow>
        <DateField name="startedOn" label="Początek" required disabled={fixed} />
        <DateField name="plannedEndOn" label="Planowany koniec" />
        <DateField name="endedOn" label="Koniec" hint="Puste: udział trwa." disabled={fixed} />
      </FieldRow>
      <SelectField
        name="endReason"
        label="Powód zakończenia"
        options={reasons}
        none="udział trwa"
        {...(chosen && { hint: `W sprawozdaniach: ${endClassWords[endClassOf(chosen.attributes)].noun}.` })}
      />
      {endedOn !== null && <TextArea name="endNote" label="Uwagi do zakończenia" limit={2000} rows={2} />}
    </FieldGroup>
  )
}
