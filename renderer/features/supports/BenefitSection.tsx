import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Benefit } from '#shared/benefits/schema.ts'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useCodes } from '../../api/useCodes.ts'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useListing } from '../../ui/table/useListing.ts'
import { BenefitPanel, GiveBenefitPanel } from './BenefitPanel.tsx'
import { BenefitSumsView } from './BenefitSumsView.tsx'
import type { SectionProps } from './sectionProps.ts'
import css from './supports.module.css'

const column = createAppColumnHelper<Benefit>()
export const benefitName = (row: Benefit): string => `${row.lastName} ${row.firstName}`
const day = column.accessor('givenOn', { header: 'Data', meta: { kind: 'date', width: '6.5rem' } })
const name = column.accessor(benefitName, { id: 'name', header: 'Nazwisko i imię', meta: { lines: 3 } })
const kind = column.accessor('kindLabel', { header: 'Rodzaj', enableSorting: false, meta: { oneLine: true } })
const amount = column.accessor('amount', { header: 'Kwota', meta: { kind: 'money', width: '8rem' } })
const beside = column.columns([day, name, kind, amount])
const columns = column.columns([
  day,
  name,
  kind,
  column.accessor((row) => [row.route, row.description].filter(Boolean).join('; '), {
    id: 'what',
    header: 'Opis',
    enableSorting: false,
    meta: { width: '26%', oneLine: true },
  }),
  amount,
])

/** The register of benefits with sums by kind and by participant. */
export function BenefitSection({ editionId, people, today, history }: SectionProps) {
  const listing = useListing<'givenOn' | 'name' | 'amount'>('givenOn', { descending: true })
  const [wanted, setWanted] = useState<string | null>(null)
  const [sums, setSums] = useState(false)
  const { data, error, again } = useAsk('benefits.list', { ...listing.input, editionId, kind: wanted })
  const kinds = useCodes('benefit_kind')
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const leave = useLeave()
  const show = async (next: number | 'new') => {
    if (await leave()) setOpen(next)
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję świadczenia…" />
  const filtered = wanted !== null || listing.input.search.trim() !== ''
  const opened = data.rows.find((row) => row.id === open)
  const isEmpty = data.total === 0 && !filtered
  return (
    <div className={css.section}>
      <div className={css.list}>
        {!isEmpty && (
          <div className={css.acts}>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
              Nowe świadczenie
            </Button>
            <Button variant="default" aria-pressed={sums} onClick={() => setSums(!sums)}>
              {sums ? 'Pokaż rejestr' : 'Pokaż sumy'}
            </Button>
          </div>
        )}
        {sums ? (
          <BenefitSumsView editionId={editionId} />
        ) : (
          <DataTable
            label="Świadczenia"
            columns={open === null ? columns : beside}
            rows={data.rows}
            total={data.total}
            listing={listing}
            rowName={benefitName}
            openId={opened?.id ?? null}
            onOpen={(row) => void show(row.id)}
            filtered={filtered}
            onClearFilter={() => {
              setWanted(null)
              listing.change({ search: '' })
            }}
            filter={
              !isEmpty && (
                <>
                  <TextInput
                    label="Szukaj"
                    type="search"
                    maxLength={200}
                    w="14rem"
                    placeholder="nazwisko"
                    leftSection={<IconSearch size={16} aria-hidden />}
                    value={listing.input.search}
                    onChange={(event) => listing.change({ search: event.currentTarget.value })}
                  />
                  <NativeSelect
                    label="Rodzaj"
                    w="15rem"
                    value={wanted ?? ''}
                    onChange={({ currentTarget: { value } }) => {
                      setWanted(value === '' ? null : value)
                      listing.change({})
                    }}
                  >
                    <option value="">wszystkie</option>
                    {kinds.map((one) => (
                      <option key={one.value} value={one.value}>
                        {one.label}
                      </option>
                    ))}
                  </NativeSelect>
                </>
              )
            }
            summary={`${counted(data.total, 'świadczenie', 'świadczenia', 'świadczeń')}, razem ${formatZloty(gr(data.amount))} zł`}
            empty={
              <EmptyState
                title="W tej edycji nie ma jeszcze świadczeń"
                action={{ label: 'Dodaj pierwsze świadczenie', onAct: () => setOpen('new') }}
              >
                Tu zapisuje się zwroty dojazdu, posiłki, badania, ubezpieczenia i inne świadczenia, po jednym albo dla
                wielu osób naraz. To rejestr, nie księgowość.
              </EmptyState>
            }
          />
        )}
      </div>
      {open === 'new' && (
        <GiveBenefitPanel people={people} scope={editionId} today={today} onClose={() => setOpen(null)} />
      )}
      {opened && (
        <BenefitPanel
          key={opened.id}
          benefit={opened}
          history={(id) => history('benefit', id)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
