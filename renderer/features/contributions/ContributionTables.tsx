import { clockHours } from '#shared/communityWork/findingWords.ts'
import type { Agreement, Item } from '#shared/contributions/schema.ts'
import { formatPercent2, sum } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { DoubtCount } from './Doubts.tsx'

const agreementColumn = createAppColumnHelper<Agreement>()
const who = agreementColumn.accessor('volunteer', { header: 'Wolontariusz', meta: { oneLine: true } })
const sums = agreementColumn.columns([
  agreementColumn.accessor('minutes', {
    header: 'Godziny (60 min)',
    meta: { kind: 'number', width: '8rem' },
    cell: ({ row }) => clockHours(row.original.minutes),
  }),
  agreementColumn.accessor('value', { header: 'Wartość', meta: { kind: 'money', width: '7.5rem' } }),
])
const agreementDoubts = agreementColumn.accessor((row) => row.doubts.length, {
  id: 'doubts',
  header: 'Uwagi',
  meta: { width: '7.5rem' },
  cell: ({ row }) => <DoubtCount doubts={row.original.doubts} />,
})
const agreementColumns = agreementColumn.columns([
  who,
  agreementColumn.accessor('number', { header: 'Porozumienie', meta: { oneLine: true, width: '9rem' } }),
  agreementColumn.accessor('validFrom', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } }),
  agreementColumn.accessor('validTo', { header: 'Do', meta: { kind: 'date', width: '6.5rem' } }),
  agreementColumn.accessor('rate', { header: 'Godzina', meta: { kind: 'money', width: '7rem' } }),
  ...sums,
  agreementDoubts,
])
const narrowAgreements = agreementColumn.columns([who, ...sums])

type Shown<Row> = { rows: readonly Row[]; narrow: boolean; openId: number | null; onOpen: (id: number) => void }

/** Agreements with volunteers: hours, worth, doubts. */
export const AgreementTable = ({ rows, narrow, openId, onOpen }: Shown<Agreement>) => (
  <DataTable
    label="Porozumienia z wolontariuszami"
    columns={narrow ? narrowAgreements : agreementColumns}
    rows={rows}
    rowName={(row) => row.volunteer}
    openId={openId}
    onOpen={(row) => onOpen(row.id)}
    summary={counted(rows.length, 'porozumienie', 'porozumienia', 'porozumień')}
    totals={{
      minutes: clockHours(rows.reduce((all, row) => all + row.minutes, 0)),
      value: sum(rows.map((row) => row.value)),
    }}
    empty="Tu wpiszesz porozumienia z wolontariuszami, a pod każdym dni pracy z karty świadczeń."
  />
)

const itemColumn = createAppColumnHelper<Item>()
const what = itemColumn.accessor('item', { header: 'Wkład', meta: { oneLine: true } })
const worth = itemColumn.accessor('value', { header: 'Wartość', meta: { kind: 'money', width: '7.5rem' } })
const itemColumns = itemColumn.columns([
  what,
  itemColumn.accessor('owner', { header: 'Właściciel', meta: { oneLine: true } }),
  itemColumn.accessor('givenOn', { header: 'Przekazano', meta: { kind: 'date', width: '7rem' } }),
  itemColumn.accessor('quantityHundredths', {
    header: 'Ilość',
    meta: { kind: 'number', width: '7rem' },
    cell: ({ row: { original: row } }) =>
      [formatPercent2(row.quantityHundredths).replace(/,?0{1,2}$/, ''), row.unit].filter(Boolean).join('\u00a0'),
  }),
  itemColumn.accessor('lineCode', { header: 'Pozycja', meta: { width: '5.5rem' } }),
  worth,
  itemColumn.accessor((row) => row.doubts.length, {
    id: 'doubts',
    header: 'Uwagi',
    meta: { width: '7.5rem' },
    cell: ({ row }) => <DoubtCount doubts={row.original.doubts} />,
  }),
])
const narrowItems = itemColumn.columns([what, worth])

/** Things given to the task. */
export const ItemTable = ({ rows, narrow, openId, onOpen }: Shown<Item>) => (
  <DataTable
    label="Wkład rzeczowy"
    columns={narrow ? narrowItems : itemColumns}
    rows={rows}
    rowName={(row) => row.item}
    openId={openId}
    onOpen={(row) => onOpen(row.id)}
    summary={counted(rows.length, 'wkład', 'wkłady', 'wkładów')}
    totals={{ value: sum(rows.map((row) => row.value)) }}
    empty="Tu wpiszesz rzeczy i sale oddane zadaniu za darmo, z wyceną i dokumentem właściciela."
  />
)
