import { useWatch } from 'react-hook-form'
import { type IsoDate, isIsoDate } from '#shared/kernel/dates.ts'
import { areasAsking } from '#shared/plans/areas.ts'
import type { Plan, PlanCase } from '#shared/plans/schema.ts'
import { planWarnings, signingWarnings } from '#shared/plans/warnings.ts'
import { useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './plans.module.css'

type Values = { signedOn: string | null; signedPlace: string; openAreas: boolean }
type Props = { plan: PlanCase; draft: Plan; place: string; today: IsoDate; onClose: () => void }

/** What is suspicious about the day as it stands in the field. */
function SignedOn({ drawnOn, today }: { drawnOn: IsoDate; today: IsoDate }) {
  const day = useWatch<Values, 'signedOn'>({ name: 'signedOn' })
  const warnings = signingWarnings(day !== null && isIsoDate(day) ? day : null, drawnOn, today)
  return warnings.map((sentence) => (
    <Notice key={sentence} kind="due">
      {sentence}
    </Notice>
  ))
}

/** Writes down that the paper was signed; the version is read only from then on. */
export function SignPanel({ plan, draft, place, today, onClose }: Props) {
  const { tell } = useTell('plans.sign')
  const say = useSay()
  const counts = (code: string) => plan.statuses.find((status) => status.code === code)?.counts ?? true
  const open = areasAsking(plan.areas, plan.threshold, {
    goalAreas: draft.goals.filter((goal) => counts(goal.status)).map((goal) => goal.areaId),
    reasons: draft.reasons,
  })
  const warnings = planWarnings(draft, plan)
  return (
    <SidePanel title="Podpisanie planu" width={440} onClose={onClose}>
      <Form<Values, unknown>
        label="Podpisanie planu"
        values={{ signedOn: today, signedPlace: place, openAreas: false }}
        submit="Zapisz jako podpisany"
        onSend={({ signedOn, signedPlace, openAreas }) =>
          tell({ id: draft.id, revision: draft.revision, signedOn: signedOn ?? '', signedPlace, openAreas })
        }
        onSaved={() => {
          say({ sentence: 'Zapisano podpisanie planu.' })
          onClose()
        }}
        onCancel={onClose}
      >
        <p>
          Wydrukuj plan, podpiszcie go i wpisz tu dzień i miejsce. Podpisana wersja się nie zmienia; późniejszą zmianę
          zapiszesz w aneksie.
        </p>
        {warnings.length > 0 && (
          <Notice kind="due" title="Sprawdź jeszcze">
            <ul className={css.list}>
              {warnings.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        )}
        <DateField name="signedOn" label="Podpisano" required />
        <SignedOn drawnOn={draft.drawnOn} today={today} />
        <TextField name="signedPlace" label="Miejscowość" required width="16rem" />
        {open.length > 0 && (
          <>
            <Notice kind="due" title="Słabe obszary bez celu i bez powodu">
              {open.map((area) => `${area.name} (${area.initial})`).join(', ')}. Wydruk będzie to mówił.
            </Notice>
            <CheckField name="openAreas" label="Podpisuję mimo otwartych obszarów" />
          </>
        )}
      </Form>
    </SidePanel>
  )
}
