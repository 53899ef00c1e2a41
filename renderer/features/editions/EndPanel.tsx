import type { Edition, ParticipantRow } from '#shared/editions/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { fullName, people } from './chosenParticipants.ts'
import { EndReasonField } from './EndReasonField.tsx'
import css from './editions.module.css'

type Values = { endedOn: string | null; endReason: string | null }
type Props = { edition: Edition; chosen: readonly ParticipantRow[]; today: IsoDate; onClose: () => void }

/** Ends the participation of several people on one day for one reason. */
export function EndPanel({ edition, chosen, today, onClose }: Props) {
  const { tell } = useTell('editions.endParticipations')
  const say = useSay()
  return (
    <SidePanel title={`Zakończ udział: ${people(chosen.length)}`} width={440} onClose={onClose}>
      <Form<Values, unknown>
        label="Zakończ udział"
        values={{ endedOn: today < edition.endsOn ? today : edition.endsOn, endReason: null }}
        submit={`Zakończ udział (${chosen.length})`}
        onSend={({ endedOn, endReason }) =>
          tell({
            participationIds: chosen.map((row) => row.id),
            endedOn: endedOn ?? '',
            endReason: endReason ?? '',
          })
        }
        onSaved={() => {
          say({ sentence: `Zakończono udział: ${people(chosen.length)}.` })
          onClose()
        }}
        onCancel={onClose}
      >
        <ul className={css.names}>
          {chosen.map((row) => (
            <li key={row.id}>{fullName(row)}</li>
          ))}
        </ul>
        <DateField name="endedOn" label="Dzień zakończenia" required />
        <EndReasonField label="Powód" required />
        <p>Zakończenie udziału potwierdza się zaświadczeniem; wydasz je zaraz potem tym samym osobom.</p>
      </Form>
    </SidePanel>
  )
}
