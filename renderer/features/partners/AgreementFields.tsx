import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import type { AgreementInput } from '#shared/partners/agreements/schema.ts'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './partners.module.css'
import { usePartners } from './usePartners.ts'

const grow = css.grow ?? ''
type Party = Omit<AgreementInput['parties'][number], 'partnerId'> & { partnerId: number | null }
type Annex = Omit<AgreementInput['annexes'][number], 'signedOn' | 'effectiveFrom'> & {
  signedOn: string | null
  effectiveFrom: string | null
}
export type AgreementValues = Omit<AgreementInput, 'validFrom' | 'parties' | 'annexes'> & {
  validFrom: string | null
  parties: Party[]
  annexes: Annex[]
}

function PartyRows() {
  const { fields, append, remove } = useFieldArray<AgreementValues, 'parties', 'key'>({
    name: 'parties',
    keyName: 'key',
  })
  const partners = usePartners()
  return (
    <FieldGroup title="Strony (prócz stowarzyszenia)">
      <ol className={css.rows}>
        {fields.map(({ key }, index) => (
          <li key={key}>
            <ComboboxField
              name={`parties.${index}.partnerId`}
              label="Partner"
              required
              options={partners}
              nothing="Nie ma takiego partnera. Dodaj go w zakładce Partnerzy."
            />
            <TextField name={`parties.${index}.signatoryName`} label="Kto podpisuje" className={grow} />
            <TextField name={`parties.${index}.signatoryFunction`} label="Funkcja" className={grow} />
            <DateField name={`parties.${index}.signedOn`} label="Podpisano" />
            <ActionIcon
              aria-label={`Usuń stronę: wiersz ${index + 1}`}
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
          onClick={() => append({ partnerId: null, signatoryName: '', signatoryFunction: '', signedOn: null })}
        >
          Dodaj stronę
        </Button>
      </div>
    </FieldGroup>
  )
}

function AnnexRows() {
  const { fields, append, remove } = useFieldArray<AgreementValues, 'annexes', 'key'>({
    name: 'annexes',
    keyName: 'key',
  })
  return (
    <FieldGroup title="Aneksy">
      <ol className={css.rows}>
        {fields.map(({ key }, index) => (
          <li key={key}>
            <TextField name={`annexes.${index}.number`} label="Numer aneksu" required width="8rem" />
            <DateField name={`annexes.${index}.signedOn`} label="Podpisany" required />
            <DateField name={`annexes.${index}.effectiveFrom`} label="Obowiązuje od" required />
            <DateField name={`annexes.${index}.extendsTo`} label="Nowy koniec" />
            <TextField name={`annexes.${index}.description`} label="Czego dotyczy" className={css.whole ?? ''} />
            <ActionIcon
              aria-label={`Usuń aneks: wiersz ${index + 1}`}
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
          onClick={() => append({ number: '', signedOn: null, effectiveFrom: null, extendsTo: null, description: '' })}
        >
          Dodaj aneks do porozumienia
        </Button>
      </div>
    </FieldGroup>
  )
}

/** The fields of an agreement with partners. */
export const AgreementFields = ({ isNew, wording }: { isNew: boolean; wording: string }) => (
  <>
    <TextField name="title" label="Tytuł porozumienia" required autoFocus={isNew} />
    <FieldRow>
      <DateField name="concludedOn" label="Zawarto" hint="Puste, dopóki to projekt." />
      <TextField name="place" label="Miejsce zawarcia" className={grow} />
    </FieldRow>
    <FieldRow>
      <DateField name="validFrom" label="Obowiązuje od" required />
      <DateField name="validTo" label="Obowiązuje do" hint="Puste: do odwołania." />
    </FieldRow>
    <TextArea name="purpose" label="Cel porozumienia" rows={2} limit={4000} />
    <CheckField name="quarterlyMeetings" label="Spotkania partnerów raz w kwartale" />
    <PartyRows />
    <FieldGroup title="Wypowiedzenie i rozwiązanie">
      <FieldRow>
        <NumberField name="noticeMonths" label="Okres wypowiedzenia" unit="mies." />
        <DateField name="noticeOn" label="Wypowiedziano" />
        <DateField name="terminatedOn" label="Ostatni dzień" />
      </FieldRow>
      <TextField name="terminationReason" label="Powód rozwiązania" />
    </FieldGroup>
    <AnnexRows />
    <TextArea
      name="body"
      label="Własna treść"
      rows={4}
      limit={40_000}
      hint={
        wording === ''
          ? 'Puste: według wzoru pisma „porozumienie z partnerami” z ustawień.'
          : 'Puste: według wzoru pisma z dnia zawarcia. Po nadaniu numeru treść zostaje tutaj.'
      }
    />
    <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
  </>
)
