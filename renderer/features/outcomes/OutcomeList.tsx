import type { ReactNode } from 'react'
import { counted } from '#shared/kernel/text.ts'
import type { Outcome } from '#shared/outcomes/schema.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { momentWords } from './momentWords.ts'

const column = createAppColumnHelper<Outcome>()
const name = (row: Outcome): string => `${row.lastName} ${row.firstName}`
const whose = column.accessor(name, { id: 'name', header: 'Nazwisko i imię', meta: { width: '17%', lines: 3 } })
const label = column.accessor('label', { header: 'Efekt', meta: { oneLine: true } })
const from = column.accessor('startsOn', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } })
const moment = column.accessor((row) => momentWords[row.measuredAt], {
  id: 'moment',
  header: 'Pomiar',
  meta: { width: '9.5rem' },
})
const rest = column.columns([
  label,
  column.accessor('employer', { header: 'Pracodawca', meta: { width: '16%', oneLine: true } }),
  from,
  column.accessor('endsOn', { header: 'Do', meta: { kind: 'date', width: '6.5rem' } }),
  moment,
  column.accessor((row) => row.evidenceLabel || 'brak dowodu', {
    id: 'evidence',
    header: 'Dowód',
    meta: { width: '9rem', oneLine: true },
  }),
])
const all = column.columns([whose, ...rest])
const beside = column.columns([whose, label, from])
const ofOne = column.columns([...rest])

/** People with a job; one job measured several times is one person. */
const working = (rows: readonly Outcome[]): number =>
  new Set(rows.filter((row) => row.employment).map((row) => row.participationId)).size

type Props = {
  rows: readonly Outcome[]
  /** `one`: of one person, the name stands above; `narrow`: a record stands open beside. */
  show: 'all' | 'one' | 'narrow'
  openId: number | null
  onOpen: (id: number) => void
  empty: ReactNode
}

/** What became of people. */
export const OutcomeList = ({ rows, show, openId, onOpen, empty }: Props) => (
  <DataTable
    label="Efekty"
    columns={show === 'one' ? ofOne : show === 'narrow' ? beside : all}
    rows={rows}
    rowName={name}
    openId={openId}
    onOpen={(row) => onOpen(row.id)}
    summary={`${counted(rows.length, 'efekt', 'efekty', 'efektów')}, praca: ${counted(working(rows), 'osoba', 'osoby', 'osób')}; bez dowodu: ${rows.filter((row) => row.evidence === null).length}`}
    empty={empty}
  />
)
