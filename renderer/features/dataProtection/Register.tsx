import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { type Columns, DataTable } from '../../ui/table/DataTable.tsx'
import css from './protection.module.css'
import type { Open, Paper, SectionProps } from './sectionProps.ts'

type Props<Row extends { id: number }> = Pick<SectionProps, 'open' | 'onOpen' | 'print'> & {
  label: string
  rows: readonly Row[]
  columns: Columns<Row>
  /** What is left of the columns beside an open record. */
  beside: Columns<Row>
  rowName: (row: Row) => string
  summary: string
  /** Names the act that adds one: `Nowe upoważnienie`. */
  add: string
  papers: readonly Paper[]
  /** Between the buttons and the list: what is missing. */
  above?: ReactNode
  empty: { readonly title: string; readonly words: string }
  /** The open record, or a new one for `undefined`. */
  panel: (row: Row | undefined, close: () => void) => ReactNode
}

/** A register with one record open beside it. */
export function Register<Row extends { id: number }>(props: Props<Row>) {
  const { label, rows, columns, beside, rowName, summary, add, papers, above, empty, panel, open, onOpen, print } =
    props
  const leave = useLeave()
  const show = async (next: Open) => {
    if (await leave()) onOpen(next)
  }
  const row = rows.find(({ id }) => id === open)
  const isOpen = open === 'new' || row !== undefined
  return (
    <div className={css.section}>
      <div className={css.list}>
        <div className={css.acts}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
            {add}
          </Button>
          {papers.length > 0 && print(papers)}
        </div>
        {above}
        <DataTable
          label={label}
          columns={isOpen ? beside : columns}
          rows={rows}
          rowName={rowName}
          openId={row?.id ?? null}
          onOpen={(one) => void show(one.id)}
          summary={summary}
          empty={
            <EmptyState title={empty.title} action={{ label: add, onAct: () => void show('new') }}>
              {empty.words}
            </EmptyState>
          }
        />
      </div>
      {isOpen && panel(row, () => onOpen(null))}
    </div>
  )
}
