import type { IsoDate } from '#shared/kernel/dates.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Values = { reason: string; drawnOn: string | null }
type Props = { planId: number; today: IsoDate; onClose: () => void; onMade: (id: number) => void }

/** Begins the next version of a signed plan. */
export function AnnexPanel({ planId, today, onClose, onMade }: Props) {
  const { tell } = useTell('plans.revise')
  const say = useSay()
  return (
    <SidePanel title="Aneks do planu" width={440} onClose={onClose}>
      <Form<Values, { id: number }>
        label="Aneks do planu"
        values={{ reason: '', drawnOn: today }}
        submit="Rozpocznij aneks"
        onSend={({ reason, drawnOn }) => tell({ id: planId, reason, drawnOn: drawnOn ?? '' })}
        onSaved={({ id }) => {
          say({ sentence: 'Rozpoczęto aneks do planu.' })
          onMade(id)
        }}
        onCancel={onClose}
      >
        <p>
          Powstanie szkic nowej wersji z tymi samymi celami. Podpisana wersja obowiązuje, póki nie podpiszecie nowej.
        </p>
        <TextArea name="reason" label="Powód zmiany planu" required autoFocus rows={3} limit={1000} />
        <DateField name="drawnOn" label="Opracowano" required />
      </Form>
    </SidePanel>
  )
}
