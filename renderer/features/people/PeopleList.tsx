import { NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { counted } from '#shared/kernel/text.ts'
import { type Standing, standings, standingWords } from '#shared/participations/standing.ts'
import type { PersonRow } from '#shared/people/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useCodes } from '../../api/useCodes.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { useHandedOver } from '../../ui/layout/handOver.ts'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useListing } from '../../ui/table/useListing.ts'

const column = createAppColumnHelper<PersonRow>()
const beside = column.columns([
  column.accessor((person) => `${person.lastName} ${person.firstName}`, {
    id: 'name',
    header: 'Nazwisko i imię',
    meta: { lines: 3 },
  }),
  column.accessor('birthDate', { header: 'Urodzenie', meta: { kind: 'date', width: '7rem' } }),
  column.accessor('gmina', { header: 'Gmina', meta: { width: '20%', oneLine: true } }),
])
const columns = column.columns([
  ...beside,
  column.accessor('phone', { header: 'Telefon', enableSorting: false, meta: { width: '8.5rem', oneLine: true } }),
  column.accessor(({ standing }) => (standing === null ? 'w żadnej edycji' : standingWords[standing]), {
    id: 'standing',
    header: 'Status',
    enableSorting: false,
    meta: { width: '9rem', oneLine: true },
  }),
  column.accessor('editions', { header: 'Edycje', enableSorting: false, meta: { width: '20%', oneLine: true } }),
])

type Totals = { total: number; women: number; men: number }
/** `12 osób: 8 kobiet, 4 mężczyzn`. */
export const peopleInWords = ({ total, women, men }: Totals): string => {
  const parts = [
    women > 0 && counted(women, 'kobieta', 'kobiety', 'kobiet'),
    men > 0 && counted(men, 'mężczyzna', 'mężczyzn', 'mężczyzn'),
  ].filter(Boolean)
  return `${counted(total, 'osoba', 'osoby', 'osób')}: ${parts.join(', ')}`
}

type Sex = 'K' | 'M' | null
type Props = {
  openId: number | null
  /** Something stands open at the right. */
  narrow: boolean
  onOpen: (id: number) => void
  onNew: () => void
}

/** Everybody in the file; the back end searches, sorts and counts. */
export function PeopleList({ openId, narrow, onOpen, onNew }: Props) {
  const listing = useListing<'name' | 'birthDate' | 'gmina'>('name')
  useHandedOver('people', (search) => listing.change({ search }))
  const [editionId, setEditionId] = useState<number | null>(null)
  const [sex, setSex] = useState<Sex>(null)
  const [standing, setStanding] = useState<Standing | 'none' | null>(null)
  const [group, setGroup] = useState<string | null>(null)
  const groups = useCodes('target_group')
  const asked = { ...listing.input, editionId, sex, standing, group }
  const { data, error, again } = useAsk('people.list', asked)
  const { data: editions } = useAsk('editions.list', {})
  const filtered =
    listing.input.search.trim() !== '' || editionId !== null || sex !== null || standing !== null || group !== null
  const fromStart = <Value,>(set: (value: Value) => void, value: Value) => {
    set(value)
    listing.change({})
  }
  const clear = () => {
    setEditionId(null)
    setSex(null)
    setStanding(null)
    setGroup(null)
    listing.change({ search: '' })
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję osoby…" />
  return (
    <DataTable
      label="Uczestnicy"
      columns={narrow ? beside : columns}
      rows={data.rows}
      total={data.total}
      listing={listing}
      openId={openId}
      onOpen={(person) => onOpen(person.id)}
      rowName={(person) => `${person.lastName} ${person.firstName}`}
      filtered={filtered}
      onClearFilter={clear}
      filter={
        (data.total > 0 || filtered) && (
          <>
            <TextInput
              label="Szukaj"
              type="search"
              maxLength={200}
              w="14rem"
              placeholder="nazwisko, gmina, PESEL"
              leftSection={<IconSearch size={16} aria-hidden />}
              value={listing.input.search}
              onChange={(event) => listing.change({ search: event.currentTarget.value })}
            />
            <NativeSelect
              label="Edycja"
              w="11rem"
              value={editionId === null ? '' : String(editionId)}
              onChange={({ currentTarget: { value } }) => fromStart(setEditionId, value === '' ? null : Number(value))}
            >
              <option value="">wszystkie</option>
              {editions?.map((edition) => (
                <option key={edition.id} value={edition.id}>
                  {edition.name}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              label="Status"
              w="10rem"
              value={standing ?? ''}
              onChange={({ currentTarget: { value } }) =>
                fromStart(setStanding, value === '' ? null : (value as Standing | 'none'))
              }
            >
              <option value="">każdy</option>
              {standings.map((one) => (
                <option key={one} value={one}>
                  {standingWords[one]}
                </option>
              ))}
              <option value="none">w żadnej edycji</option>
            </NativeSelect>
            <NativeSelect
              label="Grupa"
              w="12rem"
              value={group ?? ''}
              onChange={({ currentTarget: { value } }) => fromStart(setGroup, value === '' ? null : value)}
            >
              <option value="">wszystkie</option>
              {groups.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              label="Płeć"
              w="8.5rem"
              value={sex ?? ''}
              onChange={({ currentTarget: { value } }) => fromStart(setSex, value === '' ? null : (value as Sex))}
            >
              <option value="">wszyscy</option>
              <option value="K">kobiety</option>
              <option value="M">mężczyźni</option>
            </NativeSelect>
          </>
        )
      }
      summary={peopleInWords(data)}
      empty={
        <EmptyState title="Nie ma jeszcze żadnej osoby" action={{ label: 'Dodaj pierwszą osobę', onAct: onNew }}>
          Tu będą uczestnicy klubu. Po dodaniu osoby można ją dopisać do edycji i wydać jej zaświadczenie.
        </EmptyState>
      }
    />
  )
}
