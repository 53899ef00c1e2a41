import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { ApplicationChange, ApplicationRow } from '#shared/recruitment/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ApplicationFields } from './ApplicationFields.tsx'
import { ExclusionNotice } from './ExclusionNotice.tsx'
import css from './recruitment.module.css'
import { stageOf } from './recruitmentWords.ts'

type Values = Omit<ApplicationChange, 'appliedOn'> & { appliedOn: string | null }
type Props = { row: ApplicationRow; reserveCount: number; today: IsoDate; onClose: () => void; history: ReactNode }

const valuesOf = ({
  id,
  appliedOn,
  startedOn,
  referral,
  referredBy,
  mainGroup,
  note,
  revision,
}: ApplicationRow): Values => ({
  id,
  appliedOn: appliedOn ?? startedOn,
  referral,
  referredBy,
  mainGroup,
  note,
  revision,
})

/** Moves somebody on the reserve list. */
function ReservePlace({ row, reserveCount }: { row: ApplicationRow; reserveCount: number }) {
  const { tell } = useTell('recruitment.moveReserve')
  const say = useSay()
  if (row.reservePosition === null) return null
  const move = async (step: -1 | 1) => {
    const answer = await tell({ id: row.id, step })
    say({
      sentence: answer.ok ? `Miejsce na liście rezerwowej: ${answer.value.position}.` : answer.error.message,
      tone: answer.ok ? 'done' : 'refused',
    })
  }
  return (
    <div className={css.place}>
      <span>
        Lista rezerwowa: {row.reservePosition}. z {reserveCount}
      </span>
      <ActionIcon
        aria-label="Wyżej na liście rezerwowej"
        title="Wyżej"
        disabled={row.reservePosition === 1}
        onClick={() => void move(-1)}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label="Niżej na liście rezerwowej"
        title="Niżej"
        disabled={row.reservePosition === reserveCount}
        onClick={() => void move(1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}

/** One application: what it says, where it stands, its history. */
export function ApplicationPanel({ row, reserveCount, today, onClose, history }: Props) {
  const save = useTell('recruitment.save')
  const remove = useTell('recruitment.remove')
  const decide = useTell('recruitment.decide')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const takeAway = async () => {
    const answer = await remove.tell({ id: row.id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: 'Usunięto zgłoszenie.' })
    onClose()
  }
  const backToQualified = async () => {
    const answer = await decide.tell({ participationIds: [row.id], stage: 'qualified', decidedOn: today, reason: '' })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (answer.ok) say({ sentence: 'Cofnięto przyjęcie: osoba jest znowu po kwalifikacji.' })
  }
  return (
    <SidePanel
      title={`${row.firstName} ${row.lastName}`}
      width={440}
      onClose={onClose}
      actions={
        row.stage !== 'participant' && (
          <ActionIcon aria-label="Usuń zgłoszenie" title="Usuń zgłoszenie" onClick={() => void takeAway()}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )
      }
    >
      <Refusal message={refusal} />
      <div className={css.links}>
        <strong>{stageOf(row)}</strong>
        {row.decidedOn !== null && <span>decyzja {formatDate(row.decidedOn)}</span>}
        <Link href={`/uczestnicy/${row.personId}`}>Dane osoby</Link>
        <Link href={`/uczestnicy/udzial/${row.id}/udzial`}>Sprawa</Link>
        {row.stage === 'participant' && row.endedOn === null && (
          <Button variant="default" size="compact-sm" onClick={() => void backToQualified()}>
            Cofnij przyjęcie
          </Button>
        )}
      </div>
      {row.decisionNote !== '' && <p>Uzasadnienie: {row.decisionNote}</p>}
      <ExclusionNotice rows={[row]} />
      <ReservePlace row={row} reserveCount={reserveCount} />
      <Form<Values, unknown>
        key={row.id}
        label="Zgłoszenie"
        values={valuesOf(row)}
        submit="Zapisz zmiany"
        onSend={(values) => save.tell({ ...values, appliedOn: values.appliedOn ?? '' })}
        onSaved={() => say({ sentence: 'Zapisano zgłoszenie.' })}
      >
        <FollowRecord values={valuesOf(row)} />
        <ApplicationFields />
      </Form>
      {history}
    </SidePanel>
  )
}
