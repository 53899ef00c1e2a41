import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { dutyStateNames } from '#shared/promotion/duties.ts'
import type { GrantDuties, PromotionEntry } from '#shared/promotion/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { DutyPanel } from './DutyPanel.tsx'
import { EntryPanel } from './EntryPanel.tsx'
import css from './promotion.module.css'

const peopleWords = ({ showsPeople, withoutConsent }: PromotionEntry): string =>
  showsPeople === null
    ? 'nie sprawdzono'
    : !showsPeople
      ? 'nie'
      : withoutConsent > 0
        ? `bez zgody: ${withoutConsent}`
        : 'za zgodą'
const column = createAppColumnHelper<PromotionEntry>()
const day = column.accessor('publishedOn', { header: 'Dzień', meta: { kind: 'date', width: '6.5rem' } })
const title = column.accessor('title', { header: 'Co opublikowano', meta: { oneLine: true } })
const beside = column.columns([day, title])
const columns = column.columns([
  day,
  column.accessor('mediumLabel', { header: 'Gdzie', meta: { width: '17%', oneLine: true } }),
  title,
  column.accessor('link', { header: 'Adres lub numer', meta: { width: '14%', oneLine: true } }),
  column.accessor((row) => row.dutyLabel ?? '', {
    id: 'duty',
    header: 'Spełnia obowiązek',
    meta: { width: '18%', oneLine: true },
  }),
  column.accessor((row) => (row.marked === null ? 'nie sprawdzono' : row.marked ? 'jest' : 'brak'), {
    id: 'marked',
    header: 'Oznaczenie',
    meta: { width: '8rem' },
  }),
  column.accessor((row) => peopleWords(row), {
    id: 'people',
    header: 'Widać uczestników',
    meta: { width: '10rem' },
    cell: ({ row }) => (
      <span className={row.original.withoutConsent > 0 ? css.due : undefined}>
        {row.original.withoutConsent > 0 && <IconAlertTriangle size={16} aria-hidden />}
        {peopleWords(row.original)}
      </span>
    ),
  }),
])

type Row = GrantDuties['duties'][number] & { id: string; grantId: number; grantTitle: string }
const dutyColumn = createAppColumnHelper<Row>()
const dutyBeside = dutyColumn.columns([
  dutyColumn.accessor('label', { header: 'Obowiązek', meta: { oneLine: true } }),
  dutyColumn.accessor((row) => dutyStateNames[row.state], { id: 'state', header: 'Stan', meta: { width: '9rem' } }),
])
const dutyColumns = dutyColumn.columns([
  dutyColumn.accessor('grantTitle', { header: 'Dotacja', meta: { width: '28%', oneLine: true } }),
  dutyColumn.accessor('label', { header: 'Obowiązek', meta: { oneLine: true } }),
  dutyColumn.accessor((row) => dutyStateNames[row.state], { id: 'state', header: 'Stan', meta: { width: '9rem' } }),
  dutyColumn.accessor((row) => (row.since === null ? '' : formatDate(row.since)), {
    id: 'since',
    header: 'Spełniony od',
    meta: { width: '8rem' },
  }),
  dutyColumn.accessor('entries', { header: 'Wpisy', meta: { kind: 'number', width: '5.5rem' } }),
  dutyColumn.accessor((row) => row.reason ?? '', {
    id: 'reason',
    header: 'Dlaczego inaczej',
    meta: { width: '18%', oneLine: true },
  }),
])

type Props = {
  today: IsoDate
  open: number | 'new' | null
  onOpen: (open: number | 'new' | null) => void
  print: (papers: readonly { readonly label: string; readonly document: PrintRequest }[]) => ReactNode
  history: (id: number) => ReactNode
  scans: (id: number) => ReactNode
}

/** The log of promotion, and the duties to inform with those that no entry fulfils. */
export function PromotionSection({ today, open, onOpen, print, history, scans }: Props) {
  const list = useAsk('promotion.list', {})
  const duties = useAsk('promotion.duties', {})
  const [duty, setDuty] = useState<string | null>(null)
  const leave = useLeave()
  const error = list.error ?? duties.error
  if (error) return <RefusedState error={error} onAgain={list.again} />
  if (!list.data || !duties.data) return <Loading what="Wczytuję promocję…" />
  const rows = duties.data.flatMap((grant) =>
    grant.duties.map((one): Row => ({ ...one, id: `${grant.grantId} ${one.code}`, ...grant })),
  )
  const missing = rows.filter(({ state }) => state === 'missing' || state === 'unmarked')
  const chosen = rows.find(({ id }) => id === duty)
  const grant = chosen && duties.data.find(({ grantId }) => grantId === chosen.grantId)
  const entry = list.data.find(({ id }) => id === open)
  const show = async (next: number | 'new' | null) => {
    if (!(await leave())) return
    setDuty(null)
    onOpen(next)
  }
  const showDuty = async (next: string) => {
    if (!(await leave())) return
    onOpen(null)
    setDuty(next)
  }
  const panel =
    chosen && grant ? (
      <DutyPanel key={duty} grant={grant} duty={chosen} onClose={() => setDuty(null)} />
    ) : open === 'new' || entry ? (
      <EntryPanel
        key={open}
        entry={entry}
        today={today}
        history={history}
        scans={scans}
        onAdded={onOpen}
        onClose={() => onOpen(null)}
      />
    ) : null
  return (
    <div className={css.section}>
      <div className={css.list}>
        <div className={css.acts}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
            Nowy wpis promocji
          </Button>
          {print([{ label: 'Rejestr promocji', document: { kind: 'promotionLog', grantId: null } }])}
        </div>
        {missing.length > 0 && (
          <Notice
            kind="due"
            title={`Bez wpisu: ${counted(missing.length, 'obowiązek informacyjny', 'obowiązki informacyjne', 'obowiązków informacyjnych')}`}
          >
            {missing.map(({ label, grantTitle }) => `${label} (${grantTitle})`).join(', ')}
          </Notice>
        )}
        <Tabs
          label="Części promocji"
          tabs={[
            {
              id: 'log',
              label: 'Rejestr',
              count: list.data.length,
              content: (
                <DataTable
                  label="Rejestr promocji"
                  columns={panel === null ? columns : beside}
                  rows={list.data}
                  rowName={(row) => row.title}
                  openId={entry?.id ?? null}
                  onOpen={(row) => void show(row.id)}
                  summary={counted(list.data.length, 'wpis', 'wpisy', 'wpisów')}
                  empty={
                    <EmptyState
                      title="Rejestr promocji jest pusty"
                      action={{ label: 'Dodaj pierwszy wpis promocji', onAct: () => void show('new') }}
                    >
                      Tu zapisuje się, gdzie i kiedy mówiono o klubie, i który obowiązek wobec zleceniodawcy to spełnia.
                    </EmptyState>
                  }
                />
              ),
            },
            {
              id: 'duties',
              label: 'Obowiązki informacyjne',
              content: (
                <DataTable
                  label="Obowiązki informacyjne"
                  columns={panel === null ? dutyColumns : dutyBeside}
                  rows={rows}
                  rowName={(row) => row.label}
                  openId={duty}
                  onOpen={(row) => void showDuty(row.id)}
                  summary={counted(rows.length, 'obowiązek', 'obowiązki', 'obowiązków')}
                  empty="Obowiązki informacyjne pokażą się, gdy dodasz dotację."
                />
              ),
            },
          ]}
        />
      </div>
      {panel}
    </div>
  )
}
