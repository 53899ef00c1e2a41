import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Edition } from '#shared/editions/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { ApplicationRow, Decision } from '#shared/recruitment/schema.ts'
import { nextFromReserve } from '#shared/recruitment/standing.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { AcceptPanel } from './AcceptPanel.tsx'
import { ApplicationPanel } from './ApplicationPanel.tsx'
import { ApplyPanel } from './ApplyPanel.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { type ActOn, RecruitmentTable } from './RecruitmentTable.tsx'
import css from './recruitment.module.css'
import { fullName } from './recruitmentWords.ts'
import { StandingFigures } from './StandingFigures.tsx'

type Beside =
  | { kind: 'apply' }
  | { kind: 'open'; id: number }
  | { kind: 'accept' | 'print'; ids: readonly number[] }
  | { kind: 'decide'; stage: Decision; ids: readonly number[] }
type Props = {
  edition: Edition
  today: IsoDate
  /** Draws the printing of papers for these participations. */
  printing: (ids: readonly number[], onClose: () => void) => ReactNode
  history: (participationId: number) => ReactNode
}

/** Recruitment of an edition: applications, places, decisions. */
export function RecruitmentDesk({ edition, today, printing, history }: Props) {
  const { data, error, again } = useAsk('recruitment.list', { editionId: edition.id })
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [beside, setBeside] = useState<Beside>()
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję zgłoszenia…" />
  const { rows, standing } = data
  const close = () => setBeside(undefined)
  const show = async (next: Beside) => {
    if (await leave()) setBeside(next)
  }
  const done = () => {
    setMarked(new Set())
    close()
  }
  const chosen = (ids: readonly number[]): ApplicationRow[] => rows.filter(({ id }) => ids.includes(id))
  const act = (kind: ActOn, on: readonly ApplicationRow[]) => {
    const ids = on.map(({ id }) => id)
    void show(kind === 'accept' || kind === 'print' ? { kind, ids } : { kind: 'decide', stage: kind, ids })
  }
  const next = standing.free === null ? [] : nextFromReserve(standing.free, rows)
  const open = beside?.kind === 'open' ? rows.find(({ id }) => id === beside.id) : undefined
  const panelOf = (): ReactNode => {
    if (beside?.kind === 'apply') return <ApplyPanel editionId={edition.id} rows={rows} today={today} onClose={close} />
    if (beside?.kind === 'print') return printing(beside.ids, close)
    if (beside?.kind === 'accept')
      return (
        <AcceptPanel
          key={beside.ids.join()}
          edition={edition}
          standing={standing}
          chosen={chosen(beside.ids)}
          today={today}
          onReserve={(last) => act('reserve', last)}
          onClose={close}
          onDone={done}
        />
      )
    if (beside?.kind === 'decide')
      return (
        <DecisionPanel
          key={`${beside.stage} ${beside.ids.join()}`}
          stage={beside.stage}
          chosen={chosen(beside.ids)}
          today={today}
          onClose={close}
          onDone={done}
        />
      )
    return (
      open && (
        <ApplicationPanel
          key={open.id}
          row={open}
          reserveCount={standing.reserve}
          today={today}
          onClose={close}
          history={history(open.id)}
        />
      )
    )
  }
  const panel = panelOf()
  return (
    <div className={css.desk}>
      <div className={css.list}>
        <div className={css.links}>
          <StandingFigures standing={standing} />
          <div className={css.doors}>
            <Button variant="default" onClick={() => void show({ kind: 'print', ids: [] })}>
              Puste formularze
            </Button>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show({ kind: 'apply' })}>
              Nowe zgłoszenie
            </Button>
          </div>
        </div>
        {next.length > 0 && (
          <Notice
            kind="info"
            title={`Są wolne miejsca (${standing.free}), a na liście rezerwowej ktoś czeka`}
            action={
              <Button variant="default" onClick={() => act('accept', next)}>
                Przyjmij z listy rezerwowej ({next.length})
              </Button>
            }
          >
            W kolejności listy: {next.map(fullName).join(', ')}.
          </Notice>
        )}
        <RecruitmentTable
          rows={rows}
          marked={marked}
          onMarked={setMarked}
          openId={open?.id ?? null}
          narrow={Boolean(panel)}
          onOpen={(row) => void show({ kind: 'open', id: row.id })}
          onApply={() => void show({ kind: 'apply' })}
          onAct={act}
        />
      </div>
      {panel}
    </div>
  )
}
