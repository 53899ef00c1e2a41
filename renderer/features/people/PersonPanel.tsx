import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Person } from '#shared/people/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { ParticipationList } from './ParticipationList.tsx'
import { PersonFields } from './PersonFields.tsx'
import { inputOf, nameOf, type PersonValues, valuesOf } from './personValues.ts'

type Props = {
  id: number
  onClose: () => void
  /** What happened to this record, drawn by whoever keeps histories. */
  history: ReactNode
  /** Above the data: what whoever opens them must know first. */
  mark?: ReactNode
}

function PersonForm({ person }: { person: Person }) {
  const { tell } = useTell('people.save')
  const say = useSay()
  const values = valuesOf(person)
  return (
    <Form<PersonValues, unknown>
      label="Dane osoby"
      values={values}
      submit="Zapisz zmiany"
      onSend={(typed) => tell(inputOf(typed))}
      onSaved={() => say({ sentence: 'Zapisano dane osoby.' })}
    >
      <FollowRecord values={values} />
      <PersonFields id={person.id} />
    </Form>
  )
}

/** One person beside the list: data, editions, history. */
export function PersonPanel({ id, onClose, history, mark }: Props) {
  const { data: person, error, again } = useAsk('people.get', { id })
  const { tell } = useTell('people.remove')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const remove = async () => {
    const answer = await tell({ id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: 'Usunięto osobę.' })
    onClose()
  }
  const bin = (
    <ActionIcon aria-label="Usuń osobę" title="Usuń osobę" onClick={() => void remove()}>
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  )
  return (
    <SidePanel title={person ? nameOf(person) : 'Osoba'} onClose={onClose} actions={person && !error && bin}>
      <Refusal message={refusal} />
      {mark}
      {error && <RefusedState error={error} onAgain={again} />}
      {!person && !error && <Loading />}
      {person && !error && (
        <Tabs
          label="Części zapisu"
          tabs={[
            { id: 'data', label: 'Dane', keep: true, content: <PersonForm person={person} /> },
            {
              id: 'participations',
              label: 'Udział',
              count: person.participations.length,
              content: <ParticipationList person={person} />,
            },
            { id: 'history', label: 'Historia', content: history },
          ]}
        />
      )}
    </SidePanel>
  )
}
