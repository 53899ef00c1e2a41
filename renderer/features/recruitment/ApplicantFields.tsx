import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { formatDate, isIsoDate } from '#shared/kernel/dates.ts'
import { type PeselFacts, readPesel } from '#shared/kernel/identifiers.ts'
import { useAsk } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { IdentifierField } from '../../ui/form/IdentifierField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import type { ApplyValues } from './applyValues.ts'
import css from './recruitment.module.css'

/** Writes birth date and sex from a whole PESEL; what was typed there by hand stays. */
function usePeselFill(): void {
  const { getValues, setValue } = useFormContext<ApplyValues>()
  const pesel = useWatch<ApplyValues, 'person.pesel'>({ name: 'person.pesel' })
  const filled = useRef<PeselFacts>(undefined)
  useEffect(() => {
    const facts = readPesel(pesel ?? '')
    if (!facts) return
    const { birthDate, sex } = getValues('person')
    if (birthDate === null || birthDate === filled.current?.birthDate)
      setValue('person.birthDate', facts.birthDate, { shouldDirty: true })
    if (sex === null || sex === filled.current?.sex) setValue('person.sex', facts.sex, { shouldDirty: true })
    filled.current = facts
  }, [pesel, getValues, setValue])
}

type Found = { id: number; name: string; birthDate: string; samePesel: boolean }
/** People in the file who may be the one being typed; choosing one makes the application theirs. */
function Similar({ onChoose }: { onChoose: (person: Found) => void }) {
  const typed = useWatch<ApplyValues, 'person'>({ name: 'person' })
  const [asked] = useDebouncedValue(
    {
      pesel: readPesel(typed.pesel ?? '')?.pesel ?? '',
      firstName: typed.firstName,
      lastName: typed.lastName,
      birthDate: typed.birthDate !== null && isIsoDate(typed.birthDate) ? typed.birthDate : '',
      exceptId: null,
    },
    200,
  )
  const enough = asked.pesel !== '' || (asked.lastName !== '' && asked.birthDate !== '')
  const { data } = useAsk('people.similar', asked, { enabled: enough, keep: true })
  const found = enough ? (data ?? []) : []
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <Notice kind="due" title="Ta osoba może już być w pliku">
          <ul className={css.similar}>
            {found.map((person) => (
              <li key={person.id}>
                {person.name}, ur. {formatDate(person.birthDate)},{' '}
                {person.samePesel ? 'ten sam PESEL' : 'to samo nazwisko, imię i data urodzenia'}{' '}
                <Button variant="default" size="compact-sm" onClick={() => onChoose(person)}>
                  To ta osoba
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

/** The few facts of a new person an application needs; the rest is entered when they are taken in. */
export function ApplicantFields({ onChoose }: { onChoose: (person: Found) => void }) {
  usePeselFill()
  return (
    <>
      <FieldRow>
        <IdentifierField name="person.pesel" label="PESEL" kind="pesel" autoFocus />
        <TextField name="person.otherIdentifier" label="albo inny dokument" />
      </FieldRow>
      <FieldRow>
        <TextField name="person.firstName" label="Imię" required />
        <TextField name="person.lastName" label="Nazwisko" required />
      </FieldRow>
      <Similar onChoose={onChoose} />
      <FieldRow>
        <DateField name="person.birthDate" label="Data urodzenia" required />
        <SegmentedChoice
          name="person.sex"
          label="Płeć"
          required
          options={[
            { value: 'K', label: 'kobieta' },
            { value: 'M', label: 'mężczyzna' },
          ]}
        />
      </FieldRow>
      <FieldRow>
        <TextField name="person.gmina" label="Gmina" />
        <TextField name="person.phone" label="Telefon" />
      </FieldRow>
    </>
  )
}
