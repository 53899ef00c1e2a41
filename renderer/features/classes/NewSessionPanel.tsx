import { NativeSelect } from '@mantine/core'
import type { Group } from '#shared/classes/groupSchema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { SessionFields } from './SessionFields.tsx'
import { inputOf, newSession, type SessionValues, seriesOf } from './sessionValues.ts'

type Props = {
  editionId: number
  groupId: number | null
  today: IsoDate
  onGroup: (groupId: number | null) => void
  onClose: () => void
  onSaved: (id: number) => void
}

/** Plans one meeting or a series, beginning with what the group did last. */
export function NewSessionPanel({ editionId, groupId, today, onGroup, onClose, onSaved }: Props) {
  const groups = useAsk('classes.groups', { editionId, activeOnly: true })
  const group = useAsk('classes.group', { id: groupId ?? 1 }, { enabled: groupId !== null })
  const last = useAsk('classes.nextSession', { groupId: groupId ?? 1 }, { enabled: groupId !== null })
  const leave = useLeave()
  const error = groups.error ?? group.error ?? last.error
  const ready = groupId === null || (group.data !== undefined && last.data !== undefined)
  const choose = async (next: number | null) => {
    if (await leave()) onGroup(next)
  }
  return (
    <SidePanel title="Zaplanuj spotkanie" width={520} onClose={onClose}>
      <NativeSelect
        label="Grupa"
        mb="sm"
        value={groupId ?? ''}
        onChange={({ currentTarget: { value } }) => void choose(value === '' ? null : Number(value))}
      >
        <option value="">bez grupy (spotkanie otwarte)</option>
        {(groups.data ?? []).map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </NativeSelect>
      {error && <RefusedState error={error} />}
      {!error && !ready && <Loading />}
      {!error && ready && (
        <NewSessionForm
          key={`${groupId}-${last.data?.heldOn}`}
          editionId={editionId}
          group={groupId === null ? null : (group.data ?? null)}
          values={newSession(editionId, groupId === null ? null : (group.data ?? null), last.data ?? null, today)}
          onClose={onClose}
          onSaved={onSaved}
        />
      )}
    </SidePanel>
  )
}

type FormProps = {
  editionId: number
  group: Group | null
  values: SessionValues
  onClose: () => void
  onSaved: (id: number) => void
}
function NewSessionForm({ values, onClose, onSaved }: FormProps) {
  const one = useTell('classes.saveSession')
  const many = useTell('classes.planSeries')
  const say = useSay()
  const send = async (typed: SessionValues) => {
    if (!typed.repeats) {
      const answer = await one.tell(inputOf(typed))
      return answer.ok ? { ok: true as const, value: { ids: [answer.value.id], skipped: 0 } } : answer
    }
    const answer = await many.tell(seriesOf(typed))
    return answer.ok
      ? { ok: true as const, value: { ids: answer.value.ids, skipped: answer.value.skipped.length } }
      : answer
  }
  return (
    <Form<SessionValues, { ids: number[]; skipped: number }>
      label="Zaplanuj spotkanie"
      values={values}
      submit="Zaplanuj"
      onSend={send}
      onSaved={({ ids, skipped }) => {
        const planned = counted(ids.length, 'spotkanie', 'spotkania', 'spotkań')
        const off = skipped > 0 ? `; pominięto dni wolne: ${skipped}` : ''
        say({ sentence: `Zaplanowano ${planned}${off}.` })
        onSaved(ids[0]!)
      }}
      onCancel={onClose}
    >
      <SessionFields isNew />
    </Form>
  )
}
