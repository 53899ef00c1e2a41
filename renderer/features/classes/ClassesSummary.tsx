import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { formatRate, ruleSentence } from '#shared/classes/attendanceRules.ts'
import type { ParticipantSum, SupportSum } from '#shared/classes/gridSchema.ts'
import { hoursInWords, hoursWithUnit, notCounted, sumHours } from '#shared/classes/hoursSums.ts'
import { formatHours, hoursOf } from '#shared/editions/hours.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './classes.module.css'

const support = createAppColumnHelper<SupportSum>()
/** Hours of one length are shown as such; of several, by the clock. */
const perPerson = ({ perParticipant: { mean, least, most }, delivered }: SupportSum): string => {
  if (mean === null) return '–'
  const unit = delivered.units.length === 1 ? delivered.units[0]!.hourMinutes : 60
  const hours = (minutes: number) => formatHours(hoursOf(minutes, unit))
  const longest = hoursWithUnit({ minutes: most, hourMinutes: unit })
  return least === most ? longest : `śr. ${hours(mean)}; od ${hours(least)} do ${longest}`
}
const supportColumns = support.columns([
  support.accessor((row) => `${row.supportType} ${row.label}`, {
    id: 'label',
    header: 'Rodzaj wsparcia',
    meta: { width: '32%' },
  }),
  support.accessor('counted', {
    header: 'Spotkania',
    meta: { width: '9rem' },
    cell: ({ row: { original: row } }) => (
      <>
        {row.counted}
        {row.notCounted > 0 && (
          <span className={css.state} data-tone="due">
            {' '}
            <IconAlertTriangle size={16} aria-hidden />
            {notCounted(row.notCounted)}
          </span>
        )}
      </>
    ),
  }),
  support.accessor((row) => row.delivered.minutes, {
    id: 'delivered',
    header: 'Godziny zajęć',
    meta: { kind: 'number' },
    cell: ({ row }) => hoursInWords(row.original.delivered),
  }),
  support.accessor((row) => row.participantHours.minutes, {
    id: 'participantHours',
    header: 'Osobogodziny',
    meta: { kind: 'number' },
    cell: ({ row }) => hoursInWords(row.original.participantHours),
  }),
  support.accessor((row) => row.perParticipant.people, {
    id: 'people',
    header: 'Osoby',
    meta: { kind: 'number', width: '5rem' },
  }),
  support.accessor((row) => row.perParticipant.mean ?? 0, {
    id: 'mean',
    header: 'Godziny na uczestnika',
    meta: { kind: 'number', width: '22%' },
    cell: ({ row }) => perPerson(row.original),
  }),
])

const person = createAppColumnHelper<ParticipantSum>()
const peopleColumns = person.columns([
  person.accessor('name', {
    header: 'Nazwisko i imię',
    meta: { oneLine: true },
    cell: ({ row: { original: row } }) => (
      <Link href={`/uczestnicy/udzial/${row.participationId}/zajecia`}>{row.name}</Link>
    ),
  }),
  person.accessor('sessions', { header: 'Spotkania', meta: { kind: 'number', width: '7rem' } }),
  person.accessor((row) => row.hours.minutes, {
    id: 'hours',
    header: 'Godziny',
    meta: { kind: 'number', width: '24%' },
    cell: ({ row }) => hoursInWords(row.original.hours),
  }),
  person.accessor((row) => row.rate ?? -1, {
    id: 'rate',
    header: 'Frekwencja',
    meta: { kind: 'number', width: '7rem' },
    cell: ({ row }) => formatRate(row.original.rate),
  }),
  person.accessor((row) => row.warnings.map((warning) => warning.sentence).join(' '), {
    id: 'warnings',
    header: 'Uwagi',
    meta: { width: '34%' },
    cell: ({ getValue }) =>
      getValue() !== '' && (
        <span className={css.state} data-tone="due" style={{ whiteSpace: 'normal' }}>
          <IconAlertTriangle size={16} aria-hidden />
          {getValue()}
        </span>
      ),
  }),
])

/** The three sums of an edition by kind of support, and the attendance of each participant. */
export function ClassesSummary({ editionId, filter }: { editionId: number; filter: ReactNode }) {
  const supports = useAsk('classes.supportSums', { editionId })
  const people = useAsk('classes.participantSums', { editionId })
  const error = supports.error ?? people.error
  if (error) return <RefusedState error={error} onAgain={supports.again} />
  if (!supports.data || !people.data) return <Loading what="Liczę godziny…" />
  const { rows } = supports.data
  const all = (of: 'delivered' | 'participantHours') => hoursInWords(sumHours(rows.flatMap((row) => row[of].units)))
  return (
    <div className={css.sums}>
      {filter}
      <section aria-label="Godziny według rodzajów wsparcia">
        <DataTable
          label="Godziny według rodzajów wsparcia"
          columns={supportColumns}
          rows={rows}
          rowId={(row) => row.supportType}
          summary={[
            `Godziny zajęć: ${all('delivered')}`,
            `osobogodziny: ${all('participantHours')}`,
            notCounted(supports.data.notCounted),
          ]
            .filter(Boolean)
            .join('; ')}
          empty={
            <EmptyState title="Nie ma jeszcze policzonych spotkań">
              Godziny pojawią się po zatwierdzeniu obecności na pierwszym spotkaniu.
            </EmptyState>
          }
        />
        <p className={css.note}>
          Godziny zajęć liczą spotkanie raz, osobogodziny – czas każdej obecnej osoby. Osoby mogą występować w kilku
          rodzajach wsparcia.
        </p>
      </section>
      <section aria-label="Obecność uczestników">
        <DataTable
          label="Obecność uczestników"
          columns={peopleColumns}
          rows={people.data.rows}
          rowId={(row) => String(row.participationId)}
          empty={<EmptyState title="W tej edycji nie ma jeszcze uczestników" />}
        />
        <p className={css.note}>
          {ruleSentence(people.data.limits)} Próg: {people.data.limits.thresholdPercent}&nbsp;%.{' '}
          {notCounted(people.data.notCounted)}
        </p>
      </section>
    </div>
  )
}
