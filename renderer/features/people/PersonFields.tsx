import { useWatch } from 'react-hook-form'
import { voivodeships } from '#shared/people/voivodeships.ts'
import { useCodes } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { IdentifierField } from '../../ui/form/IdentifierField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { PersonRemarks } from './PersonRemarks.tsx'
import css from './people.module.css'
import type { PersonValues } from './personValues.ts'
import { RelativeRows } from './RelativeRows.tsx'
import { SimilarPeople } from './SimilarPeople.tsx'
import { usePeselFill } from './usePeselFill.ts'

const sexes = [
  { value: 'K', label: 'kobieta' },
  { value: 'M', label: 'mężczyzna' },
]
const regions = voivodeships.map((name) => ({ value: name, label: name }))
const grow = css.grow ?? ''

/** The fields of a person, the number first: it fills what it knows. */
export function PersonFields({ id }: { id: number | null }) {
  usePeselFill()
  return (
    <>
      <FieldRow>
        <IdentifierField name="pesel" kind="pesel" label="PESEL" autoFocus={id === null} />
        <TextField
          name="otherIdentifier"
          label="Inny dokument"
          hint="Gdy osoba nie ma numeru PESEL: rodzaj i numer."
          className={grow}
        />
      </FieldRow>
      <FieldRow>
        <TextField name="lastName" label="Nazwisko" required className={grow} />
        <TextField name="firstName" label="Imię" required className={grow} />
      </FieldRow>
      <SimilarPeople exceptId={id} />
      <FieldRow>
        <DateField name="birthDate" label="Data urodzenia" required />
        <SegmentedChoice name="sex" label="Płeć" options={sexes} required />
      </FieldRow>
      <PersonRemarks />
      <TextField name="birthPlace" label="Miejsce urodzenia" hint="W mianowniku; będzie na zaświadczeniu." />
      <AddressFields />
      <ChosenFields />
      <RelativeRows />
      <TextArea name="note" label="Uwagi" limit={4000} rows={2} />
    </>
  )
}

function AddressFields() {
  const areas = useCodes('area_kind')
  return (
    <FieldGroup title="Adres i kontakt">
      <TextField name="street" label="Ulica i numer" />
      <FieldRow>
        <TextField name="postalCode" label="Kod pocztowy" width="7rem" placeholder="00-000" />
        <TextField name="city" label="Miejscowość" className={grow} />
        <TextField name="gmina" label="Gmina" className={grow} />
      </FieldRow>
      <FieldRow>
        <TextField name="powiat" label="Powiat" placeholder="bialski" className={grow} />
        <SelectField name="wojewodztwo" label="Województwo" none="nie podano" options={regions} />
        <SelectField name="areaKind" label="Obszar" none="nie podano" options={areas} />
      </FieldRow>
      <FieldRow>
        <TextField name="phone" label="Telefon" className={grow} />
        <TextField name="email" label="E-mail" className={grow} />
      </FieldRow>
      <TextField
        name="contactPerson"
        label="Osoba do kontaktu"
        hint="Do kogo dzwonić, gdy nie odbiera: kto i jaki telefon."
      />
    </FieldGroup>
  )
}

/** What is chosen from lists: education, citizenship, disability. */
function ChosenFields() {
  const [education, citizenship, disability] = useWatch<PersonValues, ['education', 'citizenship', 'disability']>({
    name: ['education', 'citizenship', 'disability'],
  })
  const degrees = useCodes('disability', disability)
  return (
    <FieldGroup title="Wykształcenie i sytuacja">
      <FieldRow>
        <SelectField
          name="education"
          label="Wykształcenie"
          none="nie podano"
          options={useCodes('education', education)}
        />
        <SelectField
          name="citizenship"
          label="Obywatelstwo"
          none="nie podano"
          options={useCodes('citizenship', citizenship)}
        />
      </FieldRow>
      <FieldRow>
        <SelectField name="disability" label="Orzeczenie o niepełnosprawności" none="brak" options={degrees} />
        {disability !== null && (
          <DateField name="disabilityUntil" label="Orzeczenie ważne do" hint="Puste: bezterminowo." />
        )}
      </FieldRow>
    </FieldGroup>
  )
}
