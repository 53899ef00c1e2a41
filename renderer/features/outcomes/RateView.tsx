import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { formatPercent2 } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import type { OutcomeMoment } from '#shared/outcomes/followUps.ts'
import type { RateRow } from '#shared/outcomes/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { momentOptions } from './momentWords.ts'
import css from './outcomes.module.css'

const rate = ({ numerator, denominator, percent }: RateRow['amongStarted']): string =>
  percent === null ? 'nie ma z kogo liczyć' : `${numerator} z ${denominator} = ${formatPercent2(percent)}\u00a0%`
const column = createAppColumnHelper<RateRow>()
const columns = column.columns([
  column.accessor('label', { header: 'Efekt', meta: { oneLine: true } }),
  column.accessor((row) => rate(row.amongFinished), {
    id: 'finished',
    header: 'Wśród tych, którzy ukończyli',
    enableSorting: false,
    meta: { width: '15rem' },
  }),
  column.accessor((row) => rate(row.amongStarted), {
    id: 'started',
    header: 'Wśród tych, którzy zaczęli',
    enableSorting: false,
    meta: { width: '15rem' },
  }),
])

/** Shares of people with each outcome, always with what is divided by what; a row opens the list behind it. */
export function RateView({ editionId }: { editionId: number }) {
  const [moment, setMoment] = useState<OutcomeMoment | 'any'>('any')
  const [open, setOpen] = useState<string>()
  const { data, error, again } = useAsk('outcomes.rates', { editionId, moment }, { keep: true })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const opened = data.rows.find((row) => row.key === open)
  return (
    <div className={css.section}>
      <div className={css.list}>
        <p className={css.words}>
          Zaczęło {counted(data.started, 'osoba', 'osoby', 'osób')}, ukończyło {data.finished}. Każda osoba liczy się w
          wierszu raz; wierszy nie sumuje się, bo jedna osoba może mieć kilka efektów.
        </p>
        <DataTable
          label="Wskaźniki efektów"
          columns={columns}
          rows={data.rows}
          rowId={(row) => row.key}
          openId={opened?.key ?? null}
          onOpen={(row) => setOpen(row.key)}
          filter={
            <NativeSelect
              label="Pomiar"
              w="13rem"
              value={moment}
              onChange={(event) => setMoment(event.currentTarget.value as OutcomeMoment | 'any')}
            >
              <option value="any">w dowolnym momencie</option>
              {momentOptions.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </NativeSelect>
          }
          empty="Nie ma jeszcze efektów."
        />
      </div>
      {opened && (
        <SidePanel title={opened.label} width={420} onClose={() => setOpen(undefined)} onlyText>
          {opened.people.length === 0 ? (
            <p>Nikt.</p>
          ) : (
            <ul className={css.people}>
              {opened.people.map((person) => (
                <li key={person.id}>
                  <Link href={`/uczestnicy/udzial/${person.id}/efekty`}>
                    {person.lastName} {person.firstName}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </SidePanel>
      )}
    </div>
  )
}
