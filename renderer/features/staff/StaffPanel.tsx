import type { ReactNode } from 'react'
import type { Member } from '#shared/staff/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { AssignmentSection } from './AssignmentSection.tsx'
import { StaffFields } from './StaffFields.tsx'
import { type MemberValues, memberName, memberValues } from './staffValues.ts'

type Props = {
  id: number
  onClose: () => void
  /** What happened to this record, drawn by whoever keeps histories. */
  history: ReactNode
}

function MemberForm({ member }: { member: Member }) {
  const { tell } = useTell('staff.save')
  const say = useSay()
  const values = memberValues(member)
  return (
    <Form<MemberValues, unknown>
      label="Dane osoby z kadry"
      values={values}
      submit="Zapisz zmiany"
      onSend={(typed) => tell(typed)}
      onSaved={() => say({ sentence: 'Zapisano dane osoby z kadry.' })}
    >
      <FollowRecord values={values} />
      <StaffFields />
    </Form>
  )
}

/** Somebody of the staff beside the list: data, assignments, history. */
export function StaffPanel({ id, onClose, history }: Props) {
  const { data: member, error, again } = useAsk('staff.get', { id })
  const { tell } = useTell('staff.remove')
  return (
    <SidePanel
      title={member ? memberName(member) : 'Osoba z kadry'}
      width={540}
      onClose={onClose}
      actions={
        member &&
        !error && (
          <RemoveButton
            label="Usuń osobę z kadry"
            said="Usunięto osobę z kadry."
            onRemove={() => tell({ id })}
            onGone={onClose}
          />
        )
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      {!member && !error && <Loading />}
      {member && !error && (
        <Tabs
          label="Części zapisu"
          tabs={[
            { id: 'data', label: 'Dane', keep: true, content: <MemberForm member={member} /> },
            {
              id: 'assignments',
              label: 'Zaangażowania',
              count: member.assignments.length,
              keep: true,
              content: <AssignmentSection member={member} />,
            },
            { id: 'history', label: 'Historia', content: history },
          ]}
        />
      )}
    </SidePanel>
  )
}
