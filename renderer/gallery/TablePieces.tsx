import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { counted, fold } from '#shared/kernel/text.ts'
import { EmptyState } from '../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../ui/table/appTable.tsx'
import { DataTable } from '../ui/table/DataTable.tsx'
import { useListing } from '../ui/table/useListing.ts'
import { Piece } from './Piece.tsx'
import { type SampleRow, sampleRows } from './sampleRows.ts'

const column = createAppColumnHelper<SampleRow>()
const columns = column.columns([
  column.accessor('name', { header: 'Nazwisko i imię', meta: { oneLine: true } }),
  column.accessor('place', { header: 'Gmina', meta: { width: '10rem' } }),
  column.accessor('paidOn', { header: 'Zapłacono', meta: { kind: 'date', width: '8rem' } }),
  column.accessor('part', { header: 'Obecność', meta: { kind: 'percent', width: '8rem' } }),
  column.accessor('gross', { header: 'Kwota', meta: { kind: 'money', width: '10rem' } }),
])
const nothing = (
  <EmptyState title="Nie ma jeszcze żadnej osoby" action={{ label: 'Dodaj pierwszą osobę', onAct: () => undefined }}>
    Tu będzie lista uczestników klubu. Zacznij od wpisania jednej osoby.
  </EmptyState>
)
const none: SampleRow[] = []
const one = sampleRows(1)
const many = sampleRows(12)
const veryMany = sampleRows(20_000)
const sumOf = (rows: readonly SampleRow[]) => ({ gross: rows.reduce((sum, row) => sum + row.gross, 0) })

function Searched() {
  const [search, setSearch] = useState('')
  const [openId, setOpenId] = useState<number | null>(2)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(['1']))
  const rows = useMemo(() => many.filter((row) => fold(row.name).includes(fold(search))), [search])
  return (
    <DataTable
      label="Osoby z szukaniem"
      columns={columns}
      rows={rows}
      sort={{ id: 'name' }}
      empty={nothing}
      openId={openId}
      onOpen={(row) => setOpenId(row.id)}
      marked={marked}
      onMarked={setMarked}
      rowName={(row) => row.name}
      filtered={search !== ''}
      onClearFilter={() => setSearch('')}
      filter={<TextInput label="Szukaj" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />}
      summary={counted(rows.length, 'osoba', 'osoby', 'osób')}
      totals={sumOf(rows)}
    />
  )
}

/** As a back end would sort and cut. */
function ByPages() {
  const listing = useListing<string>('name')
  const { offset, limit } = listing.input
  const rows = useMemo(() => veryMany.slice(offset, offset + limit), [offset, limit])
  return (
    <DataTable
      label="Dwadzieścia tysięcy wierszy"
      columns={columns}
      rows={rows}
      listing={listing}
      total={veryMany.length}
      empty={nothing}
      onOpen={() => undefined}
      totals={sumOf(veryMany)}
      summary={counted(veryMany.length, 'osoba', 'osoby', 'osób')}
    />
  )
}

export const TablePieces = () => (
  <>
    <Piece name="Lista: nic" height={240}>
      <DataTable label="Pusta lista" columns={columns} rows={none} empty={nothing} />
    </Piece>
    <Piece name="Lista: jeden wiersz">
      <DataTable label="Jedna osoba" columns={columns} rows={one} empty={nothing} totals={sumOf(one)} />
    </Piece>
    <Piece name="Lista: zwykła, z filtrem i zaznaczaniem" height={420}>
      <Searched />
    </Piece>
    <Piece name="Lista: nic nie pasuje do filtra">
      <DataTable
        label="Nic nie pasuje"
        columns={columns}
        rows={none}
        empty={nothing}
        filtered
        onClearFilter={() => undefined}
      />
    </Piece>
    <Piece name="Lista: bardzo dużo, stronami" height={360}>
      <ByPages />
    </Piece>
  </>
)
