import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Props = { planId: number; onClose: () => void }

/** A review on a day of one's own choice. */
export function NewReviewPanel({ planId, onClose }: Props) {
  const { tell } = useTell('plans.planReview')
  const say = useSay()
  return (
    <SidePanel title="Nowy przegląd" width={420} onClose={onClose}>
      <Form<{ plannedOn: string | null }, unknown>
        label="Nowy przegląd"
        values={{ plannedOn: null }}
        submit="Dodaj przegląd"
        onSend={({ plannedOn }) => tell({ id: null, planId, plannedOn: plannedOn ?? '', revision: 0 })}
        onSaved={() => {
          say({ sentence: 'Dodano przegląd planu.' })
          onClose()
        }}
        onCancel={onClose}
      >
        <DateField name="plannedOn" label="Termin przeglądu" required autoFocus />
      </Form>
    </SidePanel>
  )
}
