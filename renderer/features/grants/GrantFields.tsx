import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { NumberField, PercentField } from '../../ui/form/NumberField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import type { GrantTyped } from './grantTyped.ts'
import { TermFields } from './TermFields.tsx'

const modes = [
  { value: 'openCall', label: 'otwarty konkurs ofert' },
  { value: 'art11', label: 'bez konkursu (art. 11a–11c)' },
  { value: 'art19a', label: 'mały grant (art. 19a)' },
  { value: 'regranting', label: 'regranting' },
  { value: 'other', label: 'inaczej' },
]

const TaskFields = ({ isNew }: { isNew: boolean }) => (
  <FieldGroup title="Zadanie">
    <TextField<GrantTyped> name="title" label="Tytuł zadania publicznego" required autoFocus={isNew} />
    <TextField<GrantTyped> name="funder" label="Zleceniodawca" hint="Kto przyznał dotację, jak w umowie." required />
    <FieldRow>
      <SegmentedChoice<GrantTyped>
        name="funderKind"
        label="Czyje to pieniądze"
        options={[
          { value: 'state', label: 'budżet państwa' },
          { value: 'local', label: 'samorząd' },
        ]}
      />
      <SegmentedChoice<GrantTyped>
        name="form"
        label="Forma zlecenia"
        options={[
          { value: 'wsparcie', label: 'wsparcie (z wkładem własnym)' },
          { value: 'powierzenie', label: 'powierzenie' },
        ]}
      />
    </FieldRow>
    <FieldRow>
      <TextField<GrantTyped> name="programme" label="Program" width="26rem" />
      <TextField<GrantTyped> name="priority" label="Priorytet" width="20rem" />
    </FieldRow>
    <FieldRow>
      <DateField name="taskFrom" label="Początek zadania" required />
      <DateField name="taskTo" label="Koniec zadania" required />
    </FieldRow>
  </FieldGroup>
)

const ContractFields = () => (
  <FieldGroup title="Umowa">
    <FieldRow>
      <TextField<GrantTyped> name="contractNumber" label="Numer umowy" width="16rem" />
      <DateField name="contractDate" label="Data zawarcia" />
      <SelectField<GrantTyped> name="mode" label="Tryb przyznania" options={modes} width="16rem" />
    </FieldRow>
    <DateField
      name="lawDate"
      label="Ogłoszenie konkursu albo złożenie oferty"
      hint="Od tego dnia zależy, według których przepisów rozlicza się dotację."
      required
    />
  </FieldGroup>
)

const SpendingFields = () => (
  <FieldGroup title="Terminy wydatkowania">
    <FieldRow>
      <DateField name="spendGrantFrom" label="Dotacja: od" required />
      <DateField name="spendGrantTo" label="Dotacja: do" hint="Ostatni dzień zapłaty." required />
      <DateField name="spendOtherFrom" label="Inne środki: od" required />
      <DateField name="spendOtherTo" label="Inne środki: do" required />
    </FieldRow>
  </FieldGroup>
)

const AmountFields = () => (
  <FieldGroup title="Kwoty">
    <FieldRow>
      <MoneyField name="amount" label="Kwota dotacji" required />
      <MoneyField name="received" label="Otrzymano dotąd" hint="Suma transz na rachunku." required />
    </FieldRow>
  </FieldGroup>
)

const RuleFields = () => (
  <FieldGroup title="Zasady rozliczenia">
    <FieldRow>
      <PercentField name="shiftPermille" label="Przesunięcie na pozycji" hint="Puste: umowa nie ogranicza." />
      <PercentField
        name="adminCapPermille"
        label="Limit kosztów administracyjnych"
        hint="Puste: umowa nie ogranicza."
      />
      <SelectField<GrantTyped>
        name="adminCapBase"
        label="Limit liczy się od"
        options={[
          { value: 'grant', label: 'kwoty dotacji' },
          { value: 'total', label: 'całkowitych kosztów' },
        ]}
        width="12rem"
      />
      <NumberField name="reportDays" label="Dni na sprawozdanie" hint="Po końcu zadania." unit="dni" required />
    </FieldRow>
    <CheckField<GrantTyped> name="cashlessOnly" label="Umowa dopuszcza tylko płatności bezgotówkowe" />
    <TextArea<GrantTyped> name="note" label="Uwagi" rows={2} />
  </FieldGroup>
)

/** A grant with the terms of its contract, in the order of the contract. */
export const GrantFields = ({ isNew }: { isNew: boolean }) => (
  <>
    <TaskFields isNew={isNew} />
    <ContractFields />
    <SpendingFields />
    <AmountFields />
    <RuleFields />
    {!isNew && <TermFields />}
  </>
)
