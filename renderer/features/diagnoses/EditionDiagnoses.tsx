import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { dumbbell } from '#shared/charts/dumbbell.ts'
import { meanText, signedMean } from '#shared/diagnoses/resultWords.ts'
import type { EditionArea, EditionDiagnosisRow, EditionDiagnoses as Found } from '#shared/diagnoses/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Chart } from '../../ui/charts/Chart.tsx'
import { Segments } from '../../ui/form/Segments.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Preview } from './CardPrints.tsx'
import css from './diagnoses.module.css'

const person = createAppColumnHelper<EditionDiagnosisRow>()
const measured = (header: string, key: 'initialOn' | 'finalOn') =>
  person.accessor(key, {
    header,
    meta: { width: '8rem' },
    cell: ({ row }) => {
      const day = row.original[key]
      const missing = key === 'initialOn' || row.original.ended
      if (day) return formatDate(day)
      return missing ? (
        <span className={css.missing}>
          <IconAlertTriangle size={14} aria-hidden /> brak
        </span>
      ) : (
        'jeszcze nie'
      )
    },
  })
const meanColumn = (header: string, key: 'meanInitial' | 'meanFinal') =>
  person.accessor(key, {
    header,
    meta: { kind: 'number', width: '6.5rem' },
    cell: ({ row }) => (row.original[key] === null ? '–' : meanText(row.original[key])),
  })
const people = person.columns([
  person.accessor((row) => `${row.lastName} ${row.firstName}`, {
    id: 'name',
    header: 'Nazwisko i imię',
    meta: { oneLine: true },
  }),
  measured('Początkowy', 'initialOn'),
  person.accessor('interims', { header: 'Śródokr.', meta: { kind: 'number', width: '5.5rem' } }),
  measured('Końcowy', 'finalOn'),
  meanColumn('Śr. na pocz.', 'meanInitial'),
  meanColumn('Śr. na końcu', 'meanFinal'),
  person.accessor('growth', { header: 'Wzrost', meta: { kind: 'number', width: '5.5rem' } }),
  person.accessor('fall', { header: 'Spadek', meta: { kind: 'number', width: '5.5rem' } }),
  person.accessor((row) => (row.improved === null ? '' : row.improved ? 'tak' : 'nie'), {
    id: 'improved',
    header: 'Poprawa',
    meta: { width: '5.5rem' },
  }),
])

const area = createAppColumnHelper<EditionArea>()
const mean = (header: string, key: 'meanInitial' | 'meanFinal' | 'meanChange') =>
  area.accessor(key, {
    header,
    meta: { kind: 'number', width: '6.5rem' },
    cell: ({ row }) => {
      const value = row.original[key]
      return value === null ? '–' : key === 'meanChange' ? signedMean(value) : meanText(value)
    },
  })
const countColumn = (header: string, key: 'n' | 'growth' | 'same' | 'fall') =>
  area.accessor(key, { header, meta: { kind: 'number', width: '6rem' } })
const areas = area.columns([
  area.accessor('code', { header: 'Kod', meta: { width: '4.5rem' } }),
  area.accessor('name', { header: 'Obszar' }),
  countColumn('Osób', 'n'),
  mean('Początek', 'meanInitial'),
  mean('Koniec', 'meanFinal'),
  mean('Zmiana', 'meanChange'),
  countColumn('Wzrost', 'growth'),
  countColumn('Bez zmian', 'same'),
  countColumn('Spadek', 'fall'),
])

const persons = (n: number) => counted(n, 'osoba', 'osoby', 'osób')

