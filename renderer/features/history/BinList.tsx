import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { Output } from '#shared/contract/define.ts'
import type { historyContract } from '#shared/history/contract.ts'
import { useTell } from '../../api/hooks.tsx'
import { momentInPoland } from '../../texts/moment.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Listing } from '../../ui/table/useListing.ts'
import { asSentence } from './words.ts'

type Removed = Output<(typeof historyContract)['history.bin']>['rows'][number]

function RestoreButton({ removed }: { removed: Removed }) {
  const { tell, isTelling } = useTell('history.restore')
  const say = useSay()
  const restore = async () => {
    const answer = await tell({ commandId: removed.commandId })
    if (answer.ok) say({ sentence: `Przywrócono z kosza (${removed.sentence}).` })
    else say({ sentence: answer.error.message, tone: 'refused' })
  }
  return (
    <Button
      variant="subtle"
      loading={isTelling}
      leftSection={<IconArrowBackUp size={16} aria-hidden />}
      aria-label={`Przywróć: ${removed.sentence}`}
      onClick={() => void restore()}
    >
      Przywróć
    </Button>
  )
}

const column = createAppColumnHelper<Removed>()
const columns = column.columns([
  column.accessor((removed) => asSentence(removed.sentence), {
    id: 'sentence',
    header: 'Co usunięto',
    enableSorting: false,
  }),
  column.accessor((removed) => momentInPoland(removed.at), {
    id: 'at',
    header: 'Kiedy',
    enableSorting: false,
    meta: { width: '10rem' },
  }),
  column.accessor('by', { header: 'Kto', enableSorting: false, meta: { width: '14rem', oneLine: true } }),
  column.display({
    id: 'restore',
    header: 'Przywracanie',
    cell: ({ row }) => <RestoreButton removed={row.original} />,
    meta: { width: '9rem' },
  }),
])

type Props = { rows: readonly Removed[]; total: number; listing: Listing<'at'> }

/** What was removed and can be brought back. */
export const BinList = ({ rows, total, listing }: Props) => (
  <DataTable
    label="Kosz"
    columns={columns}
    rows={rows}
    rowId={(removed) => String(removed.commandId)}
    listing={listing}
    total={total}
    empty={<EmptyState title="Kosz jest pusty">Co zostanie usunięte, trafia tutaj i daje się przywrócić.</EmptyState>}
  />
)
