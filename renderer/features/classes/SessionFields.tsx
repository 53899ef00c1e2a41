import { useWatch } from 'react-hook-form'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import css from '../../ui/form/form.module.css'
import { ManyField } from '../../ui/form/ManyField.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { SeriesFields } from './SeriesFields.tsx'
import type { SessionValues } from './sessionValues.ts'
import { TimeField } from './TimeField.tsx'
import { TypedWarnings } from './TypedWarnings.tsx'
import { useLeaders, useSupportTypes, useVenues } from './useChoices.ts'

const units = [
  { value: 45, label: '45 min' },
  { value: 60, label: '60 min' },
]

/** Fields of one meeting; a new one may be the first of a series. */
export function SessionFields({ isNew }: { isNew: boolean }) {
  const leaderIds = useWatch<SessionValues, 'leaderIds'>({ name: 'leaderIds' })
  const venueId = useWatch<SessionValues, 'venueId'>({ name: 'venueId' })
  const supportTypes = useSupportTypes()
  const leaders = useLeaders(leaderIds)
  const venues = useVenues(venueId)
  return (
    <>
      <SelectField<SessionValues> name="supportType" label="Rodzaj wsparcia" options={supportTypes} required />
      <TextField<SessionValues> name="topic" label="Temat" maxLength={300} />
      <FieldRow>
        <DateField name="heldOn" label="Dzień" required autoFocus={isNew} />
        <TimeField name="startsAt" label="Od" required />
        <TimeField name="endsAt" label="Do" required />
        <NumberField name="breakMinutes" label="Przerwa" unit="min" width="6.5rem" />
      </FieldRow>
      <SegmentedChoice<SessionValues> name="hourMinutes" label="Godzina zajęć trwa" options={units} required />
      {isNew && <SeriesFields />}
      <TypedWarnings />
      {leaders.length > 0 ? (
        <ManyField<SessionValues> name="leaderIds" label="Prowadzą" options={leaders} />
      ) : (
        <p className={css.hint}>Nie ma jeszcze kogo wskazać: prowadzących dodasz na ekranie Kadra.</p>
      )}
      <FieldRow>
        <SelectField<SessionValues> name="venueId" label="Miejsce" options={venues} none="nie wybrano" />
        <CheckField<SessionValues> name="online" label="zdalnie" />
      </FieldRow>
      <FieldGroup title="Dodatkowo">
        <NumberField name="guests" label="Goście spoza projektu" unit="osób" />
        <TextArea<SessionValues> name="note" label="Uwagi" limit={2000} rows={2} />
      </FieldGroup>
    </>
  )
}
