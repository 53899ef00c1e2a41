import { useAsk } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './editions.module.css'

const grow = css.grow ?? ''

/** What the club decides for one edition: how attendance is counted, when is warned, how papers are numbered. */
export function RulesFields() {
  const { data: templates = [] } = useAsk('diagnoses.templates', {})
  return (
    <>
      <FieldGroup title="Zasady edycji: obecność">
        <CheckField name="excusedInDue" label="Nieobecności usprawiedliwione obniżają frekwencję" />
        <CheckField name="sickInDue" label="Zwolnienia lekarskie obniżają frekwencję" />
        <FieldRow>
          <NumberField name="thresholdPercent" label="Próg frekwencji" unit="%" required />
          <NumberField name="warningPercent" label="Ostrzegaj poniżej" unit="%" required />
          <NumberField
            name="absenceStreak"
            label="Nieobecności z rzędu"
            hint="Od ilu ostrzegać."
            unit="razy"
            required
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="Zasady edycji: diagnoza i plan">
        <SelectField
          name="diagnosisTemplateId"
          label="Wzór diagnozy"
          none="domyślny (pierwszy używany)"
          options={templates.map(({ id, name }) => ({ value: id, label: name }))}
          width="20rem"
        />
        <FieldRow>
          <NumberField
            name="planThreshold"
            label="Cel potrzebny poniżej oceny"
            hint="Obszar oceniony niżej wymaga celu w planie."
            required
          />
          <NumberField name="reviewMonths" label="Przegląd planu co" unit="mies." required />
        </FieldRow>
        <FieldRow>
          <NumberField
            name="growthPoints"
            label="Wzrost od"
            hint="O ile punktów, by był wzrostem."
            unit="pkt"
            required
          />
          <NumberField
            name="improvedAreas"
            label="Poprawa społeczna od"
            hint="W ilu obszarach potrzebny jest wzrost."
            unit="obsz."
            required
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="Zasady edycji: numery pism">
        <FieldRow>
          <TextField
            name="agreementPattern"
            label="Wzór numeru umowy"
            hint="{NR} kolejny numer, {ROK} rok, {EDYCJA} nazwa edycji."
            required
            className={grow}
          />
          <TextField name="planPattern" label="Wzór numeru planu działania" required className={grow} />
        </FieldRow>
      </FieldGroup>
    </>
  )
}
