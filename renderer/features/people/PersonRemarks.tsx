import { Button } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'
import { readPesel } from '#shared/kernel/identifiers.ts'
import { ageRemark, peselRemarks } from '#shared/people/personRemarks.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import css from './people.module.css'
import type { PersonValues } from './personValues.ts'

/** What is odd about number, birth date and sex, said while they are typed. */
export function PersonRemarks() {
  const { setValue } = useFormContext<PersonValues>()
  const [pesel, birthDate, sex] = useWatch<PersonValues, ['pesel', 'birthDate', 'sex']>({
    name: ['pesel', 'birthDate', 'sex'],
  })
  const { data: status } = useAsk('app.status', {})
  const facts = pesel === null ? undefined : readPesel(pesel)
  const remarks = peselRemarks({ pesel, birthDate, sex })
  const age = remarks.date || !status ? undefined : ageRemark(birthDate, status.today)
  const takeDate = () => facts && setValue('birthDate', facts.birthDate, { shouldDirty: true })
  return (
    <div aria-live="polite" className={css.said}>
      {remarks.date && (
        <Notice
          kind="due"
          action={
            <Button variant="default" onClick={takeDate}>
              Weź datę z numeru
            </Button>
          }
        >
          {remarks.date}
        </Notice>
      )}
      {remarks.sex && <Notice kind="info">{remarks.sex}</Notice>}
      {age && <Notice kind="due">{age}</Notice>}
    </div>
  )
}
