import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { NumberField, PercentField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import type { GrantTyped } from './grantTyped.ts'

const units = [
  { value: 'calendar', label: 'kalendarzowe' },
  { value: 'working', label: 'robocze' },
]

const OwnContribution = () => (
  <FieldGroup title="Wkład własny i przesunięcia">
    <FieldRow>
      <SelectField<GrantTyped>
        name="programmeKind"
        label="Rodzaj programu"
        width="16rem"
        options={[
          { value: 'none', label: 'zwykły' },
          { value: 'ministry', label: 'program ministerstwa' },
          { value: 'municipalEu', label: 'program gminy ze środkami UE' },
        ]}
      />
      <PercentField name="minOwnPermille" label="Najmniejszy wkład własny" hint="Puste: nie jest wymagany." />
      <SelectField<GrantTyped>
        name="minOwnBase"
        label="Liczy się od"
        width="12rem"
        options={[
          { value: 'total', label: 'całkowitych kosztów' },
          { value: 'grant', label: 'kwoty dotacji' },
        ]}
      />
      <SelectField<GrantTyped>
        name="shiftScope"
        label="Limit przesunięć dotyczy"
        width="12rem"
        options={[
          { value: 'line', label: 'każdej pozycji' },
          { value: 'action', label: 'całego działania' },
        ]}
      />
    </FieldRow>
    <CheckField<GrantTyped> name="minOwnMoney" label="Do najmniejszego wkładu liczą się pieniądze" />
    <CheckField<GrantTyped> name="minOwnWork" label="Do najmniejszego wkładu liczy się praca (wkład osobowy)" />
    <CheckField<GrantTyped> name="minOwnThings" label="Do najmniejszego wkładu liczą się rzeczy (wkład rzeczowy)" />
    <CheckField<GrantTyped> name="shiftConsent" label="Zgoda zleceniodawcy na każde przesunięcie" />
    <CheckField<GrantTyped> name="moneyReplacement" label="Pieniądze mogą zastąpić wkład rzeczowy lub osobowy" />
    <CheckField<GrantTyped> name="paidExecution" label="Oferta przewiduje pobieranie opłat od odbiorców" />
    <CheckField<GrantTyped> name="subcontracting" label="Umowa pozwala, by część zadania wykonał ktoś inny" />
  </FieldGroup>
)

const Days = () => (
  <FieldGroup title="Terminy i zwrot">
    <FieldRow>
      <SelectField<GrantTyped> name="reportUnit" label="Dni na sprawozdanie" width="10rem" options={units} />
      <NumberField name="useDays" label="Wykorzystanie po zadaniu" unit="dni" required />
      <NumberField name="returnDays" label="Zwrot po zadaniu" unit="dni" required />
      <SelectField<GrantTyped> name="returnUnit" label="Dni na zwrot" width="10rem" options={units} />
      <NumberField name="reminderDays" label="Po wezwaniu" unit="dni" required />
      <NumberField name="controlDays" label="Po kontroli" unit="dni" required />
    </FieldRow>
    <CheckField<GrantTyped> name="returnYearEnd" label="Zadanie do 31 grudnia: zwrot do 31 stycznia" />
    <CheckField<GrantTyped>
      name="moveFreeDays"
      label="Termin w dzień wolny przechodzi na najbliższy roboczy"
      hint="Lepiej na to nie liczyć: nie każdy zleceniodawca tak przyjmuje."
    />
    <FieldRow>
      <TextField<GrantTyped> name="returnAccount" label="Rachunek do zwrotu" width="20rem" />
      <TextField<GrantTyped> name="funderAddress" label="Adres zleceniodawcy" width="24rem" />
    </FieldRow>
  </FieldGroup>
)

const Results = () => (
  <FieldGroup title="Rezultaty i opis">
    <FieldRow>
      <PercentField name="okPermille" label="Rezultat wykonany od" />
      <PercentField name="partialPermille" label="Wykonany częściowo od" />
      <PercentField name="explainPermille" label="Wyjaśnij odchylenie od" />
      <NumberField name="leastCharacters" label="Najmniej znaków opisu" unit="zn." required />
      <NumberField name="signaturesRequired" label="Podpisów pod sprawozdaniem" unit="os." required />
    </FieldRow>
  </FieldGroup>
)

const Costs = () => (
  <FieldGroup title="Koszty i dokumenty">
    <FieldRow>
      <MoneyField name="assetCap" label="Najwyższa cena jednostkowa rzeczy" hint="Puste: bez limitu." />
      <MoneyField name="researchFrom" label="Rozeznanie rynku od kwoty" hint="Puste: nie jest wymagane." />
      <MoneyField
        name="rateCap"
        label="Najwyższa stawka wolontariusza"
        hint="Puste: bez limitu. Stawki według rodzaju pracy: część Transze."
      />
      <NumberField name="retentionYears" label="Przechowywanie dokumentów" unit="lat" required />
      <NumberField name="disposalYears" label="Zakaz zbywania" unit="lat" required />
    </FieldRow>
    <CheckField<GrantTyped> name="vatEligible" label="VAT jest kosztem kwalifikowalnym" />
    <CheckField<GrantTyped> name="ownAccount" label="Umowa wymaga odrębnego rachunku" />
  </FieldGroup>
)

const Marks = () => (
  <FieldGroup title="Oznaczanie i generator">
    <TextArea<GrantTyped>
      name="annotation"
      label="Adnotacja na dokumentach"
      hint="{kwota} i {umowa} program wpisze sam."
      rows={2}
      limit={1000}
    />
    <TextArea<GrantTyped> name="logoRules" label="Zasady informowania o dofinansowaniu" rows={2} limit={1000} />
    <CheckField<GrantTyped>
      name="photosPublished"
      label="Opublikowano zdjęcia, na których są osoby"
      hint="Program porówna to ze zgodami uczestników na wizerunek."
    />
    <DateField
      name="protectionOn"
      label="Ochrona małoletnich zapewniona od"
      hint="Standardy przyjęte, a osoby prowadzące zajęcia sprawdzone w rejestrze."
    />
    <TextField<GrantTyped> name="generator" label="Generator, w którym składa się sprawozdanie" />
  </FieldGroup>
)

/** Terms that contracts set differently, in the order they are needed; each starts at what most contracts say. */
export const TermFields = () => (
  <>
    <OwnContribution />
    <Days />
    <Results />
    <Costs />
    <Marks />
  </>
)
