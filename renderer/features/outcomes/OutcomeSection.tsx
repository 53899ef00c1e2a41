import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { FollowUpRow } from '#shared/outcomes/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { FollowUpList } from './FollowUpList.tsx'
import { FollowUpPanel } from './FollowUpPanel.tsx'
import { OutcomeList } from './OutcomeList.tsx'
import { OutcomePanel } from './OutcomePanel.tsx'
import { OverlapList } from './OverlapList.tsx'
import css from './outcomes.module.css'
import type { PersonOption } from './personOption.ts'
import { RateView } from './RateView.tsx'
import { SurveyView } from './SurveyView.tsx'

type Props = {
  editionId: number
  people: readonly PersonOption[]
  today: IsoDate
  preview: (document: PrintRequest, label: string) => ReactNode
  history: (id: number) => ReactNode
}
type Show = 'open' | 'older' | 'unreachable'

function FollowUps({ editionId, today }: Pick<Props, 'editionId' | 'today'>) {
  const [show, setShow] = useState<Show>('open')
  const { data, error, again } = useAsk('outcomes.followUps', { editionId, show }, { keep: true })
  const [other, setOther] = useState<FollowUpRow>()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const some = counted(data.total, 'kontakt', 'kontakty', 'kontaktów')
  return (
    <div className={css.section}>
      <div className={css.list}>
        <FollowUpList
          rows={data.rows}
          today={today}
          show={other ? 'narrow' : 'all'}
          onOther={setOther}
          filter={
            <NativeSelect
              label="Pokaż"
              w="18rem"
              value={show}
              onChange={(event) => setShow(event.currentTarget.value as Show)}
            >
              <option value="open">w ciągu 14 dni i po terminie</option>
              <option value="older">także zaległe ponad pół roku ({data.older})</option>
              <option value="unreachable">bez kontaktu mimo prób</option>
            </NativeSelect>
          }
          summary={data.rows.length < data.total ? `pokazano ${data.rows.length} z ${data.total}` : some}
          empty={
            <EmptyState
              title={show === 'unreachable' ? 'Ze wszystkimi był kontakt' : 'Nie ma teraz nikogo do sprawdzenia'}
            >
              Osoby, które zakończyły udział, pojawią się tu na 14 dni przed upływem 4 tygodni oraz 3, 6 i 12 miesięcy.
            </EmptyState>
          }
        />
      </div>
      {other && <FollowUpPanel key={other.id} row={other} today={today} onClose={() => setOther(undefined)} />}
    </div>
  )
}

function Outcomes({ editionId, people, history }: Pick<Props, 'editionId' | 'people' | 'history'>) {
  const { data, error, again } = useAsk('outcomes.list', { editionId })
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const leave = useLeave()
  const show = async (next: number | 'new') => {
    if (await leave()) setOpen(next)
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję efekty…" />
  const opened = data.find((row) => row.id === open)
  return (
    <div className={css.section}>
      <div className={css.list}>
        {data.length > 0 && (
          <div className={css.acts}>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
              Nowy efekt
            </Button>
          </div>
        )}
        <OutcomeList
          rows={data}
          show={open === null ? 'all' : 'narrow'}
          openId={opened?.id ?? null}
          onOpen={(id) => void show(id)}
          empty={
            <EmptyState
              title="W tej edycji nie ma jeszcze efektów"
              action={{ label: 'Dodaj pierwszy efekt', onAct: () => setOpen('new') }}
            >
              Efekt to to, co się z osobą stało: praca, nauka, wolontariat. Ma dowód i moment, w którym go sprawdzono.
            </EmptyState>
          }
        />
      </div>
      {(opened || open === 'new') && (
        <OutcomePanel
          key={open}
          outcome={opened}
          people={people}
          scope={editionId}
          history={history}
          onAdded={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

/** What became of the people of an edition. */
export function OutcomeSection({ editionId, people, today, preview, history }: Props) {
  const { data: due } = useAsk('outcomes.followUps', { editionId })
  const { data: overlaps } = useAsk('outcomes.overlaps', { editionId })
  const [part, setPart] = useState('outcomes')
  const leave = useLeave()
  const change = async (next: string) => {
    if (await leave()) setPart(next)
  }
  return (
    <Tabs
      label="Efekty edycji"
      value={part}
      onChange={(next) => void change(next)}
      tabs={[
        {
          id: 'outcomes',
          label: 'Zapisane efekty',
          content: <Outcomes editionId={editionId} people={people} history={history} />,
        },
        {
          id: 'due',
          label: 'Do sprawdzenia',
          ...(due ? { count: due.total } : {}),
          content: <FollowUps editionId={editionId} today={today} />,
        },
        { id: 'rates', label: 'Wskaźniki', content: <RateView editionId={editionId} /> },
        {
          id: 'overlaps',
          label: 'Nakładanie się wsparcia',
          ...(overlaps ? { count: overlaps.length } : {}),
          content: overlaps ? <OverlapList rows={overlaps} /> : <Loading />,
        },
        { id: 'survey', label: 'Ankieta końcowa', content: <SurveyView editionId={editionId} preview={preview} /> },
      ]}
    />
  )
}
