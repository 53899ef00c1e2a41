import { DateField } from '../../ui/form/DateField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useLists } from './useLists.ts'

/** What every application says, of a new person or of one already in the file. */
export function ApplicationFields() {
  const { referrals, groups } = useLists()
  return (
    <>
      <DateField name="appliedOn" label="Data zgłoszenia" required />
      <SelectField name="mainGroup" label="Grupa (art. 1 ust. 2)" options={groups} none="do ustalenia" />
      <SelectField name="referral" label="Sposób skierowania" options={referrals} none="do ustalenia" />
      <TextField name="referredBy" label="Kto skierował" />
      <TextArea name="note" label="Uwagi" limit={2000} rows={2} />
    </>
  )
}
