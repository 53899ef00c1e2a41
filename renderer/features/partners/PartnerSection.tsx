import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDate, parsePolishDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { PartnerRow } from '#shared/partners/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useCodes } from '../../api/useCodes.ts'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PartnerPanel } from './PartnerPanel.tsx'
import css from './partners.module.css'
import type { Open, SectionProps } from './sectionProps.ts'

const column = createAppColumnHelper<PartnerRow>()
const name = column.accessor('name', { header: 'Partner', meta: { oneLine: true } })
const overdue = column.accessor('overdue', {
  header: 'Zaległe',
  meta: { width: '6rem' },
  cell: ({ row }) =>
    row.original.overdue > 0 && (
      <span className={css.due}>
        <IconAlertTriangle size={16} aria-hidden />
        {row.original.overdue}
      </span>
    ),
})
const beside = column.columns([name, overdue])
const columns = column.columns([
  name,
  column.accessor('sectorLabel', { header: 'Sektor', meta: { width: '17%', oneLine: true } }),
  column.accessor('contact', { header: 'Osoba do kontaktu', meta: { width: '16%', oneLine: true } }),
  column.accessor('joinedOn', { header: 'Od', meta: { kind: 'date', width: '6rem' } }),
  column.accessor('leftOn', { header: 'Do', meta: { kind: 'date', width: '6rem' } }),
  column.accessor('commitments', { header: 'Zobowiązania', meta: { kind: 'number', width: '7.5rem' } }),
  overdue,
])

/** Partners on any day, by sector; the count is the length of the list. */
export function PartnerSection({ today, open, onOpen, print, history }: SectionProps) {
  const [search, setSearch] = useState('')
  const [typedDay, setTypedDay] = useState(formatDate(today))
  const [sector, setSector] = useState('')
  const [former, setFormer] = useState(false)
  const sectors = useCodes('partner_sector')
  const leave = useLeave()
  const on = parsePolishDate(typedDay)
  const asked = { on: on ?? today, search, sector: sector === '' ? null : sector, former }
  const { data, error, again } = useAsk('partners.list', asked, { keep: true })
  const show = async (next: Open) => {
    if (await leave()) onOpen(next)
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję partnerów…" />
  const filtered = search.trim() !== '' || sector !== '' || former || on !== today
  return (
    <div className={css.section}>
      <div className={css.list}>
        <div className={css.acts}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
            Nowy partner
          </Button>
          {print([
            {
              label: `Wykaz partnerów na ${formatDate(asked.on)}`,
              document: { kind: 'partnerList', on: asked.on },
            },
          ])}
        </div>
        {data.count > 0 && (
          <dl className={css.sums} aria-label="Partnerzy według sektora">
            <div>
              <dt>Partnerzy na {formatDate(data.day)}</dt>
              <dd>{data.count}</dd>
            </div>
            {data.sectors.map((one) => (
              <div key={one.code}>
                <dt>{one.label}</dt>
                <dd>{one.count}</dd>
              </div>
            ))}
          </dl>
        )}
        {data.difference && <Notice kind="due" title={data.difference} />}
        <DataTable
          label="Partnerzy"
          columns={open === null ? columns : beside}
          rows={data.rows}
          rowName={(row) => row.name}
          openId={open === 'new' ? null : open}
          onOpen={(row) => void show(row.id)}
          filtered={filtered}
          onClearFilter={() => {
            setSearch('')
            setSector('')
            setFormer(false)
            setTypedDay(formatDate(today))
          }}
          filter={
            (data.rows.length > 0 || filtered) && (
              <>
                <TextInput
                  label="Szukaj"
                  type="search"
                  maxLength={200}
                  w="14rem"
                  placeholder="nazwa, miejscowość, NIP"
                  leftSection={<IconSearch size={16} aria-hidden />}
                  value={search}
                  onChange={(event) => setSearch(event.currentTarget.value)}
                />
                <TextInput
                  label="Stan na dzień"
                  w="8rem"
                  value={typedDay}
                  error={on === undefined && 'Wpisz datę, na przykład 12.05.2021.'}
                  onChange={(event) => setTypedDay(event.currentTarget.value)}
                />
                <NativeSelect
                  label="Sektor"
                  w="16rem"
                  value={sector}
                  onChange={(event) => setSector(event.currentTarget.value)}
                >
                  <option value="">wszystkie</option>
                  {sectors.map((one) => (
                    <option key={one.value} value={one.value}>
                      {one.label}
                    </option>
                  ))}
                </NativeSelect>
                <Switch
                  label="także spoza tego dnia"
                  checked={former}
                  onChange={(event) => setFormer(event.currentTarget.checked)}
                />
              </>
            )
          }
          summary={counted(data.rows.length, 'partner', 'partnerzy', 'partnerów')}
          empty={
            <EmptyState
              title="Nie ma jeszcze partnerów"
              action={{ label: 'Dodaj pierwszego partnera', onAct: () => void show('new') }}
            >
              Tu są instytucje, firmy i organizacje, z którymi klub współpracuje. Program policzy je na dowolny dzień
              według sektorów i pokaże, co z obietnic wykonano.
            </EmptyState>
          }
        />
      </div>
      {open !== null && (
        <PartnerPanel
          key={open}
          id={open}
          today={today}
          print={print}
          history={(id) => history('partner', id)}
          onAdded={onOpen}
          onClose={() => onOpen(null)}
        />
      )}
    </div>
  )
}
