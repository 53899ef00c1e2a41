import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ParticipantRow, Path } from '#shared/editions/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { certificates, chosenOf, type Filter, fullName, isShown, noFilter, people } from './chosenParticipants.ts'
import css from './editions.module.css'
import { ParticipantFilter } from './ParticipantFilter.tsx'

const column = createAppColumnHelper<ParticipantRow>()
const paper = (row: ParticipantRow): string => row.certificateNumber ?? (row.endedOn === null ? '' : 'do wydania')
const name = column.accessor(fullName, { id: 'name', header: 'Nazwisko i imię', meta: { lines: 3 } })
const time = column.columns([
  column.accessor('startedOn', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor('endedOn', { header: 'Do', meta: { kind: 'date', width: '6.5rem' } }),
])
const certificate = column.accessor(paper, {
  id: 'certificate',
  header: 'Zaświadczenie',
  meta: { width: '9rem' },
  cell: ({ row }) =>
    row.original.endedOn !== null && row.original.certificateNumber === null ? (
      <span className={css.due}>
        <IconAlertTriangle size={16} aria-hidden />
        do wydania
      </span>
    ) : (
      paper(row.original)
    ),
})
const warned = column.accessor('warnings', {
  header: 'Uwagi',
  meta: { kind: 'number', width: '4.5rem' },
  cell: ({ row }) =>
    row.original.warnings > 0 && (
      <span className={css.warned}>
        <IconAlertTriangle size={16} aria-hidden />
        {row.original.warnings}
      </span>
    ),
})
const columns = column.columns([
  name,
  column.accessor('gmina', { header: 'Gmina', meta: { width: '11%', oneLine: true } }),
  column.accessor('mainGroupLabel', { header: 'Grupa', meta: { width: '16%', oneLine: true } }),
  ...time,
  column.accessor('endReasonLabel', { header: 'Powód zakończenia', meta: { width: '17%', oneLine: true } }),
  warned,
  certificate,
])
/** What is left of the columns while a record stands open at the right. */
const beside = column.columns([name, ...time, certificate])

function summaryOf(rows: readonly ParticipantRow[]): string {
  const women = rows.filter((row) => row.sex === 'K').length
  const men = rows.length - women
  const parts = [
    women > 0 && counted(women, 'kobieta', 'kobiety', 'kobiet'),
    men > 0 && counted(men, 'mężczyzna', 'mężczyzn', 'mężczyzn'),
  ].filter(Boolean)
  return `${people(rows.length)}: ${parts.join(', ')}; zakończyło ${rows.filter((row) => row.endedOn !== null).length}`
}

type Props = {
  rows: readonly ParticipantRow[]
  paths: readonly Path[]
  marked: ReadonlySet<string>
  onMarked: (ids: ReadonlySet<string>) => void
  openId: number | null
  /** Something stands open at the right. */
  narrow: boolean
  onOpen: (row: ParticipantRow) => void
  onAdd: () => void
  onEnd: (rows: readonly ParticipantRow[]) => void
  onJoin: (rows: readonly ParticipantRow[]) => void
  onConsents: (rows: readonly ParticipantRow[]) => void
  onIssue: (rows: readonly ParticipantRow[]) => void
}

type ActProps = Pick<Props, 'rows' | 'paths' | 'marked' | 'onEnd' | 'onJoin' | 'onConsents' | 'onIssue'>
/** Acts on the marked people; each button says for how many. */
function Acts({ rows, paths, marked, onEnd, onJoin, onConsents, onIssue }: ActProps) {
  const { all, toEnd, toIssue } = chosenOf(rows, marked)
  if (all.length === 0)
    return <p className={css.chosen}>Zaznacz osoby, aby zakończyć udział albo wydać zaświadczenia.</p>
  return (
    <div className={css.chosen} role="status">
      <span>
        Zaznaczono: {people(all.length)}
        {toEnd.length + toIssue.length === 0 && ', wszystkie z zaświadczeniem'}
      </span>
      {toEnd.length > 0 && (
        <Button variant="default" onClick={() => onEnd(toEnd)}>
          Zakończ udział ({toEnd.length})
        </Button>
      )}
      <Button variant="default" onClick={() => onConsents(all)}>
        Zapisz zgody
      </Button>
      {paths.length > 0 && (
        <Button variant="default" onClick={() => onJoin(all)}>
          Dopisz do ścieżki
        </Button>
      )}
      {toIssue.length > 0 && <Button onClick={() => onIssue(toIssue)}>Wydaj {certificates(toIssue.length)}</Button>}
    </div>
  )
}

/** Who takes part in an edition. */
export function ParticipantsTable(props: Props) {
  const { rows, paths, marked, onMarked, openId, narrow, onOpen, onAdd } = props
  const [filter, setFilter] = useState<Filter>(noFilter)
  const visible = useMemo(() => rows.filter((row) => isShown(row, filter)), [rows, filter])
  return (
    <DataTable
      label="Uczestnicy edycji"
      columns={narrow ? beside : columns}
      rows={visible}
      sort={{ id: 'name' }}
      openId={openId}
      onOpen={onOpen}
      marked={marked}
      onMarked={onMarked}
      rowName={fullName}
      filtered={filter.shown !== 'all' || filter.group !== null || filter.pathId !== null}
      onClearFilter={() => setFilter(noFilter)}
      filter={
        rows.length > 0 && (
          <>
            <ParticipantFilter filter={filter} onFilter={setFilter} rows={rows} paths={paths} />
            <Acts {...props} />
          </>
        )
      }
      summary={summaryOf(visible)}
      empty={
        <EmptyState
          title="W tej edycji nie ma jeszcze nikogo"
          action={{ label: 'Dopisz pierwszą osobę', onAct: onAdd }}
        >
          Dopisz osoby z listy uczestników; potem zakończysz tu ich udział i wydasz zaświadczenia.
        </EmptyState>
      }
    />
  )
}
