import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import css from './communityWork.module.css'
import { MonthView } from './MonthView.tsx'
import { WorkPanel } from './WorkPanel.tsx'
import { WorkTable } from './WorkTable.tsx'

type Props = {
  editionId: number
  people: readonly { readonly value: number; readonly label: string }[]
  today: IsoDate
  preview: (document: PrintRequest, label: string) => ReactNode
  history: (id: number) => ReactNode
}

/** Community work of an edition: the grid of a month, and the periods of each person. */
export function WorkSection({ editionId, people, today, preview, history }: Props) {
  const { data, error, again } = useAsk('communityWork.list', { editionId })
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const leave = useLeave()
  const [part, setPart] = useState('month')
  const show = async (next: number | 'new') => {
    if (await leave()) setOpen(next)
  }
  const change = async (next: string) => {
    if (!(await leave())) return
    setOpen(null)
    setPart(next)
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję prace…" />
  const opened = data.find((row) => row.id === open)
  const panel = (opened || open === 'new') && (
    <WorkPanel
      key={open}
      work={opened}
      people={people}
      scope={editionId}
      history={history}
      onAdded={setOpen}
      onClose={() => setOpen(null)}
    />
  )
  if (data.length === 0)
    return (
      <div className={css.section}>
        <EmptyState
          title="W tej edycji nie ma jeszcze prac społecznie użytecznych"
          action={{ label: 'Dodaj pierwsze prace', onAct: () => setOpen('new') }}
        >
          Najpierw zapisz, kto, gdzie i od kiedy pracuje; potem w siatce miesiąca wpiszesz godziny. Program pilnuje
          limitu tygodnia i miesiąca.
        </EmptyState>
        {panel}
      </div>
    )
  // The month where work was done last, or today's while it goes on.
  const last = data
    .map((row) => row.endsOn ?? today)
    .toSorted()
    .at(-1)!
  const periods = (
    <div className={css.section}>
      <div className={css.list}>
        <div className={css.acts}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
            Nowe prace
          </Button>
        </div>
        <WorkTable
          rows={data}
          show={panel ? 'narrow' : 'all'}
          openId={opened?.id ?? null}
          onOpen={(id) => void show(id)}
        />
      </div>
      {panel}
    </div>
  )
  return (
    <Tabs
      label="Prace społecznie użyteczne"
      value={part}
      onChange={(next) => void change(next)}
      tabs={[
        {
          id: 'month',
          label: 'Godziny miesiąca',
          content: <MonthView editionId={editionId} start={last < today ? last : today} preview={preview} />,
        },
        { id: 'periods', label: 'Okresy prac', count: data.length, content: periods },
      ]}
    />
  )
}
