import type { Filing } from '#shared/filings/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './filings.module.css'

type Props = { filing: Filing; onClose: () => void }

/** Takes a filing entered by mistake back; the reason stays in the history and the frozen paper in the file. */
export function WithdrawPanel({ filing, onClose }: Props) {
  const { tell } = useTell('filings.withdraw')
  const say = useSay()
  return (
    <SidePanel title="Wycofaj złożenie" onClose={onClose}>
      <Form<{ reason: string }, { id: number }>
        label="Wycofaj złożenie"
        values={{ reason: '' }}
        record={filing.id}
        submit="Wycofaj złożenie"
        destroys
        onSend={({ reason }) => tell({ id: filing.id, reason })}
        onSaved={() => {
          say({ sentence: 'Wycofano złożenie. Sprawozdanie można znowu zmieniać.' })
          onClose()
        }}
        onCancel={onClose}
      >
        <p className={css.hint}>
          Tylko wtedy, gdy złożenie wpisano przez pomyłkę. Sprawozdanie, które naprawdę wyszło do zleceniodawcy,
          poprawia się korektą. Zachowany wydruk zostanie w pliku, a powód w historii.
        </p>
        <TextArea name="reason" label="Powód wycofania" rows={3} required autoFocus />
      </Form>
    </SidePanel>
  )
}

/** Writes down the number of the confirmation, which often comes later. */
export function ConfirmationPanel({ filing, onClose }: Props) {
  const { tell } = useTell('filings.saveConfirmation')
  const say = useSay()
  return (
    <SidePanel title="Numer potwierdzenia" onClose={onClose}>
      <Form<{ confirmation: string }, { id: number }>
        label="Numer potwierdzenia złożenia"
        values={{ confirmation: filing.confirmation }}
        record={filing.id}
        submit="Zapisz numer"
        onSend={({ confirmation }) => tell({ id: filing.id, confirmation })}
        onSaved={() => {
          say({ sentence: 'Zapisano numer potwierdzenia.' })
          onClose()
        }}
        onCancel={onClose}
      >
        <TextField name="confirmation" label="Numer potwierdzenia" hint="Numer UPO, nalepki R albo z generatora." />
      </Form>
    </SidePanel>
  )
}
