import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { createAppColumnHelper } from '../../renderer/ui/table/appTable.tsx'
import { DataTable, type DataTableProps } from '../../renderer/ui/table/DataTable.tsx'
import { useListing } from '../../renderer/ui/table/useListing.ts'
import { show } from '../support/screen.tsx'

type Row = { id: number; name: string; paidOn: string | null; gross: number }
const column = createAppColumnHelper<Row>()
const columns = column.columns([
  column.accessor('name', { header: 'Nazwa' }),
  column.accessor('paidOn', { header: 'Zapłacono', meta: { kind: 'date' } }),
  column.accessor('gross', { header: 'Kwota', meta: { kind: 'money' } }),
])
const rows: Row[] = [
  { id: 1, name: 'Żółć', paidOn: '2021-05-12', gross: gr(123_456) },
  { id: 2, name: 'Ćwik', paidOn: null, gross: gr(-50) },
  { id: 3, name: 'Łoś', paidOn: '2021-12-01', gross: gr(99) },
  { id: 4, name: 'Lis', paidOn: '2021-06-01', gross: gr(100_000) },
]
const list = (props: Partial<DataTableProps<Row>> = {}) =>
  show(<DataTable label="Dokumenty" columns={columns} rows={rows} empty="Nie ma dokumentów." {...props} />).user
const bodyRows = () => screen.getAllByRole('row').filter((row) => row.hasAttribute('data-row'))
const namesInOrder = () => bodyRows().map((row) => within(row).getAllByRole('cell')[0]?.textContent)

const columnsOfLines = column.columns([column.accessor('name', { header: 'Nazwa', meta: { lines: 2 } })])

function Marking() {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <p>zaznaczone: {[...marked].join(' ')}</p>
      <DataTable
        label="Dokumenty"
        columns={columns}
        rows={rows}
        empty=""
        marked={marked}
        onMarked={setMarked}
        rowName={(row) => row.name}
      />
    </>
  )
}

function Paged() {
  const listing = useListing<string>('name')
  return (
    <>
      <output>{JSON.stringify(listing.input)}</output>
      <DataTable label="Dokumenty" columns={columns} rows={rows} empty="" listing={listing} total={450} />
    </>
  )
}

describe('order', () => {
  it('is Polish by a header, up and then down', async () => {
    const user = list({ sort: { id: 'gross' } })
    await user.click(screen.getByRole('button', { name: 'Nazwa' }))
    expect(namesInOrder()).toEqual(['Ćwik', 'Lis', 'Łoś', 'Żółć'])
    expect(screen.getByRole('columnheader', { name: 'Nazwa' })).toHaveAttribute('aria-sort', 'ascending')
    await user.click(screen.getByRole('button', { name: 'Nazwa' }))
    expect(namesInOrder()).toEqual(['Żółć', 'Łoś', 'Lis', 'Ćwik'])
    expect(screen.getByRole('columnheader', { name: 'Nazwa' })).toHaveAttribute('aria-sort', 'descending')
  })
  it('of amounts is by value, not by text', async () => {
    const user = list()
    await user.click(screen.getByRole('button', { name: /Kwota/ }))
    expect(namesInOrder()).toEqual(['Ćwik', 'Łoś', 'Lis', 'Żółć'])
  })
})

describe('cells', () => {
  it('write amounts and days the Polish way, the unit once in the header', () => {
    list()
    const [first, second] = bodyRows()
    expect(within(first!).getByText('1 234,56')).toBeVisible()
    expect(within(first!).getByText('12.05.2021')).toBeVisible()
    expect(within(second!).getByText('−0,50')).toBeVisible()
    expect(screen.getByRole('columnheader', { name: 'Kwota (zł)' })).toBeVisible()
  })
  it('sums stand under their columns, words before them', () => {
    list({ totals: { gross: 223_505 }, summary: '4 dokumenty' })
    const foot = screen.getAllByRole('row').at(-1)!
    expect(within(foot).getByRole('rowheader')).toHaveTextContent('4 dokumenty')
    expect(within(foot).getByRole('cell')).toHaveTextContent('2 235,05')
  })
})

describe('keyboard', () => {
  it('arrows, Home and End move between rows, Enter opens', async () => {
    const opened: string[] = []
    const user = list({ onOpen: (row) => opened.push(row.name) })
    bodyRows()[0]!.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(bodyRows()[2]).toHaveFocus()
    await user.keyboard('{End}{Enter}{ArrowDown}{Home}{ArrowUp}{Enter}')
    expect(opened).toEqual(['Łoś', 'Lis', 'Żółć'])
  })
  it('Tab reaches one row only, the last one walked to', async () => {
    const user = list({ onOpen: () => undefined })
    bodyRows()[0]!.focus()
    await user.keyboard('{ArrowDown}')
    expect(bodyRows().map((row) => row.tabIndex)).toEqual([-1, 0, -1, -1])
    await user.tab({ shift: true })
    await user.tab()
    expect(bodyRows()[1]).toHaveFocus()
  })
  it('Space marks the row for an act on many', async () => {
    const { user } = show(<Marking />)
    bodyRows()[0]!.focus()
    await user.keyboard(' {ArrowDown} ')
    expect(screen.getByText('zaznaczone: 1 2')).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'Zaznacz: Ćwik' })).toBeChecked()
    await user.click(screen.getByRole('checkbox', { name: 'Zaznacz wszystkie widoczne' }))
    expect(screen.getByText('zaznaczone: 1 2 3 4')).toBeVisible()
  })
})

describe('nothing to show', () => {
  it('an empty list says what it is for', () => {
    list({ rows: [] })
    expect(screen.getByText('Nie ma dokumentów.')).toBeVisible()
    expect(screen.queryByRole('table')).toBeNull()
  })
  it('a filter that fits nothing can be taken off', async () => {
    let cleared = 0
    const user = list({ rows: [], filtered: true, onClearFilter: () => cleared++ })
    expect(screen.getByText('Nic nie pasuje do filtra.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Pokaż wszystko' }))
    expect(cleared).toBe(1)
  })
})

describe('a list the back end sorts and cuts', () => {
  const asked = () => JSON.parse(screen.getAllByRole('status')[0]?.textContent ?? '') as Record<string, unknown>

  it('keeps the order it was given and asks for another by the id of the column', async () => {
    const { user } = show(<Paged />)
    expect(namesInOrder()).toEqual(['Żółć', 'Ćwik', 'Łoś', 'Lis'])
    await user.click(screen.getByRole('button', { name: /Kwota/ }))
    expect(asked()).toEqual({ search: '', sort: 'gross', descending: false, offset: 0, limit: 200 })
    await user.click(screen.getByRole('button', { name: /Kwota/ }))
    expect(asked()).toMatchObject({ sort: 'gross', descending: true })
    expect(namesInOrder()).toEqual(['Żółć', 'Ćwik', 'Łoś', 'Lis'])
  })
  it('turns pages, and another order begins at the first', async () => {
    const { user } = show(<Paged />)
    expect(screen.getByText('1–200 z 450')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Następne wiersze' }))
    await user.click(screen.getByRole('button', { name: 'Następne wiersze' }))
    expect(asked()).toMatchObject({ offset: 400 })
    expect(screen.getByText('401–450 z 450')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Następne wiersze' })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: /Kwota/ }))
    expect(asked()).toMatchObject({ offset: 0 })
  })
})

it('text that may take some lines stands whole in the title of its cell', () => {
  show(<DataTable label="Dokumenty" columns={columnsOfLines} rows={rows} empty="" />)
  expect(screen.getByRole('cell', { name: 'Żółć' })).toHaveAttribute('title', 'Żółć')
})
