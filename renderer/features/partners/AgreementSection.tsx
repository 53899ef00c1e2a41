import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { AgreementRow } from '#shared/partners/agreements/schema.ts'
import { standingNames } from '#shared/partners/agreements/validity.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { AgreementPanel } from './AgreementPanel.tsx'
import css from './partners.module.css'
import type { Open, SectionProps } from './sectionProps.ts'

const column = createAppColumnHelper<AgreementRow>()
const title = column.accessor('title', { header: 'Porozumienie', meta: { oneLine: true } })
const standing = column.accessor((row) => standingNames[row.standing], {
  id: 'standing',
  header: 'Stan',
  meta: { width: '10rem' },
})
const beside = column.columns([title, standing])
const columns = column.columns([
  column.accessor('number', { header: 'Numer', meta: { width: '9rem', oneLine: true } }),
  title,
  column.accessor((row) => row.parties.join(', '), {
    id: 'parties',
    header: 'Strony',
    meta: { width: '30%', oneLine: true },
  }),
  column.accessor('validFrom', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor((row) => row.lastDay ?? '', {
    id: 'lastDay',
    header: 'Do',
    meta: { width: '8.5rem' },
    cell: ({ row: { original: row } }) =>
      row.lastDay === null ? (
        'do odwołania'
      ) : row.endsSoon ? (
        <span className={css.due}>
          <IconAlertTriangle size={16} aria-hidden />
          {formatDate(row.lastDay)}
        </span>
      ) : (
        formatDate(row.lastDay)
      ),
  }),
  standing,
])

/** Agreements with partners, the latest first. */
export function AgreementSection({ open, onOpen, ...props }: SectionProps) {
  const { data, error, again } = useAsk('partnerAgreements.list', {})
  const leave = useLeave()
  const show = async (next: Open) => {
    if (await leave()) onOpen(next)
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję porozumienia…" />
  return (
    <div className={css.section}>
      <div className={css.list}>
        {data.length > 0 && (
          <div className={css.acts}>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
              Nowe porozumienie
            </Button>
          </div>
        )}
        <DataTable
          label="Porozumienia z partnerami"
          columns={open === null ? columns : beside}
          rows={data}
          rowName={(row) => row.title}
          openId={open === 'new' ? null : open}
          onOpen={(row) => void show(row.id)}
          summary={counted(data.length, 'porozumienie', 'porozumienia', 'porozumień')}
          empty={
            <EmptyState
              title="Nie ma jeszcze porozumień"
              action={{ label: 'Dodaj pierwsze porozumienie', onAct: () => void show('new') }}
            >
              Tu zapisuje się porozumienia z partnerami: strony, okres, aneksy i numer. Treść drukuje się z wzoru pisma.
            </EmptyState>
          }
        />
      </div>
      {open !== null && (
        <AgreementPanel key={open} id={open} {...props} onAdded={onOpen} onClose={() => onOpen(null)} />
      )}
    </div>
  )
}
