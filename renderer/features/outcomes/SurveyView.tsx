import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { formatPercent2 } from '#shared/kernel/money.ts'
import type { SurveySummary } from '#shared/outcomes/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './outcomes.module.css'

type Item = SurveySummary['items'][number]
const column = createAppColumnHelper<Item>()
const mark = (index: number) =>
  column.accessor((row) => row.counts?.[index] ?? null, {
    id: `mark${index + 1}`,
    header: `ocena ${index + 1}`,
    meta: { kind: 'number', width: '6rem' },
  })
const columns = column.columns([
  column.accessor('label', { header: 'Pytanie', meta: { oneLine: true } }),
  column.accessor('n', { header: 'Ocen (n)', meta: { kind: 'number', width: '6rem' } }),
  column.accessor('mean', {
    header: 'Średnia',
    meta: { kind: 'number', width: '6rem' },
    cell: ({ row }) => (row.original.mean === null ? '–' : formatPercent2(row.original.mean)),
  }),
  column.display({
    id: 'bar',
    header: 'od 1 do 5',
    meta: { width: '11rem' },
    cell: ({ row: { original } }) =>
      original.mean !== null && (
        <span className={css.bar} aria-hidden>
          <span style={{ width: `${(original.mean - 100) / 4}%` }} />
        </span>
      ),
  }),
  ...[0, 1, 2, 3, 4].map(mark),
])

/** Who has ended and filled none: a click leads to where it is entered. */
const Missing = ({ people }: { people: SurveySummary['missing'] }) =>
  people.length > 0 && (
    <p className={css.words}>
      Bez ankiety ({people.length}):{' '}
      {people.map((one, index) => (
        <span key={one.id}>
          {index > 0 && ', '}
          <Link href={`/uczestnicy/udzial/${one.id}/efekty`}>
            {one.lastName} {one.firstName}
          </Link>
        </span>
      ))}
    </p>
  )

type Props = { editionId: number; preview: (document: PrintRequest, label: string) => ReactNode }
type Printed = 'blank' | 'summary' | 'public'

/** All final surveys of an edition together, and their prints. */
export function SurveyView({ editionId, preview }: Props) {
  const { data, error, again } = useAsk('outcomes.surveySummary', { editionId })
  const [printed, setPrinted] = useState<Printed>()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const print = (which: Printed, label: string) => (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} aria-hidden />}
      aria-pressed={printed === which}
      onClick={() => setPrinted(printed === which ? undefined : which)}
    >
      {label}
    </Button>
  )
  return (
    <div className={css.list}>
      <div className={css.acts}>
        {printed && (
          <Button variant="default" onClick={() => setPrinted(undefined)}>
            Wróć do podsumowania
          </Button>
        )}
        {print('blank', 'Drukuj pustą ankietę')}
        {data.filled > 0 && print('summary', 'Drukuj podsumowanie')}
        {data.filled > 0 && print('public', 'Drukuj wersję publiczną')}
      </div>
      {printed === 'blank' && preview({ kind: 'surveyBlank', editionId }, 'Ankieta końcowa')}
      {(printed === 'summary' || printed === 'public') &&
        preview({ kind: 'surveySummary', editionId, forPublic: printed === 'public' }, 'Podsumowanie ankiety końcowej')}
      {!printed && data.filled === 0 && (
        <EmptyState title="Nikt z tej edycji nie wypełnił jeszcze ankiety końcowej">
          Wydrukuj pustą ankietę, a wypełnioną przepisz w sprawie osoby, w części „Efekty”. Tu pojawi się podsumowanie.
        </EmptyState>
      )}
      {!printed && data.filled === 0 && <Missing people={data.missing} />}
      {!printed && data.filled > 0 && (
        <>
          <DataTable
            label="Podsumowanie ankiety końcowej"
            columns={columns}
            rows={data.items}
            rowId={(row) => row.item}
            summary={`ankiety: ${data.filled}; udział zakończyło: ${data.ended}`}
            empty=""
          />
          <p className={css.words}>
            Sytuacja:{' '}
            {data.situations
              .filter((one) => one.count)
              .map((one) => `${one.label} – ${one.count}`)
              .join(', ') || 'brak odpowiedzi'}
            .
          </p>
          <Missing people={data.missing} />
        </>
      )}
    </div>
  )
}
