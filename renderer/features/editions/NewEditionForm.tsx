import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { EditionFields } from './EditionFields.tsx'
import { type EditionValues, inputOf, newEdition } from './editionValues.ts'

type Props = { onAdded: (id: number) => void; onCancel?: () => void }

/** Types an edition to add. */
export function NewEditionForm({ onAdded, onCancel }: Props) {
  const { tell } = useTell('editions.save')
  const say = useSay()
  return (
    <Form<EditionValues, { id: number }>
      label="Nowa edycja"
      values={newEdition}
      submit="Dodaj edycję"
      onSend={(values) => tell(inputOf(values))}
      onSaved={({ id }) => {
        say({ sentence: 'Dodano edycję.' })
        onAdded(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      <EditionFields isNew />
    </Form>
  )
}
