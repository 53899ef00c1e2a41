import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { yearOf } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { quarterStateNames } from '#shared/partners/meetings/quarters.ts'
import { type MeetingRow, meetingStatusNames, type QuarterRow } from '#shared/partners/meetings/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { MeetingPanel } from './MeetingPanel.tsx'
import css from './partners.module.css'
import type { Open, SectionProps } from './sectionProps.ts'

const column = createAppColumnHelper<MeetingRow>()
const day = column.accessor('heldOn', { header: 'Dzień', meta: { kind: 'date', width: '6.5rem' } })
const title = column.accessor('title', { header: 'Spotkanie', meta: { oneLine: true } })
const status = column.accessor((row) => meetingStatusNames[row.status], {
  id: 'status',
  header: 'Stan',
  meta: { width: '8.5rem' },
})
const beside = column.columns([day, title, status])
const columns = column.columns([
  day,
  title,
  column.accessor('place', { header: 'Miejsce', meta: { width: '20%', oneLine: true } }),
  status,
  column.accessor((row) => `${row.partnersPresent} z ${row.partnersInvited}`, {
    id: 'present',
    header: 'Obecni partnerzy',
    meta: { width: '9rem' },
  }),
  column.accessor('decisions', { header: 'Ustalenia', meta: { kind: 'number', width: '6.5rem' } }),
  column.accessor('openDecisions', {
    header: 'Do wykonania',
    meta: { width: '8rem' },
    cell: ({ row: { original: row } }) =>
      row.overdueDecisions > 0 ? (
        <span className={css.due}>
          <IconAlertTriangle size={16} aria-hidden />
          {row.openDecisions}, po terminie {row.overdueDecisions}
        </span>
      ) : (
        row.openDecisions
      ),
  }),
])

/** The quarters of the year that owe a meeting by an agreement; missing ones stand out. */
function Quarters({ quarters, year }: { quarters: readonly QuarterRow[]; year: number }) {
  const plan = useTell('partnerMeetings.plan')
  const say = useSay()
  const planAll = async (agreementId: number) => {
    const answer = await plan.tell({ agreementId, from: `${year}-01-01`, to: `${year}-12-31` })
    say(
      answer.ok
        ? { sentence: `Zaplanowano ${counted(answer.value.days.length, 'spotkanie', 'spotkania', 'spotkań')}.` }
        : { sentence: answer.error.message, tone: 'refused' },
    )
  }
  return [...Map.groupBy(quarters, ({ agreementId }) => agreementId)].map(([agreementId, own]) => {
    const missing = own.filter(({ state }) => state === 'missing')
    const isOpen = own.some(({ state }) => state === 'open')
    return (
      <Notice
        key={agreementId}
        kind={missing.length > 0 ? 'due' : isOpen ? 'info' : 'good'}
        title={`${own[0]!.agreementTitle}: spotkanie w każdym kwartale`}
        action={
          isOpen && (
            <Button variant="default" disabled={plan.isTelling} onClick={() => void planAll(agreementId)}>
              Zaplanuj brakujące
            </Button>
          )
        }
      >
        {own.map(({ name, state }) => `${name}: ${quarterStateNames[state]}`).join(' · ')}
      </Notice>
    )
  })
}

const isYear = (text: string): boolean => /^(19|20|21)\d{2}$/.test(text)

/** Meetings of partners in a year, with the quarters that owe one. */
export function MeetingSection({ open, onOpen, ...props }: SectionProps) {
  const [typed, setTyped] = useState(String(yearOf(props.today)))
  // A year half typed shows the one before it.
  const [year, setYear] = useState(yearOf(props.today))
  const span = { from: `${year}-01-01`, to: `${year}-12-31` }
  const { data, error, again } = useAsk('partnerMeetings.list', span, { keep: true })
  const leave = useLeave()
  const show = async (next: Open) => {
    if (await leave()) onOpen(next)
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję spotkania…" />
  return (
    <div className={css.section}>
      <div className={css.list}>
        <div className={css.acts}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
            Nowe spotkanie
          </Button>
          <TextInput
            aria-label="Rok"
            w="5.5rem"
            inputMode="numeric"
            maxLength={4}
            value={typed}
            error={!isYear(typed)}
            onChange={({ currentTarget: { value } }) => {
              setTyped(value)
              if (isYear(value)) setYear(Number(value))
            }}
          />
        </div>
        <Quarters quarters={data.quarters} year={year} />
        <DataTable
          label="Spotkania partnerów"
          columns={open === null ? columns : beside}
          rows={data.rows}
          rowName={(row) => row.title}
          openId={open === 'new' ? null : open}
          onOpen={(row) => void show(row.id)}
          summary={counted(data.rows.length, 'spotkanie', 'spotkania', 'spotkań')}
          empty={
            <EmptyState
              title={`W ${year} roku nie ma spotkań partnerów`}
              action={{ label: 'Dodaj spotkanie', onAct: () => void show('new') }}
            >
              Tu zapisuje się spotkania partnerów: porządek, obecnych, przebieg i ustalenia. Stąd drukuje się
              zaproszenia, listę obecności i protokół.
            </EmptyState>
          }
        />
      </div>
      {open !== null && <MeetingPanel key={open} id={open} {...props} onAdded={onOpen} onClose={() => onOpen(null)} />}
    </div>
  )
}
