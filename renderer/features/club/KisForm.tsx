import type { Kis } from '#shared/club/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Props = { kis: Kis; onSaved?: () => void }

/** The club itself with its entry in the register of the wojewoda, and how its certificates are numbered. */
export function KisForm({ kis, onSaved }: Props) {
  const { tell } = useTell('club.saveKis')
  const say = useSay()
  return (
    <Form<Kis, unknown>
      label="Dane klubu"
      values={kis}
      submit="Zapisz klub"
      onSend={(typed) => tell({ ...typed, revision: kis.revision })}
      onSaved={() => {
        say({ sentence: 'Zapisano dane klubu.' })
        onSaved?.()
      }}
    >
      <FollowRecord values={kis} />
      <TextField name="name" label="Nazwa klubu" required />
      <FieldRow>
        <TextField name="street" label="Ulica i numer" width="20rem" />
        <TextField name="postalCode" label="Kod pocztowy" width="7rem" />
        <TextField name="city" label="Miejscowość" width="16rem" />
      </FieldRow>
      <FieldRow>
        <TextField name="coordinator" label="Koordynator" width="20rem" />
        <DateField name="createdOn" label="Utworzony" />
        <DateField name="startedOn" label="Działa od" />
      </FieldRow>
      <FieldGroup title="Rejestr centrów i klubów integracji społecznej">
        <FieldRow>
          <TextField name="registerNumber" label="Numer w rejestrze" width="14rem" />
          <TextField name="registerAuthority" label="Organ, który prowadzi rejestr" width="20rem" />
          <DateField name="registeredOn" label="Data wpisu" />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="Zaświadczenia">
        <TextField
          name="certificatePattern"
          label="Wzór numeru"
          width="16rem"
          required
          hint="{NR} to kolejny numer w roku, {ROK} to rok wydania: {NR}/KIS/{ROK} daje 7/KIS/2021. Wydane numery się nie zmienią."
        />
      </FieldGroup>
    </Form>
  )
}
