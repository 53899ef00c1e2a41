import { useWatch } from 'react-hook-form'
import { useCodes } from '../../api/useCodes.ts'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import type { CaseValues } from './caseValues.ts'
import css from './participations.module.css'

/** By whom the person came. */
export function ReferralFields() {
  const referral = useWatch<CaseValues, 'referral'>({ name: 'referral' })
  return (
    <FieldGroup title="Skierowanie">
      <FieldRow>
        <SelectField
          name="referral"
          label="Sposób skierowania"
          none="nie wiadomo"
          options={useCodes('referral', referral)}
        />
        <TextField name="referredBy" label="Kto skierował" placeholder="instytucja, osoba" className={css.grow ?? ''} />
      </FieldRow>
    </FieldGroup>
  )
}
