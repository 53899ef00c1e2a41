import { useState } from 'react'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { StaffFields } from './StaffFields.tsx'
import { type MemberValues, memberName, newMember } from './staffValues.ts'

type Props = { onClose: () => void; onAdded: (id: number) => void }

/** Somebody to add to the staff. Ctrl+Enter saves and clears the fields for the next one. */
export function NewStaffPanel({ onClose, onAdded }: Props) {
  const { tell } = useTell('staff.save')
  const say = useSay()
  const [round, setRound] = useState(0)
  const [added, setAdded] = useState('')
  return (
    <SidePanel title="Nowa osoba w kadrze" onClose={onClose}>
      <Form<MemberValues, { id: number }>
        key={round}
        label="Nowa osoba w kadrze"
        values={newMember}
        submit="Dodaj osobę"
        onSend={async (values) => {
          const answer = await tell(values)
          if (answer.ok) setAdded(memberName(values))
          return answer
        }}
        onSaved={({ id }, { byCtrlEnter }) => {
          say({ sentence: 'Dodano osobę do kadry.' })
          if (byCtrlEnter) setRound((old) => old + 1)
          else onAdded(id)
        }}
        onCancel={onClose}
      >
        {round > 0 && <p role="status">Dodano: {added}. Wpisz następną osobę.</p>}
        <StaffFields autoFocus />
      </Form>
    </SidePanel>
  )
}
