import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { weakAreas } from '#shared/plans/areas.ts'
import type { PlanCase } from '#shared/plans/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './plans.module.css'

type Values = { drawnOn: string | null; modelId: number | null }
type Props = { participationId: number; plan: PlanCase; today: IsoDate; blank: ReactNode }

/** No plan yet: what it is for, which areas will ask for goals, and the one first step. */
export function StartPlan({ participationId, plan, today, blank }: Props) {
  const { data: models = [] } = useAsk('plans.models', { participationId })
  const { tell } = useTell('plans.start')
  const say = useSay()
  const [isBlankShown, setBlankShown] = useState(false)
  const weak = weakAreas(plan.areas, plan.threshold)
  if (isBlankShown)
    return (
      <>
        <div className={css.bar}>
          <Button variant="default" onClick={() => setBlankShown(false)}>
            Wróć
          </Button>
        </div>
        {blank}
      </>
    )
  return (
    <div className={css.start}>
      <h2>Ta osoba nie ma jeszcze planu działania</h2>
      <p>
        Plan zbiera cele z diagnozy, działania z godzinami i terminami przeglądów. Numer, punkt wyjścia, zobowiązania i
        terminy przeglądów wpiszą się same; wszystko możesz potem zmienić.
      </p>
      {plan.measuredOn === null ? (
        <Notice kind="info" title="Nie ma jeszcze diagnozy początkowej.">
          Plan można zacząć bez niej, ale wtedy nie wskaże słabych obszarów.
        </Notice>
      ) : (
        <p>
          Diagnoza z {formatDate(plan.measuredOn)}:{' '}
          {weak.length === 0
            ? `żaden obszar nie jest poniżej ${plan.threshold}.`
            : `${counted(weak.length, 'obszar', 'obszary', 'obszarów')} poniżej ${plan.threshold} – ${weak
                .map((area) => `${area.name.toLocaleLowerCase('pl')} (${area.initial})`)
                .join(', ')}.`}
        </p>
      )}
      <Form<Values, unknown>
        label="Nowy plan działania"
        values={{ drawnOn: today, modelId: null }}
        submit="Rozpocznij plan"
        draft={false}
        onSend={({ drawnOn, modelId }) => tell({ participationId, drawnOn: drawnOn ?? '', modelId })}
        onSaved={() => say({ sentence: 'Rozpoczęto plan działania.' })}
        footer={
          <Button variant="default" onClick={() => setBlankShown(true)}>
            Pusty formularz do druku
          </Button>
        }
      >
        <DateField name="drawnOn" label="Opracowano" required />
        {models.length > 0 && (
          <SelectField
            name="modelId"
            label="Cele i działania"
            hint="Z planu innej osoby weźmiesz cele, działania i kurs; punkt wyjścia będzie z diagnozy tej osoby."
            none="zacznij od pustych"
            width="28rem"
            options={models.map(({ id, number, person, edition, goals }) => ({
              value: id,
              label: `${person}, ${number} (${edition}, ${counted(goals, 'cel', 'cele', 'celów')})`,
            }))}
          />
        )}
      </Form>
    </div>
  )
}
