import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import { type PartnerInput, partnerStandingNames, partnerStandings } from '#shared/partners/schema.ts'
import { useCodes } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './partners.module.css'

const grow = css.grow ?? ''
const most = 20
export type PartnerValues = Omit<PartnerInput, 'sector' | 'joinedOn'> & {
  sector: string | null
  joinedOn: string | null
}

function ContactRows() {
  const { fields, append, remove } = useFieldArray<PartnerValues, 'contacts', 'key'>({
    name: 'contacts',
    keyName: 'key',
  })
  return (
    <FieldGroup title="Osoby do kontaktu">
      {fields.length > 0 && (
        <ol className={css.rows}>
          {fields.map(({ key }, index) => (
            <li key={key}>
              <TextField name={`contacts.${index}.name`} label="Imię i nazwisko" required className={grow} />
              <TextField name={`contacts.${index}.functionTitle`} label="Funkcja" className={grow} />
              <TextField name={`contacts.${index}.phone`} label="Telefon" className={grow} />
              <TextField name={`contacts.${index}.email`} label="E-mail" className={grow} />
              <ActionIcon
                aria-label={`Usuń osobę do kontaktu: wiersz ${index + 1}`}
                title="Usuń wiersz"
                onClick={() => remove(index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={fields.length >= most}
          onClick={() => append({ name: '', functionTitle: '', phone: '', email: '' })}
        >
          Dodaj osobę do kontaktu
        </Button>
      </div>
    </FieldGroup>
  )
}

/** The fields of a partner. */
export function PartnerFields({ sector, isNew }: { sector: string | null; isNew: boolean }) {
  const sectors = useCodes('partner_sector', sector)
  return (
    <>
      <TextField name="name" label="Nazwa partnera" required autoFocus={isNew} />
      <FieldRow>
        <TextField name="shortName" label="Skrót" width="8rem" placeholder="GOK" />
        <SelectField name="sector" label="Sektor" required options={sectors} />
      </FieldRow>
      <FieldRow>
        <SelectField
          name="standing"
          label="Kim jest w partnerstwie"
          required
          options={partnerStandings.map((one) => ({ value: one, label: partnerStandingNames[one] }))}
        />
        <DateField name="joinedOn" label="Partner od" required />
        <DateField name="leftOn" label="Partner do" hint="Puste, dopóki jest." />
      </FieldRow>
      <FieldRow>
        <TextField name="nip" label="NIP" width="9rem" />
        <TextField name="krs" label="KRS" width="8rem" />
        <TextField name="regon" label="REGON" width="9rem" />
      </FieldRow>
      <TextField name="legalForm" label="Forma prawna" />
      <FieldRow>
        <TextField name="street" label="Ulica i numer" className={grow} />
        <TextField name="postalCode" label="Kod" width="6rem" />
        <TextField name="city" label="Miejscowość" className={grow} />
      </FieldRow>
      <FieldRow>
        <TextField name="phone" label="Telefon" className={grow} />
        <TextField name="email" label="E-mail" className={grow} />
        <TextField name="website" label="Strona" className={grow} />
      </FieldRow>
      <FieldRow>
        <TextField name="representative" label="Kto reprezentuje" className={grow} />
        <TextField name="representativeFunction" label="Funkcja" className={grow} />
      </FieldRow>
      <ContactRows />
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </>
  )
}
