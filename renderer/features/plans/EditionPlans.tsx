import { NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { PlanRow } from '#shared/plans/contract.ts'
import { hoursFigure } from '#shared/plans/wording.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './plans.module.css'
import { stateLabels } from './planWords.ts'

type Shown = 'all' | 'none' | 'unsigned' | 'openAreas' | 'overdue' | 'noSummary'
const fits: Readonly<Record<Shown, (row: PlanRow) => boolean>> = {
  all: () => true,
  none: (row) => row.planId === null,
  unsigned: (row) => row.state === 'draft',
  openAreas: (row) => row.planId !== null && row.summarisedOn === null && (row.openAreas ?? 0) > 0,
  overdue: (row) => row.overdueReviews > 0,
  noSummary: (row) => row.endedOn !== null && row.planId !== null && row.summarisedOn === null,
}
const shownLabels: Readonly<Record<Shown, string>> = {
  all: 'wszystkich',
  none: 'bez planu',
  unsigned: 'z planem niepodpisanym',
  openAreas: 'z obszarami bez celu i powodu',
  overdue: 'z przeglądem po terminie',
  noSummary: 'po zakończeniu, bez podsumowania',
}

const name = (row: PlanRow): string => `${row.lastName} ${row.firstName}`
const stateOf = (row: PlanRow): string =>
  row.state === null
    ? 'brak planu'
    : row.summarisedOn !== null
      ? 'podsumowany'
      : `${stateLabels[row.state]}${row.version !== null && row.version > 1 ? `, wersja ${row.version}` : ''}`
const reviewOf = (row: PlanRow): string =>
  row.nextReviewOn === null ? '' : `${formatDate(row.nextReviewOn)}${row.overdueReviews > 0 ? ' (po terminie)' : ''}`

const column = createAppColumnHelper<PlanRow>()
const columns = column.columns([
  column.accessor(name, {
    id: 'name',
    header: 'Uczestnik',
    cell: ({ row }) => <Link href={`/uczestnicy/udzial/${row.original.id}/plan`}>{name(row.original)}</Link>,
  }),
  column.accessor((row) => row.number ?? '', { id: 'number', header: 'Numer', meta: { width: '8rem' } }),
  column.accessor(stateOf, { id: 'state', header: 'Stan', meta: { width: '8rem' } }),
  column.accessor((row) => row.signedOn ?? '', {
    id: 'signedOn',
    header: 'Podpis',
    meta: { kind: 'date', width: '6.5rem' },
  }),
  column.accessor((row) => (row.planId === null ? null : row.openAreas), {
    id: 'openAreas',
    header: 'Obszary bez celu',
    meta: { kind: 'number', width: '7.5rem' },
  }),
  column.accessor((row) => (row.planId === null ? '' : `${row.reached} z ${row.goals}`), {
    id: 'goals',
    header: 'Cele osiągnięte',
    meta: { width: '7.5rem' },
  }),
  column.accessor(
    (row) =>
      row.planId === null ? '' : `${hoursFigure(row.doneMinutes, 60)} z ${hoursFigure(row.plannedMinutes, 60)}`,
    { id: 'hours', header: 'Godziny (60 min)', meta: { width: '8.5rem' } },
  ),
  column.accessor(reviewOf, {
    id: 'review',
    header: 'Przegląd',
    meta: { width: '12rem' },
    cell: ({ row }) => (
      <span className={row.original.overdueReviews > 0 ? css.due : undefined}>{reviewOf(row.original)}</span>
    ),
  }),
])

/** Who of an edition has a plan, and what is still to be done about it. */
export function EditionPlans({ editionId }: { editionId: number }) {
  const { data, error, again } = useAsk('plans.edition', { editionId })
  const [shown, setShown] = useState<Shown>('all')
  const [, go] = useLocation()
  const rows = useMemo(() => (data ?? []).filter(fits[shown]), [data, shown])
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję plany…" />
  const withPlan = data.filter((row) => row.planId !== null)
  return (
    <DataTable
      label="Plany działania"
      columns={columns}
      rows={rows}
      sort={{ id: 'name' }}
      onOpen={(row) => go(`/uczestnicy/udzial/${row.id}/plan`)}
      filtered={shown !== 'all'}
      onClearFilter={() => setShown('all')}
      filter={
        data.length > 0 && (
          <NativeSelect
            label="Pokaż"
            w="18rem"
            value={shown}
            onChange={(event) => setShown(event.currentTarget.value as Shown)}
          >
            {Object.entries(shownLabels).map(([value, label]) => (
              <option key={value} value={value}>
                {label} ({data.filter(fits[value as Shown]).length})
              </option>
            ))}
          </NativeSelect>
        )
      }
      summary={`${counted(withPlan.length, 'plan', 'plany', 'planów')}, podpisane: ${withPlan.filter((row) => row.signedOn !== null).length}`}
      empty={
        <EmptyState title="W tej edycji nie ma jeszcze uczestników">
          Gdy ktoś zostanie uczestnikiem, tu zobaczysz jego plan działania, cele i terminy przeglądów.
        </EmptyState>
      }
    />
  )
}
