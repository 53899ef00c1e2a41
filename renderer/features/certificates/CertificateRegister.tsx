import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconBan, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { CertificateRow } from '#shared/certificates/contract.ts'
import { type CertificateKind, certificateKinds, kindFacts } from '#shared/certificates/kinds.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { useHandedOver } from '../../ui/layout/handOver.ts'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useListing } from '../../ui/table/useListing.ts'
import css from './certificates.module.css'
import { certificates, registerInWords } from './certificateWords.ts'

const periodOf = ({ periodFrom, periodTo }: CertificateRow): string =>
  periodFrom === null || periodTo === null ? '' : `${formatDate(periodFrom)} – ${formatDate(periodTo)}`
const stateOf = ({ annulledOn }: CertificateRow): string =>
  annulledOn === null ? 'ważne' : `unieważnione ${formatDate(annulledOn)}`

const column = createAppColumnHelper<CertificateRow>()
const number = column.accessor('number', { header: 'Numer', meta: { width: '8rem' } })
const name = column.accessor('name', {
  header: 'Dla kogo',
  meta: { lines: 3, names: true },
})
const state = column.accessor(stateOf, {
  id: 'state',
  header: 'Stan',
  enableSorting: false,
  meta: { width: '9rem' },
  cell: ({ row }) =>
    row.original.annulledOn === null ? (
      'ważne'
    ) : (
      <span className={css.annulled}>
        <IconBan size={16} aria-hidden />
        {stateOf(row.original)}
      </span>
    ),
})
const columns = column.columns([
  number,
  column.accessor('issuedOn', { header: 'Wydano', meta: { kind: 'date', width: '6.5rem' } }),
  name,
  column.accessor((row) => kindFacts[row.kind].label, {
    id: 'kind',
    header: 'Rodzaj',
    enableSorting: false,
    meta: { width: '10rem', oneLine: true },
  }),
  column.accessor((row) => row.subject || row.editionName, {
    id: 'about',
    header: 'Czego dotyczy',
    enableSorting: false,
    meta: { width: '9rem', oneLine: true },
  }),
  column.accessor((row) => periodOf(row), {
    id: 'period',
    header: 'Za okres',
    enableSorting: false,
    meta: { width: '12rem' },
  }),
  state,
])
/** What is left of the columns while a certificate stands open at the right. */
const beside = column.columns([number, name, state])

type Props = { openId: number | null; onOpen: (id: number) => void; onPrint: (ids: number[]) => void }

/** The register of issued certificates, the latest number first. */
export function CertificateRegister({ openId, onOpen, onPrint }: Props) {
  const listing = useListing<'number' | 'issuedOn' | 'name'>('number', { descending: true })
  useHandedOver('certificates', (search) => listing.change({ search }))
  const [editionId, setEditionId] = useState<number | null>(null)
  const [kind, setKind] = useState<CertificateKind | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const { data, error, again } = useAsk('certificates.list', { ...listing.input, editionId, kind })
  const { data: editions } = useAsk('editions.list', {})
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję rejestr…" />
  const filtered = listing.input.search.trim() !== '' || editionId !== null || kind !== null
  return (
    <DataTable
      label="Rejestr zaświadczeń"
      columns={openId === null ? columns : beside}
      rows={data.rows}
      total={data.total}
      listing={listing}
      openId={openId}
      onOpen={(row) => onOpen(row.id)}
      marked={marked}
      onMarked={setMarked}
      rowName={(row) => row.number}
      filtered={filtered}
      onClearFilter={() => {
        setEditionId(null)
        setKind(null)
        listing.change({ search: '' })
      }}
      filter={
        (data.total > 0 || filtered) && (
          <>
            <TextInput
              label="Szukaj"
              type="search"
              maxLength={200}
              w="14rem"
              placeholder="nazwisko albo cały numer"
              leftSection={<IconSearch size={16} aria-hidden />}
              value={listing.input.search}
              onChange={(event) => listing.change({ search: event.currentTarget.value })}
            />
            <NativeSelect
              label="Edycja"
              w="11rem"
              value={editionId === null ? '' : String(editionId)}
              onChange={({ currentTarget: { value } }) => {
                setEditionId(value === '' ? null : Number(value))
                listing.change({})
              }}
            >
              <option value="">wszystkie</option>
              {editions?.map((edition) => (
                <option key={edition.id} value={edition.id}>
                  {edition.name}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              label="Rodzaj"
              w="13rem"
              value={kind ?? ''}
              onChange={({ currentTarget: { value } }) => {
                setKind(certificateKinds.find((one) => one === value) ?? null)
                listing.change({})
              }}
            >
              <option value="">wszystkie</option>
              {certificateKinds.map((one) => (
                <option key={one} value={one}>
                  {kindFacts[one].label}
                </option>
              ))}
            </NativeSelect>
            {marked.size > 0 && (
              <div className={css.chosen} role="status">
                <Button variant="default" onClick={() => setMarked(new Set())}>
                  Odznacz
                </Button>
                <Button onClick={() => onPrint([...marked].map(Number))}>Otwórz {certificates(marked.size)}</Button>
              </div>
            )}
          </>
        )
      }
      summary={registerInWords(data.total, data.annulled)}
      empty={
        <EmptyState title="Nie wydano jeszcze żadnego zaświadczenia">
          Zaświadczenia wydaje się na stronie edycji: zaznacz osoby, które zakończyły udział, i wybierz „Wydaj
          zaświadczenia”. Inne, na przykład o ukończeniu kursu, wydasz przyciskiem u góry. Tu powstaje z nich rejestr.
        </EmptyState>
      }
    />
  )
}
