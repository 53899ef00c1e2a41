import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { ContractRecord } from '#shared/participations/schema.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'

type Row = ContractRecord & { term: string; assessed: string }
const column = createAppColumnHelper<Row>()
const columns = column.columns([
  column.accessor('institution', { header: 'Ośrodek', meta: { oneLine: true } }),
  column.accessor('number', { header: 'Numer', meta: { width: '9rem', oneLine: true } }),
  column.accessor('workerName', { header: 'Pracownik socjalny', meta: { width: '12rem', oneLine: true } }),
  column.accessor('concludedOn', { header: 'Zawarto', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor('term', { header: 'Obowiązuje', enableSorting: false, meta: { width: '13rem', oneLine: true } }),
  column.accessor('assessed', { header: 'Oceny', enableSorting: false, meta: { width: '12rem', oneLine: true } }),
])
const beside = column.columns([
  column.accessor('institution', { header: 'Ośrodek', meta: { oneLine: true } }),
  column.accessor('concludedOn', { header: 'Zawarto', meta: { kind: 'date', width: '6.5rem' } }),
])

const termOf = ({ validFrom, validTo, concludedOn, terminatedOn }: ContractRecord): string => {
  if (terminatedOn !== null) return `rozwiązano ${formatDate(terminatedOn)}`
  const from = formatDate(validFrom ?? concludedOn)
  return validTo === null ? `od ${from} bezterminowo` : `${from} – ${formatDate(validTo)}`
}
const assessedOf = ({ assessments }: ContractRecord, today: IsoDate): string => {
  if (assessments.length === 0) return ''
  const done = assessments.filter((one) => one.assessedOn !== null).length
  const late = assessments.filter((one) => one.assessedOn === null && one.dueOn < today).length
  const made = `${done} z ${assessments.length}`
  return late === 0 ? made : `${made}, po terminie ${counted(late, 'ocena', 'oceny', 'ocen')}`
}

type Props = {
  contracts: readonly ContractRecord[]
  today: IsoDate
  openId: number | null
  narrow: boolean
  onOpen: (id: number) => void
  onNew: () => void
}

/** The kontrakty socjalne of one participation, one after another. */
export function ContractTable({ contracts, today, openId, narrow, onOpen, onNew }: Props) {
  return (
    <DataTable
      label="Kontrakty socjalne"
      columns={narrow ? beside : columns}
      rows={contracts.map((one) => ({ ...one, term: termOf(one), assessed: assessedOf(one, today) }))}
      sort={{ id: 'concludedOn' }}
      openId={openId}
      onOpen={({ id }) => onOpen(id)}
      empty={
        <EmptyState title="Nie ma kontraktu socjalnego" action={{ label: 'Dodaj kontrakt', onAct: onNew }}>
          Kontrakt zawiera ośrodek pomocy społecznej; tu wystarczy wpisać, kiedy, z kim i na jak długo. Bez niego udział
          w klubie nie ma podstawy (art. 18 ust. 4).
        </EmptyState>
      }
    />
  )
}
