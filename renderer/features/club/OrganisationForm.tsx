import type { Organisation } from '#shared/club/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { IdentifierField } from '../../ui/form/IdentifierField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Props = { organisation: Organisation; onSaved?: () => void }

/** The association: its names, register numbers, address and account, as they stand on papers. */
export function OrganisationForm({ organisation, onSaved }: Props) {
  const { tell } = useTell('club.saveOrganisation')
  const say = useSay()
  return (
    <Form<Organisation, unknown>
      label="Dane stowarzyszenia"
      values={organisation}
      submit="Zapisz stowarzyszenie"
      onSend={(typed) => tell({ ...typed, revision: organisation.revision })}
      onSaved={() => {
        say({ sentence: 'Zapisano dane stowarzyszenia.' })
        onSaved?.()
      }}
    >
      <FollowRecord values={organisation} />
      <TextField name="name" label="Pełna nazwa" hint="Tak, jak w KRS; drukuje się na sprawozdaniach." required />
      <TextField name="shortName" label="Nazwa skrócona" width="20rem" />
      <FieldRow>
        <IdentifierField name="krs" kind="krs" label="KRS" />
        <IdentifierField name="nip" kind="nip" label="NIP" />
        <IdentifierField name="regon" kind="regon" label="REGON" />
      </FieldRow>
      <FieldGroup title="Siedziba">
        <FieldRow>
          <TextField name="street" label="Ulica i numer" width="20rem" />
          <TextField name="postalCode" label="Kod pocztowy" width="7rem" />
          <TextField name="city" label="Miejscowość" width="16rem" />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="Kontakt i rachunek">
        <FieldRow>
          <TextField name="phone" label="Telefon" width="12rem" />
          <TextField name="email" label="E-mail" width="18rem" />
          <TextField name="website" label="Strona internetowa" width="18rem" />
        </FieldRow>
        <IdentifierField name="bankAccount" kind="bankAccount" label="Rachunek bankowy" />
      </FieldGroup>
    </Form>
  )
}
