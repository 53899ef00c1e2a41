import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useMemo } from 'react'
import { bars } from '#shared/charts/bars.ts'
import type { Figure, ReportTable } from '#shared/peopleReports/schema.ts'
import { Chart } from '../../ui/charts/Chart.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { copyText, tableLines } from './copyTable.ts'
import { FigureText } from './FigureText.tsx'
import css from './report.module.css'

type Props = {
  table: ReportTable
  openId: string | null
  onOpen: ((figure: Figure) => void) | undefined
  withChart: boolean
}

function Bars({ table }: { table: ReportTable }) {
  const { chart } = table
  const drawing = useMemo(
    () =>
      chart &&
      bars(
        {
          series: chart.series,
          rows: chart.bars.map(({ label, values, texts }) => ({
            name: label,
            values,
            ...(texts.length === 1 ? { words: texts[0] ?? '' } : {}),
          })),
        },
        { width: 640, text: 12 },
      ),
    [chart],
  )
  if (!drawing || !chart) return null
  return (
    <>
      {chart.series.length === 1 && <p className={css.dim}>Na wykresie: {chart.series[0]}</p>}
      <Chart drawing={drawing} label={`Wykres: ${table.title}. Te same liczby są w tabeli.`} />
    </>
  )
}

/** One table of a report with its bars; every figure opens its list. */
export function FigureTable({ table, openId, onOpen, withChart }: Props) {
  const say = useSay()
  const copy = () =>
    copyText(tableLines(table))
      ? say({ sentence: `Skopiowano tabelę „${table.title}”. Wklej ją do arkusza albo pisma.` })
      : say({ sentence: 'Nie skopiowano tabeli: schowek jest niedostępny. Spróbuj jeszcze raz.', tone: 'refused' })
  const isEmpty =
    table.rows.every((row) => row.isTotal) && table.rows.every(({ cells }) => cells.every(({ value }) => !value))
  return (
    <div className={css.tableBlock}>
      <div className={css.tableHead}>
        <h3>{table.title}</h3>
        {!isEmpty && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={copy}
            aria-label={`Kopiuj tabelę: ${table.title}`}
          >
            Kopiuj tabelę
          </Button>
        )}
      </div>
      {isEmpty ? (
        <p className={css.dim}>Brak zapisów.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
        <section className={css.scroll} aria-label={`Tabela: ${table.title}`} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{table.rowsAre}</th>
                {table.columns.map((column) => (
                  <th key={column.id} scope="col" data-words={column.isWords || undefined}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.key} data-total={row.isTotal || undefined}>
                  <th scope="row">{row.label}</th>
                  {row.cells.map((figure) => (
                    <td key={figure.id} data-words={figure.unit === 'words' || undefined}>
                      <FigureText figure={figure} isOpen={figure.id === openId} onOpen={onOpen} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {table.note && <p className={css.note}>{table.note}</p>}
      {withChart && <Bars table={table} />}
    </div>
  )
}
