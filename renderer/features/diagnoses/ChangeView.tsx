import { useMemo } from 'react'
import { dumbbell } from '#shared/charts/dumbbell.ts'
import { radar } from '#shared/charts/radar.ts'
import { measurementName } from '#shared/diagnoses/measurement.ts'
import { ratingRule } from '#shared/diagnoses/rating.ts'
import { signed } from '#shared/diagnoses/resultWords.ts'
import type { AreaChange, CaseDiagnoses, MeasurementHead } from '#shared/diagnoses/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { Chart } from '../../ui/charts/Chart.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ChangeMark } from './ChangeMark.tsx'
import css from './diagnoses.module.css'
import { ResultNotice } from './ResultNotice.tsx'
import { sourceWords } from './words.ts'

const column = createAppColumnHelper<AreaChange>()
const rated = (header: string, key: 'initial' | 'last') =>
  column.accessor((row) => row[key]?.value ?? null, {
    id: key,
    header,
    meta: { kind: 'number', width: '9rem' },
    cell: ({ row }) => {
      const value = row.original[key]
      return value ? (
        <span title={sourceWords[value.source]}>
          {value.value} <span className={css.source}>{sourceWords[value.source]}</span>
        </span>
      ) : (
        '–'
      )
    },
  })
const columns = column.columns([
  column.accessor('code', { header: 'Kod', meta: { width: '4.5rem' } }),
  column.accessor('name', { header: 'Obszar' }),
  rated('Początek', 'initial'),
  rated('Teraz', 'last'),
  column.accessor('change', {
    header: 'Zmiana',
    meta: { width: '9rem' },
    cell: ({ row }) => <ChangeMark change={row.original.change} kind={row.original.class} />,
  }),
])

const headName = (head: MeasurementHead): string => `${measurementName(head)}, ${formatDate(head.measuredOn)}`
const size = { width: 540, text: 13 }
const scale = { from: 1, to: 10 }

type Props = { diagnoses: CaseDiagnoses; onAdd: () => void }

/** What changed between the first measurement and the last: two charts, the sentence of the result, the figures. */
export function ChangeView({ diagnoses, onAdd }: Props) {
  const { measurements, initialId, lastId, changes } = diagnoses
  const initial = measurements.find((one) => one.id === initialId)
  const last = measurements.find((one) => one.id === lastId)
  const shown = useMemo(() => changes.filter((area) => area.initial || area.last), [changes])
  const [web, pairs] = useMemo(() => {
    const series = [
      ...(initial ? [{ name: headName(initial), values: shown.map((area) => area.initial?.value ?? null) }] : []),
      ...(last ? [{ name: headName(last), values: shown.map((area) => area.last?.value ?? null) }] : []),
    ]
    const rows = shown.map((area) => ({
      name: area.name,
      before: area.initial?.value ?? null,
      after: area.last?.value ?? null,
      words: area.change === null ? '–' : signed(area.change),
    }))
    return [
      radar({ axes: shown.map((area) => area.name), series, ...scale, rings: [1, 4, 7, 10] }, size),
      dumbbell(
        {
          rows,
          ...scale,
          ticks: [1, 4, 7, 10],
          beforeName: 'początek',
          afterName: last ? measurementName(last) : 'teraz',
        },
        size,
      ),
    ]
  }, [initial, last, shown])
  if (shown.length === 0)
    return (
      <EmptyState
        title={measurements.length === 0 ? 'Nie ma jeszcze pomiaru' : 'W pomiarach nie ma jeszcze ocen'}
        action={measurements.length === 0 ? { label: 'Dodaj pierwszy pomiar', onAct: onAdd } : undefined}
      >
        Diagnoza porównuje, jak osoba radziła sobie na początku i na końcu. Pomiar początkowy robi się w ciągu 14 dni od
        przyjęcia, końcowy w ostatnich 14 dniach.
      </EmptyState>
    )
  return (
    <div className={css.change}>
      <ResultNotice diagnoses={diagnoses} initial={initial} last={last} />
      <div className={css.charts}>
        <Chart
          drawing={web}
          label="Oceny obszarów na wykresie radarowym; te same liczby są w tabeli „Zmiana według obszarów”."
        />
        {last && (
          <Chart
            drawing={pairs}
            label="Oceny na początku i teraz; te same liczby są w tabeli „Zmiana według obszarów”."
          />
        )}
      </div>
      <DataTable
        label="Zmiana według obszarów"
        columns={columns}
        rows={shown}
        rowId={(row) => String(row.areaId)}
        empty="Nie ma jeszcze ocen."
      />
      <p className={css.dim}>{ratingRule}</p>
    </div>
  )
}
