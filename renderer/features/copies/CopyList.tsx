import type { ListedCopy } from '#shared/copies/schema.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { kindWords, momentWords, placeWords, sizeWords } from './copyWords.ts'

const column = createAppColumnHelper<ListedCopy>()
const dash = '–'
const columns = column.columns([
  column.accessor('madeAt', { header: 'Kiedy', cell: ({ row }) => momentWords(row.original.madeAt) }),
  column.accessor((copy) => kindWords(copy.kind, copy.where), { id: 'kind', header: 'Rodzaj' }),
  column.accessor((copy) => placeWords[copy.where], { id: 'where', header: 'Gdzie' }),
  column.accessor((copy) => copy.counts?.people ?? -1, {
    id: 'people',
    header: 'Osób',
    meta: { kind: 'number' },
    cell: ({ row }) => row.original.counts?.people ?? dash,
  }),
  column.accessor((copy) => copy.counts?.documents ?? -1, {
    id: 'documents',
    header: 'Dokumentów',
    meta: { kind: 'number' },
    cell: ({ row }) => row.original.counts?.documents ?? dash,
  }),
  column.accessor('bytes', {
    header: 'Rozmiar',
    meta: { kind: 'number' },
    cell: ({ row }) => sizeWords(row.original.bytes),
  }),
  column.accessor((copy) => stateWords(copy), { id: 'state', header: 'Stan' }),
])

function stateWords({ isVerified, isProtected, isNewer, where }: ListedCopy): string {
  if (isNewer) return 'z nowszej wersji programu'
  if (where === 'aside') return 'odłożony przy odtwarzaniu'
  if (!isVerified) return 'niesprawdzona'
  return isProtected ? 'sprawdzona, z hasłem' : 'sprawdzona, bez hasła'
}

type Props = {
  copies: readonly ListedCopy[]
  /** The file is a sample: the program makes none of it by itself. */
  isSample: boolean
  onOpen: (copy: ListedCopy) => void
}

/** All that can be restored, newest first. What was not verified is listed and called so. */
export const CopyList = ({ copies, isSample, onOpen }: Props) => (
  <DataTable
    label="Kopie pliku"
    columns={columns}
    rows={copies}
    rowId={({ where, name }) => `${where}/${name}`}
    sort={{ id: 'madeAt', desc: true }}
    empty={
      isSample
        ? 'Nie ma jeszcze żadnej kopii. Możesz zrobić jedną na próbę.'
        : 'Nie ma jeszcze żadnej kopii. Program robi ją sam raz dziennie i na koniec pracy; pierwszą możesz zrobić teraz.'
    }
    onOpen={onOpen}
  />
)
