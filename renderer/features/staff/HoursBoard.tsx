import { NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { notCounted } from '#shared/classes/hoursSums.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { type IsoDate, yearOf } from '#shared/kernel/dates.ts'
import type { HoursOfYear } from '#shared/staff/hours.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { MonthSheet } from './MonthSheet.tsx'
import css from './staff.module.css'
import { clockHours, monthNames } from './staffWords.ts'
import { YearTable } from './YearTable.tsx'

type Wanted = { year: number; month: number | null; editionId: number | null; grantId: number | null }
type Paper = { readonly label: string; readonly document: PrintRequest }
type Props = {
  today: IsoDate
  onStaff: () => void
  /** Draws the way to the papers of this place. */
  print: (papers: readonly Paper[]) => ReactNode
}

const papersOf = ({ year, month, editionId, grantId }: Wanted): Paper[] => [
  ...(month === null
    ? []
    : [
        {
          label: `Ewidencja godzin: ${monthNames[month - 1]} ${year}`,
          document: { kind: 'workHours' as const, year, month, editionId, grantId },
        },
      ]),
  { label: 'Wykaz kadry', document: { kind: 'staffList' as const, editionId } },
]

function Filters({
  wanted,
  years,
  onWanted,
}: {
  wanted: Wanted
  years: readonly number[]
  onWanted: (wanted: Wanted) => void
}) {
  const { data: editions = [] } = useAsk('editions.list', {})
  const { data: grants = [] } = useAsk('grants.list', {})
  const numberOf = (value: string) => (value === '' ? null : Number(value))
  return (
    <>
      <NativeSelect
        label="Rok"
        w="6.5rem"
        value={String(wanted.year)}
        onChange={(event) => onWanted({ ...wanted, year: Number(event.currentTarget.value) })}
        data={years.map(String)}
      />
      <NativeSelect
        label="Miesiąc"
        w="9rem"
        value={wanted.month === null ? '' : String(wanted.month)}
        onChange={(event) => onWanted({ ...wanted, month: numberOf(event.currentTarget.value) })}
        data={[
          { value: '', label: 'cały rok' },
          ...monthNames.map((label, index) => ({ value: String(index + 1), label })),
        ]}
      />
      <NativeSelect
        label="Edycja"
        w="11rem"
        value={wanted.editionId === null ? '' : String(wanted.editionId)}
        onChange={(event) => onWanted({ ...wanted, editionId: numberOf(event.currentTarget.value) })}
        data={[
          { value: '', label: 'wszystkie' },
          ...editions.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <NativeSelect
        label="Dotacja"
        w="14rem"
        value={wanted.grantId === null ? '' : String(wanted.grantId)}
        onChange={(event) => onWanted({ ...wanted, grantId: numberOf(event.currentTarget.value) })}
        data={[
          { value: '', label: 'wszystkie' },
          ...grants.map(({ id, title }) => ({ value: String(id), label: title })),
        ]}
      />
    </>
  )
}

/** Sums of the year by what the work belongs to. */
function Totals({ record, year }: { record: HoursOfYear; year: number }) {
  const parts = [
    ...record.byEdition.map(({ id, name, minutes }) => ({ key: `e${id}`, name: name ?? 'poza edycjami', minutes })),
    ...record.byGrant.map(({ id, name, minutes }) => ({
      key: `g${id}`,
      name: name === null ? 'poza dotacjami' : `dotacja „${name}”`,
      minutes,
    })),
  ].filter(({ minutes }) => minutes > 0)
  return (
    <>
      {parts.length > 0 && (
        <ul className={css.totals} aria-label={`Godziny w ${year} roku`}>
          {parts.map(({ key, name, minutes }) => (
            <li key={key}>
              {name}: {clockHours(minutes)} godz. w {year}
            </li>
          ))}
        </ul>
      )}
      {record.notCounted > 0 && (
        <Notice kind="due">
          Przy godzinach prowadzonych zajęć {notCounted(record.notCounted)} bez zatwierdzonej obecności.
        </Notice>
      )}
    </>
  )
}

/** The record of working hours: a month to write down, or a year to look at. */
export function HoursBoard({ today, onStaff, print }: Props) {
  const leave = useLeave()
  const [wanted, setWanted] = useState<Wanted>({
    year: yearOf(today),
    month: Number(today.slice(5, 7)),
    editionId: null,
    grantId: null,
  })
  const { year, month, editionId, grantId } = wanted
  const { data: record, error, again } = useAsk('staff.hours', { year, editionId, grantId })
  const years = Array.from({ length: 12 }, (_, index) => yearOf(today) + 1 - index)
  const change = async (next: Wanted) => {
    if (await leave()) setWanted(next)
  }
  const filtered = editionId !== null || grantId !== null
  return (
    <div className={css.sheet}>
      <div className={css.filters}>
        <Filters wanted={wanted} years={years} onWanted={(next) => void change(next)} />
        {print(papersOf(wanted))}
      </div>
      {error && <RefusedState error={error} onAgain={again} />}
      {!record && !error && <Loading what="Wczytuję godziny…" />}
      {record && record.rows.length === 0 && (
        <EmptyState
          title={filtered ? 'Nikt nie ma tu zaangażowania w tym roku' : `W ${year} roku nikt nie ma zaangażowania`}
          action={
            filtered
              ? { label: 'Pokaż wszystkie', onAct: () => setWanted({ ...wanted, editionId: null, grantId: null }) }
              : { label: 'Otwórz listę osób', onAct: onStaff }
          }
        >
          Godziny zapisuje się do zaangażowania osoby: co robi, na jakiej podstawie i od kiedy.
        </EmptyState>
      )}
      {record && record.rows.length > 0 && (
        <>
          {month === null ? (
            <YearTable record={record} />
          ) : (
            <MonthSheet key={`${year}-${month}-${editionId}-${grantId}`} record={record} year={year} month={month} />
          )}
          <Totals record={record} year={year} />
        </>
      )}
    </div>
  )
}
