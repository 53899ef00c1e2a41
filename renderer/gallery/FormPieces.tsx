import { validationError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { CheckField } from '../ui/form/CheckField.tsx'
import { ComboboxField } from '../ui/form/ComboboxField.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../ui/form/FieldRow.tsx'
import { Form } from '../ui/form/Form.tsx'
import { IdentifierField } from '../ui/form/IdentifierField.tsx'
import { MoneyField } from '../ui/form/MoneyField.tsx'
import { NumberField, PercentField } from '../ui/form/NumberField.tsx'
import { SegmentedChoice } from '../ui/form/SegmentedChoice.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextArea } from '../ui/form/TextArea.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { Piece } from './Piece.tsx'

const lines = Array.from({ length: 40 }, (_, index) => ({
  value: index + 1,
  label: `I.${1 + Math.floor(index / 8)}.${1 + (index % 8)}. ${['Psycholog', 'Doradca zawodowy', 'Kurs florystyczny', 'Łączność i łoże'][index % 4]}`,
  aside: `zostało ${(index * 137) % 900},00`,
}))
const sources = [
  { value: 'grant', label: 'Dotacja' },
  { value: 'own', label: 'Środki własne' },
  { value: 'fees', label: 'Świadczenia pieniężne', disabled: true },
]
const empty = {
  name: '',
  gross: null,
  paidOn: null,
  line: null,
  source: 'grant',
  pesel: null,
  note: '',
  part: null,
  hours: null,
  way: null,
  cash: false,
}
const filled = {
  ...empty,
  name: 'Zespół Szkolno-Przedszkolny im. Świętej Jadwigi Królowej w Wólce Plebańskiej',
  gross: 123_456,
  paidOn: '2021-05-12',
  line: 3,
  note: 'Zajęcia z psychologiem.\nDruga linia.',
  part: 1250,
  hours: 12,
  way: 'przelew',
  cash: true,
}

function Fields() {
  return (
    <>
      <TextField name="name" label="Nazwa dostawcy" required />
      <FieldRow>
        <MoneyField name="gross" label="Kwota brutto" required />
        <DateField name="paidOn" label="Data zapłaty" hint="Dzień obciążenia rachunku." />
        <NumberField name="hours" label="Godziny" unit="godz." />
        <PercentField name="part" label="Udział" />
      </FieldRow>
      <FieldRow>
        <ComboboxField
          name="line"
          label="Pozycja budżetu"
          options={lines}
          placeholder="numer albo słowo"
          width="22rem"
          required
        />
        <SelectField name="source" label="Źródło" options={sources} width="12rem" />
        <IdentifierField name="pesel" kind="pesel" label="PESEL" />
      </FieldRow>
      <FieldGroup title="Zapłata">
        <SegmentedChoice
          name="way"
          label="Sposób"
          required
          options={[
            { value: 'przelew', label: 'Przelew' },
            { value: 'gotówka', label: 'Gotówka' },
            { value: 'karta', label: 'Karta' },
          ]}
        />
        <CheckField name="cash" label="Umowa dopuszcza gotówkę" hint="Sprawdź § 8 umowy." />
      </FieldGroup>
      <TextArea name="note" label="Za co" limit={200} />
    </>
  )
}

const refuse = async () =>
  err(
    validationError([
      { path: 'gross', message: 'Kwota jest większa niż faktura.' },
      { path: 'paidOn', message: 'Data zapłaty jest po terminie wydatkowania (31.12.2021).' },
      { path: 'way', message: 'Wybierz sposób zapłaty.' },
      { path: 'allocations.0.amount', message: 'Podział nie sumuje się do kwoty faktury: brakuje 12,00 zł.' },
    ]),
  )

export const FormPieces = () => (
  <>
    <Piece name="Formularz: pusty (Zapisz pokazuje braki)">
      <Form
        label="Pusty formularz"
        values={empty}
        onSend={async () => ok(true)}
        onSaved={() => undefined}
        onCancel={() => undefined}
      >
        <Fields />
      </Form>
    </Piece>
    <Piece name="Formularz: wypełniony (Zapisz odmawia)">
      <Form
        label="Wypełniony formularz"
        values={filled}
        onSend={refuse}
        onSaved={() => undefined}
        submit="Zapisz dokument"
      >
        <Fields />
      </Form>
    </Piece>
  </>
)
