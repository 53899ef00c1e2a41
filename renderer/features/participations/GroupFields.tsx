import { useWatch } from 'react-hook-form'
import { useCodeItems, useCodes } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup } from '../../ui/form/FieldRow.tsx'
import { ManyField } from '../../ui/form/ManyField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import type { CaseValues } from './caseValues.ts'
import css from './participations.module.css'

/** Groups of art. 1 ust. 2, and the benefits of ust. 3 that exclude from the club. */
export function GroupFields() {
  const main = useWatch<CaseValues, 'mainGroup'>({ name: 'mainGroup' })
  const groups = useCodes('target_group', main)
  const exclusions = useCodeItems('exclusion').map(({ code, label, attributes }) => ({
    value: code,
    label: attributes.kisAllowed === true ? `${label} (w klubie dozwolona: ust. 3a)` : label,
  }))
  return (
    <>
      <FieldGroup title="Grupa (art. 1 ust. 2)">
        <SelectField
          name="mainGroup"
          label="Grupa główna"
          hint="Po niej osoba liczy się w sprawozdaniu rocznym, zawsze raz."
          options={groups}
          none="nie wybrano"
        />
        <ManyField
          name="groups"
          label="Grupy dodatkowe"
          options={groups.filter(({ value }) => value !== main)}
          className={css.columns ?? ''}
        />
      </FieldGroup>
      <FieldGroup title="Prawo do świadczeń (art. 1 ust. 3)">
        <ManyField
          name="exclusions"
          label="Osoba ma prawo do"
          hint="Puste: do żadnego z nich. Zaznaczenie jest ostrzeżeniem, nie zamyka drogi do klubu."
          options={exclusions}
          className={css.columns ?? ''}
        />
        <DateField name="entitlementStatementOn" label="Oświadczenie o braku prawa z dnia" />
      </FieldGroup>
    </>
  )
}
