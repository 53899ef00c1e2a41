import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Group } from '#shared/classes/groupSchema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import css from './classes.module.css'
import { GroupFields } from './GroupFields.tsx'
import { type GroupValues, inputOf, newGroup, valuesOf } from './groupValues.ts'

type NewProps = { editionId: number; onClose: () => void; onAdded: (id: number) => void }
/** Adds a group to an edition. */
export function NewGroupPanel({ editionId, onClose, onAdded }: NewProps) {
  const { tell } = useTell('classes.saveGroup')
  const say = useSay()
  return (
    <SidePanel title="Nowa grupa" width={520} onClose={onClose}>
      <Form<GroupValues, { id: number }>
        label="Nowa grupa"
        values={newGroup(editionId)}
        submit="Dodaj grupę"
        onSend={(typed) => tell(inputOf(typed))}
        onSaved={({ id }) => {
          say({ sentence: 'Dodano grupę.' })
          onAdded(id)
        }}
        onCancel={onClose}
      >
        <GroupFields isNew />
      </Form>
    </SidePanel>
  )
}

function GroupForm({ group }: { group: Group }) {
  const { tell } = useTell('classes.saveGroup')
  const say = useSay()
  const values = valuesOf(group)
  return (
    <Form<GroupValues, unknown>
      label="Dane grupy"
      values={values}
      submit="Zapisz zmiany"
      onSend={(typed) => tell(inputOf(typed))}
      onSaved={() => say({ sentence: 'Zapisano grupę.' })}
    >
      <FollowRecord values={values} />
      <GroupFields isNew={false} />
    </Form>
  )
}

type Props = {
  id: number
  onClose: () => void
  onPlan: () => void
  onAttendance: () => void
  prints?: ReactNode
  history: ReactNode
}
/** One group beside the list: its data and people, the way to its meetings and attendance, its history. */
export function GroupPanel({ id, onClose, onPlan, onAttendance, prints, history }: Props) {
  const { data: group, error, again } = useAsk('classes.group', { id })
  const { tell } = useTell('classes.removeGroup')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const remove = async () => {
    const answer = await tell({ id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: 'Usunięto grupę.' })
    onClose()
  }
  return (
    <SidePanel
      title={group?.name ?? 'Grupa'}
      width={520}
      onClose={onClose}
      actions={
        group &&
        !error && (
          <>
            {prints}
            <ActionIcon aria-label="Usuń grupę" title="Usuń grupę" onClick={() => void remove()}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </>
        )
      }
    >
      <Refusal message={refusal} />
      {error && <RefusedState error={error} onAgain={again} />}
      {!group && !error && <Loading />}
      {group && !error && (
        <>
          <div className={css.facts}>
            <Button variant="default" onClick={onPlan}>
              Zaplanuj spotkanie
            </Button>
            <Button variant="default" onClick={onAttendance}>
              Zaznacz obecność
            </Button>
          </div>
          <Tabs
            label="Części zapisu"
            tabs={[
              { id: 'data', label: 'Dane', keep: true, content: <GroupForm group={group} /> },
              { id: 'history', label: 'Historia', content: history },
            ]}
          />
        </>
      )}
    </SidePanel>
  )
}
