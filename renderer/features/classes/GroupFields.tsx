import { useWatch } from 'react-hook-form'
import { useAsk } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { ManyField } from '../../ui/form/ManyField.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { GroupMembers } from './GroupMembers.tsx'
import type { GroupValues } from './groupValues.ts'
import { PlannedHoursField } from './PlannedHoursField.tsx'
import { useLeaders, useSupportTypes } from './useChoices.ts'

const units = [
  { value: 45, label: '45 min' },
  { value: 60, label: '60 min' },
]

export function GroupFields({ isNew }: { isNew: boolean }) {
  const leaderIds = useWatch<GroupValues, 'leaderIds'>({ name: 'leaderIds' })
  const editionId = useWatch<GroupValues, 'editionId'>({ name: 'editionId' })
  const supportTypes = useSupportTypes()
  const leaders = useLeaders(leaderIds)
  const { data: paths = [] } = useAsk('editions.paths', { editionId })
  return (
    <>
      <TextField<GroupValues> name="name" label="Nazwa grupy" required autoFocus={isNew} maxLength={120} />
      <SelectField<GroupValues> name="supportType" label="Rodzaj wsparcia" options={supportTypes} required />
      <SegmentedChoice<GroupValues> name="hourMinutes" label="Godzina zajęć trwa" options={units} required />
      <FieldRow>
        <PlannedHoursField name="plannedHours" label="Plan godzin" />
        <NumberField name="seats" label="Miejsca" unit="osób" />
      </FieldRow>
      {paths.length > 0 && (
        <SelectField<GroupValues>
          name="pathId"
          label="Ścieżka"
          none="bez ścieżki"
          options={paths.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {leaders.length > 0 && <ManyField<GroupValues> name="leaderIds" label="Prowadzą" options={leaders} />}
      <FieldGroup title="Osoby w grupie">
        <GroupMembers />
      </FieldGroup>
      <FieldGroup title="Dodatkowo">
        <TextArea<GroupValues> name="syllabus" label="Program zajęć" limit={8000} rows={3} />
        <TextArea<GroupValues> name="note" label="Uwagi" limit={2000} rows={2} />
        <CheckField<GroupValues> name="active" label="Grupa działa (zakończone nie są proponowane)" />
      </FieldGroup>
    </>
  )
}
