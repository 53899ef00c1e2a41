import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { clockHours } from '#shared/communityWork/findingWords.ts'
import type { Parameter } from '#shared/communityWork/schema.ts'
import { formatPercent2, formatZloty, gr } from '#shared/kernel/money.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './communityWork.module.css'
import { ParameterPanel } from './ParameterPanel.tsx'

const units = { days: 'dni', months: 'mies.', count: '' } as const
const written = ({ unit, value }: Parameter): string => {
  if (unit === 'minutes') return clockHours(value)
  if (unit === 'grosze') return `${formatZloty(gr(value))}\u00a0zł`
  if (unit === 'percent') return `${formatPercent2(value)}\u00a0%`
  return `${value}\u00a0${units[unit]}`.trim()
}
const column = createAppColumnHelper<Parameter>()
const columns = column.columns([
  column.accessor('name', { header: 'Limit lub stawka', meta: { oneLine: true } }),
  column.accessor('validFrom', { header: 'Obowiązuje od', meta: { kind: 'date', width: '8rem' } }),
  column.accessor('validTo', { header: 'do', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor(written, { id: 'value', header: 'Wartość', meta: { width: '8rem' } }),
  column.accessor('legalSource', { header: 'Podstawa', meta: { width: '28%', oneLine: true } }),
])

/** Limits and rates that the law changes: the value that holds on a day is the one that began last. */
export function ParameterSection() {
  const { data, error, again } = useAsk('communityWork.parameters', {})
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const leave = useLeave()
  const show = async (next: number | 'new') => {
    if (await leave()) setOpen(next)
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const opened = data.find((one) => one.id === open)
  return (
    <div className={css.section}>
      <div className={css.list}>
        <p className={css.words}>
          Limity i stawki zmieniają się w czasie. Nową wartość dodaje się z dniem, od którego obowiązuje; wcześniejsze
          dni dalej liczą się po staremu.
        </p>
        <div className={css.acts}>
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={data.length === 0}
            onClick={() => void show('new')}
          >
            Nowa wartość
          </Button>
        </div>
        <DataTable
          label="Limity i stawki"
          columns={columns}
          rows={data}
          openId={opened?.id ?? null}
          onOpen={(row) => void show(row.id)}
          empty={
            <EmptyState title="Nie ma żadnego limitu ani stawki">Usunięte limity można przywrócić z kosza.</EmptyState>
          }
        />
      </div>
      {(opened || open === 'new') && (
        <ParameterPanel key={open} parameter={opened} all={data} onSaved={setOpen} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}
