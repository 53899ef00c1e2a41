import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Session } from '#shared/classes/sessionSchema.ts'
import { formatTimes } from '#shared/classes/timeOfDay.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import css from './classes.module.css'
import { MoveForm } from './MoveForm.tsx'
import { SessionFields } from './SessionFields.tsx'
import { SessionStateLine } from './SessionStateLine.tsx'
import { inputOf, type SessionValues, valuesOf } from './sessionValues.ts'

type Props = {
  id: number
  today: IsoDate
  onClose: () => void
  onAttendance: (session: Session) => void
  /** What can be printed of the meeting. */
  prints?: ReactNode
  /** Scans of the signed lists. */
  scans: ReactNode
  history: ReactNode
}

const scopes = [
  { value: 'one', label: 'tylko to spotkanie' },
  { value: 'following', label: 'to i następne z cyklu' },
  { value: 'all', label: 'wszystkie z cyklu' },
]

function SessionForm({ session }: { session: Session }) {
  const { tell } = useTell('classes.saveSession')
  const say = useSay()
  const values = valuesOf(session)
  return (
    <Form<SessionValues, { changed: number; kept: number }>
      label="Dane spotkania"
      values={values}
      submit="Zapisz zmiany"
      onSend={(typed) => tell(inputOf(typed))}
      onSaved={({ changed, kept }) => {
        const stayed = kept > 0 ? ` Policzonych nie ruszono: ${kept}.` : ''
        say({
          sentence:
            changed === 1
              ? `Zapisano spotkanie.${stayed}`
              : `Zmieniono ${counted(changed, 'spotkanie', 'spotkania', 'spotkań')}.${stayed}`,
        })
      }}
    >
      <FollowRecord values={values} />
      {session.series !== null && session.seriesLength > 1 && (
        <SelectField<SessionValues>
          name="scope"
          label={`Cykl: ${counted(session.seriesLength, 'spotkanie', 'spotkania', 'spotkań')}. Zmień`}
          options={scopes}
        />
      )}
      <SessionFields isNew={false} />
    </Form>
  )
}

/** What can be done with a meeting beside changing its data. */
function SessionActs({ session, today, onAttendance }: Pick<Props, 'today' | 'onAttendance'> & { session: Session }) {
  const cancel = useTell('classes.cancelSessions')
  const withdraw = useTell('classes.withdrawAttendance')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const [moving, setMoving] = useState(false)
  const off = session.status === 'cancelled' || session.status === 'moved'
  const done = (answer: { ok: true } | { ok: false; error: { message: string } }, sentence: string) => {
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (answer.ok) say({ sentence })
  }
  const setCancelled = async (cancelled: boolean) =>
    done(
      await cancel.tell({ ids: [session.id], cancelled }),
      cancelled ? 'Odwołano spotkanie.' : 'Przywrócono spotkanie.',
    )
  const takeBack = async () =>
    done(
      await withdraw.tell({ sessionId: session.id, revision: session.revision }),
      'Wycofano zatwierdzenie: to spotkanie nie liczy się do godzin.',
    )
  return (
    <div className={css.facts}>
      <p>
        <SessionStateLine session={session} today={today} /> · {formatDate(session.heldOn)},{' '}
        {formatTimes(session.startsAt, session.endsAt)}
        {session.groupName && ` · ${session.groupName}`} · {session.editionName}
      </p>
      {!off && (
        <Button variant="default" onClick={() => onAttendance(session)}>
          Zaznacz obecność
        </Button>
      )}
      {off && (
        <Button variant="default" onClick={() => void setCancelled(false)}>
          Przywróć spotkanie
        </Button>
      )}
      {!off && session.confirmedOn === null && (
        <>
          <Button variant="default" onClick={() => setMoving(!moving)} aria-expanded={moving}>
            Przełóż
          </Button>
          <Button variant="default" onClick={() => void setCancelled(true)}>
            Odwołaj
          </Button>
        </>
      )}
      {session.confirmedOn !== null && (
        <Button variant="default" onClick={() => void takeBack()}>
          Wycofaj zatwierdzenie
        </Button>
      )}
      <Refusal message={refusal} />
      {moving && <MoveForm session={session} onDone={() => setMoving(false)} />}
    </div>
  )
}

/** One meeting beside the list: what became of it, its data, scans of its lists, its history. */
export function SessionPanel({ id, today, onClose, onAttendance, prints, scans, history }: Props) {
  const { data: session, error, again } = useAsk('classes.session', { id })
  const { tell } = useTell('classes.removeSessions')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const remove = async () => {
    const answer = await tell({ id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: 'Usunięto spotkanie.' })
    onClose()
  }
  const bin = (
    <>
      {prints}
      <ActionIcon aria-label="Usuń spotkanie" title="Usuń spotkanie" onClick={() => void remove()}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </>
  )
  return (
    <SidePanel
      title={session ? session.groupName || session.supportLabel : 'Spotkanie'}
      width={520}
      onClose={onClose}
      actions={session && !error && bin}
    >
      <Refusal message={refusal} />
      {error && <RefusedState error={error} onAgain={again} />}
      {!session && !error && <Loading />}
      {session && !error && (
        <>
          <SessionActs session={session} today={today} onAttendance={onAttendance} />
          <Tabs
            label="Części zapisu"
            tabs={[
              { id: 'data', label: 'Dane', keep: true, content: <SessionForm session={session} /> },
              { id: 'scans', label: 'Skany', content: scans },
              { id: 'history', label: 'Historia', content: history },
            ]}
          />
        </>
      )}
    </SidePanel>
  )
}