/** The indicators of the edition, with the denominator of each and who is in none. */
function Figures({ summary }: { summary: Found['summary'] }) {
  return (
    <dl className={css.figures}>
      <div>
        <dt>Oba pomiary</dt>
        <dd>
          {summary.withBoth} z {summary.participants}
        </dd>
      </div>
      <div>
        <dt>Wzrost w co najmniej 1 / 3 obszarach (wśród {summary.finished} osób, które ukończyły udział)</dt>
        <dd>
          {summary.finishedGrowth1} / {summary.finishedGrowth3}
        </dd>
      </div>
      <div>
        <dt>Poprawa sytuacji społecznej potwierdzona</dt>
        <dd>{summary.improved}</dd>
      </div>
      {summary.missingFinal > 0 && (
        <div className={css.missing}>
          <IconAlertTriangle size={16} aria-hidden /> brak pomiaru końcowego: {persons(summary.missingFinal)}
        </div>
      )}
      {summary.missingInitial > 0 && (
        <div className={css.missing}>
          <IconAlertTriangle size={16} aria-hidden /> brak pomiaru początkowego: {persons(summary.missingInitial)}
        </div>
      )}
    </dl>
  )
}

function Areas({ found }: { found: Found }) {
  const drawing = useMemo(() => {
    const rows = found.areas.map((one) => ({
      name: one.name,
      before: one.meanInitial === null ? null : one.meanInitial / 100,
      after: one.meanFinal === null ? null : one.meanFinal / 100,
      words: one.meanChange === null ? '–' : signedMean(one.meanChange),
    }))
    const names = { beforeName: 'średnia na początku', afterName: 'średnia na końcu' }
    return dumbbell({ rows, from: 1, to: 10, ticks: [1, 4, 7, 10], ...names }, { width: 900, text: 13 })
  }, [found])
  if (found.areas.length === 0)
    return (
      <EmptyState title="Nie ma jeszcze ocen">Zmianę obszarów widać, gdy są pomiary początkowe i końcowe.</EmptyState>
    )
  return (
    <div className={css.change}>
      {found.summary.withBoth > 0 && (
        <div className={css.charts}>
          <Chart
            drawing={drawing}
            label="Średnie oceny obszarów na początku i na końcu; te same liczby są w tabeli „Obszary w edycji”."
          />
        </div>
      )}
      <DataTable label="Obszary w edycji" columns={areas} rows={found.areas} empty="Nie ma jeszcze ocen." />
      <p className={css.dim}>
        Średnie liczy się tylko z osób, które mają ocenę obszaru w obu pomiarach (kolumna „Osób”). Wzrost i spadek: od{' '}
        {found.growthPoints} pkt.
      </p>
    </div>
  )
}

type Props = { editionId: number; onOpen: (participationId: number) => void; preview: Preview }
const views = [
  { value: 'people', label: 'Osoby' },
  { value: 'areas', label: 'Obszary' },
  { value: 'paper', label: 'Zestawienie do wydruku' },
] as const
type View = (typeof views)[number]['value']

/** The diagnoses of an edition: who has which measurement, change by area, the sums on paper. */
export function EditionDiagnoses({ editionId, onOpen, preview }: Props) {
  const { data: found, error, again } = useAsk('diagnoses.ofEdition', { editionId })
  const [view, setView] = useState<View>('people')
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!found) return <Loading />
  if (found.rows.length === 0)
    return (
      <EmptyState title="W tej edycji nie ma jeszcze uczestników">
        Gdy kogoś przyjmiesz, tu zobaczysz, komu brakuje diagnozy i co się zmieniło.
      </EmptyState>
    )
  return (
    <div className={css.prints}>
      <div className={css.choices}>
        <Segments label="Co pokazać" options={views} value={view} onChange={setView} />
        <Figures summary={found.summary} />
      </div>
      {view === 'people' && (
        <DataTable
          label="Pomiary uczestników"
          columns={people}
          rows={found.rows}
          onOpen={(row) => onOpen(row.id)}
          empty="Nie ma jeszcze uczestników."
        />
      )}
      {view === 'areas' && <Areas found={found} />}
      {view === 'paper' && preview({ kind: 'diagnosisAggregate', editionId }, 'Zestawienie zbiorcze')}
    </div>
  )
}
