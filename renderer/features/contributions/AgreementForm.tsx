import type { Agreement, AgreementInput } from '#shared/contributions/schema.ts'
import type { VolunteerRate } from '#shared/grants/rates.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { formatZloty, type Grosze } from '#shared/kernel/money.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Values = Omit<AgreementInput, 'staffId' | 'signedOn' | 'validFrom' | 'validTo' | 'rate'> & {
  staffId: number | null
  signedOn: string | null
  validFrom: string | null
  validTo: string | null
  rate: Grosze | null
}
const newAgreement = (grant: Grant): Values => ({
  id: null,
  grantId: grant.id,
  staffId: null,
  number: '',
  signedOn: null,
  validFrom: null,
  validTo: grant.taskTo,
  scope: '',
  place: '',
  written: true,
  terminationClause: true,
  insured: false,
  risksTold: false,
  workKind: '',
  rate: grant.rateCap,
  rateBasis: '',
  note: '',
  revision: 0,
})
const valuesOf = (one: Agreement): Values => {
  const { volunteer: _v, rows: _r, minutes: _m, value: _w, doubts: _d, ...values } = one
  return values
}

/** Kinds of work to choose from, each with the most it is worth; one that was signed stays, also when the list lost it. */
const workKinds = (rates: readonly VolunteerRate[], signed: string) => [
  { value: '', label: 'nie wskazano' },
  ...rates.map(({ workKind, most }) => ({ value: workKind, label: `${workKind} (do ${formatZloty(most)} zł)` })),
  ...(signed !== '' && !rates.some((one) => one.workKind === signed) ? [{ value: signed, label: signed }] : []),
]

type Props = {
  grant: Grant
  /** `undefined`: a new one. */
  stored: Agreement | undefined
  onSaved: (id: number) => void
  onCancel?: () => void
}

/** The agreement with a volunteer as it stands on paper. */
export function AgreementForm({ grant, stored, onSaved, onCancel }: Props) {
  const { tell } = useTell('contributions.saveAgreement')
  const say = useSay()
  const staff = useAsk('staff.list', {}).data
  const values = stored ? valuesOf(stored) : newAgreement(grant)
  const kinds = workKinds(useAsk('grants.details', { id: grant.id }).data?.rates ?? [], stored?.workKind ?? '')
  const people = staff?.map((one) => ({ value: one.id, label: one.name })) ?? []
  return (
    <Form<Values, { id: number }>
      label={stored ? 'Porozumienie z wolontariuszem' : 'Nowe porozumienie z wolontariuszem'}
      values={values}
      record={stored?.id ?? `nowe-${grant.id}`}
      submit={stored ? 'Zapisz porozumienie' : 'Dodaj porozumienie'}
      onSend={(typed) =>
        tell({
          ...typed,
          staffId: typed.staffId ?? 0,
          signedOn: typed.signedOn ?? '',
          validFrom: typed.validFrom ?? '',
          validTo: typed.validTo ?? '',
          rate: typed.rate ?? -1,
        })
      }
      onSaved={({ id }) => {
        say({ sentence: stored ? 'Zapisano porozumienie.' : 'Dodano porozumienie.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {stored && <FollowRecord values={values} />}
      <ComboboxField
        name="staffId"
        label="Wolontariusz"
        required
        options={people}
        hint="Osoby z kadry; nową dodasz w części Kadra."
        autoFocus={!stored}
      />
      <FieldRow>
        <TextField name="number" label="Numer porozumienia" required />
        <DateField name="signedOn" label="Podpisano" required />
      </FieldRow>
      <FieldRow>
        <DateField name="validFrom" label="Obowiązuje od" required />
        <DateField name="validTo" label="Obowiązuje do" required />
      </FieldRow>
      <TextArea name="scope" label="Zakres pracy" rows={2} limit={2000} />
      <TextField name="place" label="Miejsce pracy" />
      {kinds.length > 1 && <SelectField<Values> name="workKind" label="Rodzaj pracy" options={kinds} />}
      <FieldRow>
        <MoneyField name="rate" label="Wycena godziny (60 min)" required />
        <TextField name="rateBasis" label="Skąd ta stawka" />
      </FieldRow>
      <FieldGroup title="Porozumienie i warunki">
        <CheckField name="written" label="Zawarte na piśmie" />
        <CheckField name="terminationClause" label="Mówi, jak je rozwiązać" />
        <CheckField name="risksTold" label="Poinformowano o ryzyku i bezpieczeństwie" />
        <CheckField name="insured" label="Jest ubezpieczenie od wypadków (NNW)" />
      </FieldGroup>
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </Form>
  )
}
