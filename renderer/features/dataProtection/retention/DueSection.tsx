import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { formatDate } from '#shared/kernel/dates.ts'
import { capitalised, counted } from '#shared/kernel/text.ts'
import { kindsOfRecord, type RetentionKind, retentionKinds } from '#shared/retention/kinds.ts'
import type { DueLine, DueState } from '#shared/retention/schema.ts'
import { soonDays, startedWords } from '#shared/retention/words.ts'
import { useAsk } from '../../../api/hooks.tsx'
import { useTypedDay } from '../../../ui/form/useTypedDay.ts'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { Loading } from '../../../ui/layout/Loading.tsx'
import { RefusedState } from '../../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../../ui/table/appTable.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import css from '../protection.module.css'
import type { SectionProps } from '../sectionProps.ts'

/** What is to be done: people go by anonymising; what else is due is dealt with at its record. */
function actWords({ state, blocked, personId }: DueLine): string {
  if (state === 'soon') return 'jeszcze nic, termin mija'
  return blocked ?? (personId === null ? 'Otwórz i usuń' : 'Zanonimizuj')
}
function Act({ line }: { line: DueLine }) {
  const words = actWords(line)
  if (line.state === 'soon' || line.blocked !== null) return <>{words}</>
  return <Link href={line.personId === null ? line.href : '/ochrona-danych/przechowywanie'}>{words}</Link>
}

const column = createAppColumnHelper<DueLine>()
const columns = column.columns([
  column.accessor(({ kind }) => capitalised(kindsOfRecord[kind].name), {
    id: 'kind',
    header: 'Rodzaj zapisów',
    meta: { width: '10.5rem', lines: 2 },
  }),
  column.accessor('name', {
    header: 'Co',
    meta: { lines: 3, names: true },
    cell: ({ row: { original } }) => <Link href={original.href}>{original.name}</Link>,
  }),
  column.accessor(startedWords, {
    id: 'from',
    header: 'Termin liczony od',
    meta: { width: '12rem', lines: 2 },
  }),
  column.accessor('until', { header: 'Przechowywać do', meta: { kind: 'date', width: '8.5rem' } }),
  column.accessor(actWords, {
    id: 'act',
    header: 'Co zrobić',
    meta: { width: '13rem', lines: 2 },
    cell: ({ row: { original } }) => <Act line={original} />,
  }),
])

const isKind = (text: string): text is RetentionKind => retentionKinds.some((kind) => kind === text)
const isState = (text: string): text is DueState => text === 'due' || text === 'soon'

/** What is due to go on a day or soon after it, by kind of record; the counts are those of the list. */
export function DueSection({ today, print }: SectionProps) {
  const { typed, type, day, isWrong } = useTypedDay(today)
  const [kind, setKind] = useState<RetentionKind | ''>('')
  const [state, setState] = useState<DueState | ''>('')
  const { data, error, again } = useAsk('retention.due', { on: day }, { keep: true })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Liczę terminy przechowywania…" />
  const ofState = data.filter((line) => state === '' || line.state === state)
  const rows = ofState.filter((line) => kind === '' || line.kind === kind)
  const count = (of: DueState) => data.filter((line) => line.state === of && (kind === '' || line.kind === kind)).length
  const clear = () => {
    setKind('')
    setState('')
  }
  return (
    <div className={css.section}>
      <div className={css.list}>
        <DataTable
          label="Terminy przechowywania"
          columns={columns}
          rows={rows}
          rowId={({ key }) => key}
          rowName={({ name }) => name}
          summary={`${counted(rows.length, 'zapis', 'zapisy', 'zapisów')} na dzień ${formatDate(day)}`}
          filtered={kind !== '' || state !== ''}
          onClearFilter={clear}
          filter={
            <>
              <TextInput
                label="Na dzień"
                value={typed}
                w="9rem"
                placeholder="dd.mm.rrrr"
                error={isWrong ? 'Nie ma takiego dnia.' : undefined}
                onChange={(event) => type(event.currentTarget.value)}
              />
              <NativeSelect
                label="Rodzaj zapisów"
                value={kind}
                onChange={(event) => setKind(isKind(event.currentTarget.value) ? event.currentTarget.value : '')}
                data={[
                  { value: '', label: `wszystkie (${ofState.length})` },
                  ...retentionKinds.map((value) => ({
                    value,
                    label: `${kindsOfRecord[value].name} (${ofState.filter((line) => line.kind === value).length})`,
                  })),
                ]}
              />
              <NativeSelect
                label="Termin"
                value={state}
                onChange={(event) => setState(isState(event.currentTarget.value) ? event.currentTarget.value : '')}
                data={[
                  { value: '', label: `minął albo mija (${count('due') + count('soon')})` },
                  { value: 'due', label: `minął (${count('due')})` },
                  { value: 'soon', label: `mija w ciągu ${soonDays} dni (${count('soon')})` },
                ]}
              />
              {print([
                {
                  label: 'Lista zapisów po terminie',
                  document: { kind: 'retentionDue', on: day },
                },
              ])}
            </>
          }
          empty={
            <EmptyState title="Na ten dzień nic nie jest po terminie">
              Tu staną zapisy, których nie trzeba już przechowywać: osoby, dotacje, listy obecności, rejestry. Okresy
              zmienia się w części „Okresy przechowywania”.
            </EmptyState>
          }
        />
      </div>
    </div>
  )
}
