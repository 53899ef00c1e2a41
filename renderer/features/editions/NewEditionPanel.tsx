import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { EditionFields } from './EditionFields.tsx'
import { type EditionValues, inputOf, newEdition } from './editionValues.ts'

type Props = { onClose: () => void; onAdded: (id: number) => void }

/** An edition to add; its page opens once it is saved. */
export function NewEditionPanel({ onClose, onAdded }: Props) {
  const { tell } = useTell('editions.save')
  const say = useSay()
  return (
    <SidePanel title="Nowa edycja" width={560} onClose={onClose}>
      <Form<EditionValues, { id: number }>
        label="Nowa edycja"
        values={newEdition}
        submit="Dodaj edycję"
        onSend={(values) => tell(inputOf(values))}
        onSaved={({ id }) => {
          say({ sentence: 'Dodano edycję.' })
          onAdded(id)
        }}
        onCancel={onClose}
      >
        <EditionFields isNew />
      </Form>
    </SidePanel>
  )
}
