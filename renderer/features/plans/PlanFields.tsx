import { Button } from '@mantine/core'
import { useFormContext } from 'react-hook-form'
import type { PlanCase } from '#shared/plans/schema.ts'
import { accompanyingLabels } from '#shared/plans/wording.ts'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './plans.module.css'
import type { PlanValues } from './planValues.ts'

/** When the plan was drawn up, for how long and by whom. */
export function HeadFields({ plan, isAnnex }: { plan: PlanCase; isAnnex: boolean }) {
  const staff = plan.staff.map(({ id, name, roles }) => ({
    value: id,
    label: roles.length > 0 ? `${name} (${roles.join(', ')})` : name,
  }))
  return (
    <>
      {isAnnex && <TextArea name="annexReason" label="Powód zmiany planu" required rows={2} limit={1000} />}
      <FieldRow>
        <DateField name="drawnOn" label="Opracowano" required />
        <DateField name="validFrom" label="Realizacja od" />
        <DateField name="validTo" label="Realizacja do" />
      </FieldRow>
      <div className={css.authors}>
        <SelectField name="adviserId" label="Doradca zawodowy" none="nie wybrano" options={staff} />
        <SelectField name="socialWorkerId" label="Pracownik socjalny" none="bez udziału" options={staff} />
        <SelectField name="psychologistId" label="Psycholog" none="bez udziału" options={staff} />
      </div>
      {plan.staff.length === 0 && <p className={css.dim}>Osoby do wyboru dodasz na ekranie Kadra.</p>}
    </>
  )
}

/** The starting point, drafted from the diagnosis at will, and the main goal. */
export function StartFields({ plan }: { plan: PlanCase }) {
  const { setValue, getValues } = useFormContext<PlanValues>()
  const draft = () => {
    const typed = getValues('startingPoint').trim()
    const text = typed === '' ? plan.startingPoint : `${typed}\n\n${plan.startingPoint}`
    setValue('startingPoint', text, { shouldDirty: true })
  }
  return (
    <>
      <div>
        <TextArea name="startingPoint" label="Punkt wyjścia" rows={5} limit={6000} />
        {plan.startingPoint !== '' && (
          <Button variant="subtle" size="compact-sm" onClick={draft}>
            Dopisz podsumowanie diagnozy
          </Button>
        )}
      </div>
      <TextArea name="mainGoal" label="Cel główny" rows={2} limit={300} />
    </>
  )
}

/** The chosen course, what goes with the support, and the duties of both sides. */
export const EndFields = () => (
  <>
    <FieldGroup title="Wybrany kurs lub szkolenie">
      <div className={css.pair}>
        <TextField name="courseName" label="Nazwa kursu" />
        <TextField name="courseProvider" label="Organizator" />
      </div>
      <FieldRow>
        <DateField name="courseOn" label="Planowany termin" />
        <TextField name="courseCertificate" label="Dokument po kursie" width="22rem" />
      </FieldRow>
    </FieldGroup>
    <FieldGroup title="Wsparcie towarzyszące">
      <CheckField name="withTravel" label={accompanyingLabels.withTravel} />
      <CheckField name="withChildcare" label={accompanyingLabels.withChildcare} />
      <CheckField name="withMeal" label={accompanyingLabels.withMeal} />
    </FieldGroup>
    <FieldGroup title="Zobowiązania">
      <div className={css.pair}>
        <TextArea
          name="participantDuties"
          label="Zobowiązania uczestnika"
          hint="Każde w osobnym wierszu."
          rows={6}
          limit={4000}
        />
        <TextArea name="clubDuties" label="Zobowiązania klubu" hint="Każde w osobnym wierszu." rows={6} limit={4000} />
      </div>
    </FieldGroup>
  </>
)
