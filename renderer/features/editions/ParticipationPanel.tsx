import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconUserMinus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { ParticipantRow } from '#shared/editions/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './editions.module.css'
import { ParticipationForm } from './ParticipationForm.tsx'

type Props = {
  row: ParticipantRow
  onClose: () => void
  /** What happened to this record, drawn by whoever keeps histories. */
  history: ReactNode
}

/** The time of one person in an edition. */
export function ParticipationPanel({ row, onClose, history }: Props) {
  const { data, error, again } = useAsk('editions.participation', { id: row.id })
  const { tell } = useTell('editions.removeParticipation')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const remove = async () => {
    const answer = await tell({ id: row.id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: 'Wypisano osobę z edycji.' })
    onClose()
  }
  return (
    <SidePanel
      title={`${row.firstName} ${row.lastName}`}
      width={440}
      onClose={onClose}
      actions={
        <ActionIcon aria-label="Wypisz z edycji" title="Wypisz z edycji" onClick={() => void remove()}>
          <IconUserMinus size={18} aria-hidden />
        </ActionIcon>
      }
    >
      <Refusal message={refusal} />
      <div className={css.record}>
        <Link className={css.open ?? ''} href={`/uczestnicy/udzial/${row.id}`}>
          Otwórz kartę udziału
          {row.warnings > 0 && (
            <span className={css.warned}>
              <IconAlertTriangle size={16} aria-hidden />
              {counted(row.warnings, 'uwaga', 'uwagi', 'uwag')}
            </span>
          )}
        </Link>
        <Link href={`/uczestnicy/${row.personId}`}>Dane osoby</Link>
        {row.certificateId !== null && (
          <Link href={`/zaswiadczenia/${row.certificateId}`}>Zaświadczenie {row.certificateNumber}</Link>
        )}
      </div>
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && <ParticipationForm participation={data} certificateNumber={row.certificateNumber} />}
      {history && <div className={css.history}>{history}</div>}
    </SidePanel>
  )
}
