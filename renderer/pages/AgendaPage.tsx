import { Button } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { monthOf } from '#shared/agenda/grid.ts'
import { agendaKinds } from '#shared/agenda/kinds.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { type IsoDate, isIsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../api/hooks.tsx'
import { AgendaSection } from '../features/agenda/AgendaSection.tsx'
import { useAgendaChoice } from '../features/agenda/agendaChoice.ts'
import { DayPanel } from '../features/agenda/DayPanel.tsx'
import { ExportPanel } from '../features/agenda/ExportPanel.tsx'
import { FeedSection } from '../features/calendarFeed/FeedSection.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { PrintMenu } from './PrintMenu.tsx'

const title = 'Kalendarz'

/** Everything with a date; `/kalendarz?dzien=2021-11-26` opens at a day. */
export default function AgendaPage() {
  const status = useAsk('app.status', {})
  const club = useAsk('club.get', {})
  const refused = [status, club].find(({ error }) => error)
  if (refused?.error)
    return (
      <Page title={title}>
        <RefusedState error={refused.error} onAgain={refused.again} />
      </Page>
    )
  if (!status.data || !club.data) return <Loading />
  const operatorId = club.data.operators.find(({ current }) => current)?.id ?? null
  return <Agenda key={operatorId} today={status.data.today} operatorId={operatorId} />
}

type Beside = { readonly day: IsoDate } | 'export'

function Agenda({ today, operatorId }: { today: IsoDate; operatorId: number | null }) {
  const [, go] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('dzien') ?? ''
  const day = isIsoDate(asked) ? asked : today
  const [choice, change] = useAgendaChoice(operatorId)
  const [beside, setBeside] = useState<Beside>()
  const [items, setItems] = useState<readonly AgendaItem[]>([])
  const toDay = (next: IsoDate) => {
    go(next === today ? '/kalendarz' : `/kalendarz?dzien=${next}`, { replace: true })
    if (beside !== 'export') setBeside(undefined)
  }
  const open = (next: IsoDate) => {
    if (next !== day) toDay(next)
    setBeside({ day: next })
  }
  const kinds = choice.hidden.length === 0 ? null : agendaKinds.filter((kind) => !choice.hidden.includes(kind))
  const close = () => setBeside(undefined)
  const panel =
    beside === 'export' ? (
      <ExportPanel from={monthOf(day).from} kinds={kinds} followed={<FeedSection />} onClose={close} />
    ) : beside ? (
      <DayPanel
        key={beside.day}
        day={beside.day}
        items={items.filter((item) => item.day === beside.day)}
        onClose={close}
      />
    ) : undefined
  const month = { kind: 'agendaMonth' as const, year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), kinds }
  return (
    <Page
      title={title}
      panel={panel}
      actions={
        <>
          <PrintMenu
            papers={[
              { label: 'Miesiąc bez nazwisk', document: month },
              { label: 'Miesiąc z nazwiskami', document: { ...month, withNames: true } },
            ]}
          />
          <Button
            variant="default"
            leftSection={<IconCalendarDown size={16} aria-hidden />}
            onClick={() => setBeside('export')}
          >
            Do innego programu
          </Button>
        </>
      }
    >
      <AgendaSection
        choice={choice}
        onChoice={change}
        day={day}
        today={today}
        onDay={toDay}
        onOpen={open}
        onItems={setItems}
      />
    </Page>
  )
}
