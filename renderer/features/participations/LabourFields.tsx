import { useFormContext, useWatch } from 'react-hook-form'
import type { CodeListItem } from '#shared/club/schema.ts'
import { longTermHints } from '#shared/participations/longTermHints.ts'
import { useCodeItems, useCodes } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { YesNoField } from '../../ui/form/YesNoField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import type { CaseValues } from './caseValues.ts'
import css from './participations.module.css'

/** The months that make a long-term unemployed, from the one entry of a list that has them. */
const monthsIn = (items: readonly CodeListItem[]): number | undefined =>
  items.map(({ attributes }) => attributes.months).find((months) => typeof months === 'number')

/** Where somebody stood on the labour market on entry; both definitions of long-term unemployment are asked, never computed. */
export function LabourFields() {
  const { setValue } = useFormContext<CaseValues>()
  const [status, detail, ...known] = useWatch<
    CaseValues,
    ['labourStatus', 'labourDetail', 'startedOn', 'pupRegisteredOn', 'pupMonths', 'longtermNational', 'longtermEu']
  >({
    name: [
      'labourStatus',
      'labourDetail',
      'startedOn',
      'pupRegisteredOn',
      'pupMonths',
      'longtermNational',
      'longtermEu',
    ],
  })
  const [startedOn, pupRegisteredOn, pupMonths, longtermNational, longtermEu] = known
  const details = useCodeItems('labour_detail').filter(({ attributes }) => attributes.status === status)
  const fits = details.some(({ code }) => code === detail)
  const hints = longTermHints(
    { startedOn, pupRegisteredOn, pupMonths, longtermNational, longtermEu },
    { national: monthsIn(useCodeItems('target_group')), eu: monthsIn(useCodeItems('labour_detail')) },
  )
  return (
    <FieldGroup title="Rynek pracy w dniu rozpoczęcia">
      <FieldRow>
        <SelectField name="labourStatus" label="Status" none="nie podano" options={useCodes('labour_status', status)} />
        <SelectField
          name="labourDetail"
          label="W tym"
          none={status === null ? 'najpierw status' : 'nie podano'}
          disabled={status === null && detail === null}
          options={details.map(({ code, label }) => ({ value: code, label }))}
        />
        <TextField name="occupation" label="Zawód" className={css.grow ?? ''} />
      </FieldRow>
      {detail !== null && !fits && details.length > 0 && (
        <Notice
          kind="due"
          action={
            <button
              type="button"
              className={css.plain}
              onClick={() => setValue('labourDetail', null, { shouldDirty: true })}
            >
              Wyczyść szczegół
            </button>
          }
        >
          Wybrany szczegół należy do innego statusu.
        </Notice>
      )}
      <FieldRow>
        <DateField name="pupRegisteredOn" label="W ewidencji PUP od" />
        <NumberField name="pupMonths" label="Miesiące w PUP w ciągu 24" unit="mies." width="9rem" />
      </FieldRow>
      <FieldRow>
        <YesNoField name="longtermNational" label="Długotrwałe bezrobocie: definicja krajowa" />
        <YesNoField name="longtermEu" label="Długotrwałe bezrobocie: definicja UE" />
      </FieldRow>
      <div aria-live="polite" className={css.said}>
        {hints.map((sentence) => (
          <Notice key={sentence} kind="info">
            {sentence}
          </Notice>
        ))}
      </div>
    </FieldGroup>
  )
}
