import { Button, NativeSelect } from '@mantine/core'
import { IconAlertTriangle, IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ClauseOverview } from '#shared/dataProtection/clauseSchema.ts'
import { clauseStateNames } from '#shared/dataProtection/clauses.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Segments } from '../../ui/form/Segments.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { type Chosen, GivePanel } from './GivePanel.tsx'
import css from './protection.module.css'
import type { SectionProps } from './sectionProps.ts'
import { WithdrawnConsents } from './WithdrawnConsents.tsx'

/** A participation or a member of the staff; `id` tells both apart. */
type Row = {
  readonly id: string
  readonly record: number
  readonly isStaff: boolean
  readonly name: string
  /** The edition, or `staff`. */
  readonly place: string
  readonly where: string
  readonly state: ClauseOverview['people'][number]['state']
  readonly givenOn: string | null
  readonly unasked: string
}
const column = createAppColumnHelper<Row>()
const name = column.accessor('name', { header: 'Nazwisko i imię', meta: { lines: 3 } })
const state = column.accessor((row) => clauseStateNames[row.state], {
  id: 'state',
  header: 'Klauzula',
  meta: { width: '10.5rem' },
  cell: ({ row }) => (
    <span className={row.original.state === 'present' ? undefined : css.due}>
      {row.original.state !== 'present' && <IconAlertTriangle size={16} aria-hidden />}
      {clauseStateNames[row.original.state]}
    </span>
  ),
})
const beside = column.columns([name, state])
const columns = column.columns([
  name,
  column.accessor('where', { header: 'Gdzie', meta: { width: '19.5%', oneLine: true } }),
  state,
  column.accessor('givenOn', { header: 'Ostatnio', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor('unasked', { header: 'Zgody bez odpowiedzi', meta: { width: '26%' } }),
])

const staffPlace = 'kadra i wolontariusze'
const rowsOf = ({ people, staff }: ClauseOverview): Row[] => [
  ...people.map((one) => ({
    ...{ id: `p${one.id}`, record: one.id, isStaff: false, name: one.name },
    ...{ place: String(one.editionId), where: one.edition },
    ...{ state: one.state, givenOn: one.givenOn, unasked: one.unasked.join(', ') },
  })),
  ...staff.map((one) => ({
    ...{ id: `s${one.id}`, record: one.id, isStaff: true, name: one.name },
    ...{ place: 'staff', where: staffPlace },
    ...{ state: one.state, givenOn: one.givenOn, unasked: '' },
  })),
]
const chosenOf = (rows: readonly Row[]): Chosen => ({
  participationIds: rows.filter(({ isStaff }) => !isStaff).map(({ record }) => record),
  staffIds: rows.filter(({ isStaff }) => isStaff).map(({ record }) => record),
  names: rows.map((row) => row.name),
})
const lacks = (row: Row): boolean => row.state !== 'present' || row.unasked !== ''

/** Who has the present wording of the information clause, who lacks it or was not asked for consents, and what was taken back. */
export function ClauseSection({ today, print }: Pick<SectionProps, 'today' | 'print'>) {
  const { data, error, again } = useAsk('dataProtection.clauses', {})
  const [which, setWhich] = useState<'lacking' | 'all'>('lacking')
  const [where, setWhere] = useState('')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [giving, setGiving] = useState<readonly Row[]>([])
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję klauzule…" />
  const { present } = data
  const everybody = rowsOf(data)
  const places = [...new Map(everybody.map(({ place, where: label }) => [place, label]))].map(([value, label]) => ({
    value,
    label,
  }))
  const all = where === '' ? everybody : everybody.filter(({ place }) => place === where)
  const lacking = all.filter(lacks)
  const rows = which === 'lacking' ? lacking : all
  const of = where === '' ? null : where === 'staff' ? where : Number(where)
  const without = everybody.filter((row) => row.state !== 'present').length
  const chosen = all.filter(({ id }) => marked.has(id))
  /** Who is no longer in sight is not noted either. */
  const look = (place: string) => {
    setWhere(place)
    setMarked(new Set())
  }
  const give = async (of: readonly Row[]) => {
    if (await leave()) setGiving(of)
  }
  return (
    <div className={css.section}>
      <div className={css.list}>
        <div className={css.acts}>
          <Button
            leftSection={<IconSignature size={16} aria-hidden />}
            disabled={chosen.length === 0}
            onClick={() => void give(chosen)}
          >
            {chosen.length === 0 ? 'Zapisz przekazanie' : `Zapisz przekazanie (${chosen.length})`}
          </Button>
          <Segments
            label="Kogo pokazać"
            value={which}
            onChange={setWhich}
            options={[
              { value: 'lacking', label: `Komu brakuje (${lacking.length})` },
              { value: 'all', label: `Wszyscy (${all.length})` },
            ]}
          />
          <NativeSelect
            aria-label="Gdzie"
            w="12rem"
            value={where}
            onChange={(event) => look(event.currentTarget.value)}
          >
            <option value="">wszędzie</option>
            {places.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </NativeSelect>
          {print([
            { label: 'Kto nie ma klauzuli albo zgód', document: { kind: 'clauseGaps', of } },
            { label: 'Rejestr klauzul i zgód', document: { kind: 'consentRegister', of } },
          ])}
        </div>
        {present === null ? (
          <Notice kind="due" title="Nie ma klauzuli informacyjnej w użyciu.">
            Dodaj jej treść w <Link href="/ustawienia/pisma">Wzorach pism</Link>.
          </Notice>
        ) : (
          <Notice
            kind={without > 0 || data.gaps.length > 0 ? 'due' : 'good'}
            title={`Obecna klauzula: ${present.name}, wersja ${present.version}${present.validFrom === null ? '' : ` od ${formatDate(present.validFrom)}`}.`}
          >
            {without > 0
              ? `Nie ma jej: ${counted(without, 'osoba', 'osoby', 'osób')}. Zaznacz osoby i zapisz przekazanie.`
              : 'Ma ją każdy, kto teraz bierze udział, zgłosił się albo pracuje.'}{' '}
            {data.gaps.length > 0 && `W jej treści program nie znalazł: ${data.gaps.join('; ')}. `}
            Treść zmienia się w <Link href="/ustawienia/pisma">Wzorach pism</Link>.
          </Notice>
        )}
        <WithdrawnConsents rows={data.withdrawn} />
        <DataTable
          label="Klauzula informacyjna"
          columns={giving.length > 0 ? beside : columns}
          rows={rows}
          rowName={(row) => row.name}
          marked={marked}
          onMarked={setMarked}
          onOpen={(row) => void give([row])}
          summary={counted(rows.length, 'osoba', 'osoby', 'osób')}
          empty={
            which === 'lacking'
              ? 'Nikomu nie brakuje klauzuli ani pytania o zgody.'
              : 'Nikt teraz nie bierze udziału, nie zgłosił się ani nie pracuje.'
          }
        />
      </div>
      {giving.length > 0 && (
        <GivePanel
          key={giving.map(({ id }) => id).join()}
          chosen={chosenOf(giving)}
          present={present}
          today={today}
          onClose={() => {
            setGiving([])
            setMarked(new Set())
          }}
        />
      )}
    </div>
  )
}
