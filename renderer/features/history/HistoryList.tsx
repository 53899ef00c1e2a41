import type { HistoryEntry } from '#shared/history/schema.ts'
import { momentInPoland } from '../../texts/moment.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Listing } from '../../ui/table/useListing.ts'
import { asSentence } from './words.ts'

const column = createAppColumnHelper<HistoryEntry>()
const columns = column.columns([
  column.accessor((entry) => momentInPoland(entry.at), {
    id: 'at',
    header: 'Kiedy',
    enableSorting: false,
    meta: { width: '10rem' },
  }),
  column.accessor((entry) => asSentence(entry.sentence), {
    id: 'sentence',
    header: 'Co zrobiono',
    enableSorting: false,
    meta: { lines: 2 },
  }),
  column.accessor('by', { header: 'Kto', enableSorting: false, meta: { width: '12rem', oneLine: true } }),
])

type Props = {
  rows: readonly HistoryEntry[]
  total: number
  listing: Listing<'at'>
  openId: number | null
  onOpen: (entry: HistoryEntry) => void
}

/** Everything done in the file, the latest first; a step opens beside the list. */
export const HistoryList = ({ rows, total, listing, openId, onOpen }: Props) => (
  <DataTable
    label="Historia"
    columns={columns}
    rows={rows}
    rowId={(entry) => String(entry.commandId)}
    openId={openId}
    onOpen={onOpen}
    listing={listing}
    total={total}
    empty={
      <EmptyState title="W tym pliku nic jeszcze nie zapisano">
        Tu widać każdą zmianę: kto, kiedy i co zmienił, z czego na co.
      </EmptyState>
    }
  />
)
