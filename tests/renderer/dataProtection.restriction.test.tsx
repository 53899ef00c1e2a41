import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RestrictedRows } from '../../renderer/features/dataProtection/RestrictedRows.tsx'
import { createAppColumnHelper } from '../../renderer/ui/table/appTable.tsx'
import { DataTable } from '../../renderer/ui/table/DataTable.tsx'
import { RowMark } from '../../renderer/ui/table/rowMark.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

type Row = { id: number; participationId: number; name: string; hours: number }
const column = createAppColumnHelper<Row>()
const columns = column.columns([
  column.accessor('name', { header: 'Osoba' }),
  column.accessor('hours', { header: 'Godziny', meta: { kind: 'number' } }),
])

let b: TestBackend
let rows: Row[]
beforeEach(async () => {
  b = await freshBackend()
  const { id: editionId } = await b.ask('editions.save', anEdition())
  rows = []
  for (const lastName of ['Łoś', 'Gęś']) {
    const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
    const { id } = await b.ask('editions.saveParticipation', aParticipation({ personId, editionId }))
    rows.push({ id, participationId: id, name: `${lastName} Żaneta`, hours: 12 })
  }
})
afterEach(() => b.close())

const lists = () => (
  <RestrictedRows>
    <DataTable label="Godziny" columns={columns} rows={rows} empty={null} />
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          {row.name}
          <RowMark of={row} />
        </li>
      ))}
    </ul>
  </RestrictedRows>
)

it('a list marks in words whose data may only be kept, beside the name and nowhere else', async () => {
  await b.ask('dataProtection.restrict', { personId: 1, kind: 'objection', since: '2022-01-05', reason: 'sprzeciw' })
  show(lists(), bridgeTo(b))
  expect(await screen.findAllByText('przetwarzanie ograniczone')).toHaveLength(2)
  const row = within(screen.getByRole('row', { name: /Łoś Żaneta/ }))
  expect(row.getByText('przetwarzanie ograniczone').closest('td')).toHaveTextContent('Łoś Żaneta')
  expect(screen.getByRole('row', { name: /Gęś Żaneta/ })).not.toHaveTextContent('ograniczone')
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    'Łoś Żanetaprzetwarzanie ograniczone',
    'Gęś Żaneta',
  ])
})

it('the mark stands in the column that names the person, wherever that column is', async () => {
  await b.ask('dataProtection.restrict', { personId: 1, kind: 'objection', since: '2022-01-05', reason: 'sprzeciw' })
  const numbered = column.columns([
    column.accessor('hours', { header: 'Godziny' }),
    column.accessor('name', { header: 'Osoba', meta: { oneLine: true, names: true } }),
  ])
  show(
    <RestrictedRows>
      <DataTable label="Godziny" columns={numbered} rows={rows} empty={null} />
    </RestrictedRows>,
    bridgeTo(b),
  )
  expect((await screen.findByText('przetwarzanie ograniczone')).closest('td')).toHaveTextContent(/^Łoś Żaneta/)
})

it('nobody is marked once the restriction is lifted', async () => {
  const { id, revision } = await b.ask('dataProtection.restrict', {
    ...{ personId: 1, kind: 'restriction', since: '2022-01-05', reason: 'sprawdzamy' },
  })
  await b.ask('dataProtection.lift', { id, liftedOn: '2022-01-06', reason: 'sprawdzono', revision })
  show(lists(), bridgeTo(b))
  expect(await screen.findByRole('row', { name: /Łoś Żaneta/ })).not.toHaveTextContent('ograniczone')
})
