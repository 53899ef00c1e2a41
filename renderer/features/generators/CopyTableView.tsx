import { Button } from '@mantine/core'
import { IconCheck, IconTable } from '@tabler/icons-react'
import { useRef } from 'react'
import type { CopyTable } from '#shared/generators/fields.ts'
import { formatValue, tabbed, type Value } from '#shared/generators/format.ts'
import { useCopying } from './copying.tsx'
import css from './generators.module.css'

type CellProps = { id: string; name: string; value: Value }
/** One cell: the figure itself is the button. */
function Cell({ id, name, value }: CellProps) {
  const { format, copied, copy } = useCopying()
  const shown = useRef<HTMLSpanElement>(null)
  const text = formatValue(value, format)
  const was = copied.get(id)
  const state = was === undefined ? 'open' : was === text ? 'copied' : 'changed'
  if (text === '') return null
  return (
    <button
      type="button"
      data-copy
      data-state={state}
      className={css.cell}
      title={state === 'changed' ? 'Zmieniło się po skopiowaniu' : 'Kopiuj'}
      onClick={(event) => void copy({ id, name, text, shown: shown.current, button: event.currentTarget })}
    >
      {state === 'copied' && <IconCheck size={12} aria-hidden />}
      <span ref={shown}>{text}</span>
      <span className="k-visually-hidden">
        {state === 'copied' ? ' – skopiowano' : state === 'changed' ? ' – zmieniło się po skopiowaniu' : ' – kopiuj'}
      </span>
    </button>
  )
}
const isNumber = (value: Value): boolean => value.kind === 'money' || value.kind === 'percent'

/** A table to be copied cell by cell, or all of it with tabs between the cells. */
export function CopyTableView({ table }: { table: CopyTable }) {
  const { format, copied, copy } = useCopying()
  const body = useRef<HTMLTableSectionElement>(null)
  const all = tabbed(
    table.rows.map((row) => row.cells),
    format,
  )
  const isCopied = copied.get(table.id) === all
  return (
    <div className={css.tableBox}>
      <div className={css.tableHead}>
        <h3>{table.label}</h3>
        <Button
          data-copy
          variant={isCopied ? 'subtle' : 'default'}
          size="compact-sm"
          leftSection={isCopied ? <IconCheck size={14} aria-hidden /> : <IconTable size={14} aria-hidden />}
          onClick={(event) =>
            void copy({ id: table.id, name: table.label, text: all, shown: body.current, button: event.currentTarget })
          }
        >
          {isCopied ? 'Skopiowano całą tabelę' : 'Kopiuj całą tabelę'}
          <span className="k-visually-hidden"> – {table.label}</span>
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys */}
      <section className={css.scroll} aria-label={`Tabela: ${table.label}`} tabIndex={0}>
        <table className={css.table}>
          <caption className="k-visually-hidden">{table.label}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {table.rows.map((row) => (
              <tr key={row.id} data-strong={row.strong || undefined}>
                {row.cells.map((value, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a table stand where they stand
                  <td key={index} data-number={isNumber(value) || undefined}>
                    <Cell
                      id={`${table.id}/${row.id}/${index}`}
                      name={`${table.columns[index] ?? ''}: ${formatValue(value, format)}`}
                      value={value}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
