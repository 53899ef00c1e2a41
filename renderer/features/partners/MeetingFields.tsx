import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { type MeetingInput, meetingStatuses, meetingStatusNames } from '#shared/partners/meetings/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { TimeField } from '../../ui/form/TimeField.tsx'
import { YesNoField } from '../../ui/form/YesNoField.tsx'
import css from './partners.module.css'
import { usePartners } from './usePartners.ts'

const grow = css.grow ?? ''
export type MeetingValues = Omit<MeetingInput, 'heldOn'> & { heldOn: string | null }

function AttendeeRows() {
  const { fields, append, remove } = useFieldArray<MeetingValues, 'attendees', 'key'>({
    name: 'attendees',
    keyName: 'key',
  })
  const { getValues } = useFormContext<MeetingValues>()
  const partners = usePartners()
  const { data: agreements = [] } = useAsk('partnerAgreements.list', {})
  const nobody = { partnerId: null, name: '', functionTitle: '', present: null }
  const invite = () => {
    const { agreementId, attendees } = getValues()
    const there = new Set(attendees.map(({ partnerId }) => partnerId))
    const parties =
      agreementId === null
        ? partners.map(({ value }) => Number(value))
        : (agreements.find(({ id }) => id === agreementId)?.partnerIds ?? [])
    append(parties.filter((id) => !there.has(id)).map((partnerId) => ({ ...nobody, partnerId })))
  }
  return (
    <FieldGroup title="Zaproszeni i obecni">
      <ol className={css.rows}>
        {fields.map(({ key }, index) => (
          <li key={key}>
            <ComboboxField
              name={`attendees.${index}.partnerId`}
              label="Partner"
              options={partners}
              placeholder="stowarzyszenie lub gość"
            />
            <TextField name={`attendees.${index}.name`} label="Imię i nazwisko" className={grow} />
            <TextField name={`attendees.${index}.functionTitle`} label="Funkcja" className={grow} />
            <YesNoField name={`attendees.${index}.present`} label="Obecny" width="7rem" />
            <ActionIcon
              aria-label={`Usuń osobę: wiersz ${index + 1}`}
              title="Usuń wiersz"
              onClick={() => remove(index)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div className={css.acts}>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => append(nobody)}>
          Dodaj osobę
        </Button>
        <Button variant="default" onClick={invite}>
          Dodaj wszystkie strony
        </Button>
      </div>
    </FieldGroup>
  )
}

function DecisionRows() {
  const { fields, append, remove } = useFieldArray<MeetingValues, 'decisions', 'key'>({
    name: 'decisions',
    keyName: 'key',
  })
  return (
    <FieldGroup title="Ustalenia">
      <ol className={css.rows}>
        {fields.map(({ key }, index) => (
          <li key={key}>
            <TextField name={`decisions.${index}.content`} label="Ustalenie" required className={css.whole ?? ''} />
            <TextField name={`decisions.${index}.owner`} label="Kto odpowiada" className={grow} />
            <DateField name={`decisions.${index}.dueOn`} label="Termin" />
            <DateField name={`decisions.${index}.doneOn`} label="Wykonano" />
            <ActionIcon
              aria-label={`Usuń ustalenie: wiersz ${index + 1}`}
              title="Usuń wiersz"
              onClick={() => remove(index)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => append({ content: '', owner: '', dueOn: null, doneOn: null })}
        >
          Dodaj ustalenie
        </Button>
      </div>
    </FieldGroup>
  )
}

/** The fields of a meeting of partners. */
export function MeetingFields({ isNew }: { isNew: boolean }) {
  const { data: agreements = [] } = useAsk('partnerAgreements.list', {})
  return (
    <>
      <TextField name="title" label="Nazwa spotkania" required autoFocus={isNew} />
      <SelectField
        name="agreementId"
        label="Z porozumienia"
        none="wszyscy partnerzy"
        options={agreements.map((one) => ({ value: one.id, label: [one.number, one.title].filter(Boolean).join(' ') }))}
      />
      <FieldRow>
        <DateField name="heldOn" label="Dzień" required />
        <TimeField name="startsAt" label="Od godziny" />
        <TimeField name="endsAt" label="Do godziny" />
        <SelectField
          name="status"
          label="Stan"
          required
          options={meetingStatuses.map((one) => ({ value: one, label: meetingStatusNames[one] }))}
        />
      </FieldRow>
      <FieldRow>
        <TextField name="place" label="Miejsce" className={grow} />
        <DateField name="invitedOn" label="Zaproszono" />
      </FieldRow>
      <TextArea name="agenda" label="Porządek spotkania" rows={3} limit={4000} hint="Każdy punkt w osobnym wierszu." />
      <AttendeeRows />
      <TextArea name="minutesText" label="Przebieg" rows={4} limit={20_000} />
      <DecisionRows />
      <FieldRow>
        <TextField name="chairedBy" label="Prowadził(a)" className={grow} />
        <TextField name="minutesBy" label="Protokołował(a)" className={grow} />
      </FieldRow>
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </>
  )
}
