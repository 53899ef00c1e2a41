import { useState } from 'react'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { PersonFields } from './PersonFields.tsx'
import { inputOf, nameOf, newPerson, type PersonValues } from './personValues.ts'

type Props = { onClose: () => void; onAdded: (id: number) => void }

/** A person to add. Ctrl+Enter saves and clears the fields for the next one. */
export function NewPersonPanel({ onClose, onAdded }: Props) {
  const { tell } = useTell('people.save')
  const say = useSay()
  const [round, setRound] = useState(0)
  const [added, setAdded] = useState('')
  return (
    <SidePanel title="Nowa osoba" onClose={onClose}>
      <Form<PersonValues, { id: number }>
        key={round}
        label="Nowa osoba"
        values={newPerson}
        submit="Dodaj osobę"
        onSend={async (values) => {
          const answer = await tell(inputOf(values))
          if (answer.ok) setAdded(nameOf(values))
          return answer
        }}
        onSaved={({ id }, { byCtrlEnter }) => {
          say({ sentence: 'Dodano osobę.' })
          if (byCtrlEnter) setRound((old) => old + 1)
          else onAdded(id)
        }}
        onCancel={onClose}
      >
        {round > 0 && <p role="status">Dodano: {added}. Wpisz następną osobę.</p>}
        <PersonFields id={null} />
      </Form>
    </SidePanel>
  )
}
