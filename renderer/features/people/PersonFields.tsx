import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { IdentifierField } from '../../ui/form/IdentifierField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { PersonRemarks } from './PersonRemarks.tsx'
import css from './people.module.css'
import { SimilarPeople } from './SimilarPeople.tsx'
import { usePeselFill } from './usePeselFill.ts'

const sexes = [
  { value: 'K', label: 'kobieta' },
  { value: 'M', label: 'mężczyzna' },
]
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
      <FieldGroup title="Adres i kontakt">
        <TextField name="street" label="Ulica i numer" />
        <FieldRow>
          <TextField name="postalCode" label="Kod pocztowy" width="7rem" placeholder="00-000" />
          <TextField name="city" label="Miejscowość" className={grow} />
          <TextField name="gmina" label="Gmina" className={grow} />
        </FieldRow>
        <FieldRow>
          <TextField name="phone" label="Telefon" className={grow} />
          <TextField name="email" label="E-mail" className={grow} />
        </FieldRow>
      </FieldGroup>
      <TextArea name="note" label="Uwagi" limit={4000} rows={2} />
    </>
  )
}
