import type { EditionRow } from '#shared/editions/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'

const column = createAppColumnHelper<EditionRow>()
const columns = column.columns([
  column.accessor('name', { header: 'Edycja', meta: { oneLine: true } }),
  column.accessor('startsOn', { header: 'Początek', meta: { kind: 'date', width: '7rem' } }),
  column.accessor('endsOn', { header: 'Koniec', meta: { kind: 'date', width: '7rem' } }),
  column.accessor('places', { header: 'Miejsc', meta: { kind: 'number', width: '6rem' } }),
  column.accessor('participants', { header: 'Uczestników', meta: { kind: 'number', width: '8rem' } }),
  column.accessor('ended', { header: 'Zakończyło', meta: { kind: 'number', width: '8rem' } }),
  column.accessor('certificates', { header: 'Zaświadczeń', meta: { kind: 'number', width: '8rem' } }),
])

const sumOf = (rows: readonly EditionRow[], key: 'participants' | 'ended' | 'certificates'): number =>
  rows.reduce((total, row) => total + row[key], 0)

/** All editions, the latest first. */
export function EditionList({ onOpen, onNew }: { onOpen: (id: number) => void; onNew: () => void }) {
  const { data, error, again } = useAsk('editions.list', {})
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję edycje…" />
  return (
    <DataTable
      label="Edycje"
      columns={columns}
      rows={data}
      sort={{ id: 'startsOn', desc: true }}
      onOpen={(edition) => onOpen(edition.id)}
      summary={counted(data.length, 'edycja', 'edycje', 'edycji')}
      totals={{
        participants: sumOf(data, 'participants'),
        ended: sumOf(data, 'ended'),
        certificates: sumOf(data, 'certificates'),
      }}
      empty={
        <EmptyState title="Nie ma jeszcze żadnej edycji" action={{ label: 'Dodaj pierwszą edycję', onAct: onNew }}>
          Edycja to jeden cykl zajęć klubu: jego czas, uczestnicy, program i zaświadczenia.
        </EmptyState>
      }
    />
  )
}
