import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { counted } from '#shared/kernel/text.ts'
import { commitmentStateNames } from '#shared/partners/commitments/fulfilment.ts'
import type { CommitmentRow } from '#shared/partners/commitments/schema.ts'
import { measureWords, quantityWords } from '#shared/partners/commitments/wording.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Segments } from '../../ui/form/Segments.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { CommitmentPanel } from './CommitmentPanel.tsx'
import css from './partners.module.css'
import type { Open, SectionProps } from './sectionProps.ts'

const column = createAppColumnHelper<CommitmentRow>()
const description = column.accessor('description', { header: 'Zobowiązanie', meta: { oneLine: true } })
const state = column.accessor((row) => commitmentStateNames[row.fulfilment.state], {
  id: 'state',
  header: 'Stan',
  meta: { width: '8rem' },
  cell: ({ row: { original: row } }) =>
    row.fulfilment.state === 'overdue' ? (
      <span className={css.due}>
        <IconAlertTriangle size={16} aria-hidden />
        zaległe
      </span>
    ) : (
      commitmentStateNames[row.fulfilment.state]
    ),
})
const beside = column.columns([description, state])
const columns = column.columns([
  column.accessor('partnerName', { header: 'Partner', meta: { width: '22%', oneLine: true } }),
  description,
  column.accessor((row) => measureWords(row), {
    id: 'measure',
    header: 'Miara',
    meta: { width: '13rem', oneLine: true },
  }),
  column.accessor((row) => quantityWords(row.unit, row.fulfilment.done), {
    id: 'done',
    header: 'Wykonano',
    meta: { width: '9rem', oneLine: true },
  }),
  column.accessor((row) => row.fulfilment.nextDue, {
    id: 'nextDue',
    header: 'Najbliższy termin',
    meta: { kind: 'date', width: '9rem' },
  }),
  state,
])
type Needed = 'all' | 'overdue' | 'withoutEvidence'

/** What partners promised; those overdue and those without any evidence can be seen apart. */
export function CommitmentSection({ open, onOpen, print, ...props }: SectionProps) {
  const [needed, setNeeded] = useState<Needed>('all')
  const { data, error, again } = useAsk('commitments.list', { needed }, { keep: true })
  const leave = useLeave()
  const show = async (next: Open) => {
    if (await leave()) onOpen(next)
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję zobowiązania…" />
  return (
    <div className={css.section}>
      <div className={css.list}>
        {data.total > 0 && (
          <div className={css.acts}>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
              Nowe zobowiązanie
            </Button>
            {print([{ label: 'Zobowiązania i ich wykonanie', document: { kind: 'commitmentList', partnerId: null } }])}
            <Segments
              label="Które zobowiązania"
              value={needed}
              onChange={setNeeded}
              options={[
                { value: 'all', label: `wszystkie (${data.total})` },
                { value: 'overdue', label: `zaległe (${data.overdue})` },
                { value: 'withoutEvidence', label: `bez dowodu (${data.withoutEvidence})` },
              ]}
            />
          </div>
        )}
        <DataTable
          label="Zobowiązania partnerów"
          columns={open === null ? columns : beside}
          rows={data.rows}
          rowName={(row) => row.description}
          openId={open === 'new' ? null : open}
          onOpen={(row) => void show(row.id)}
          filtered={needed !== 'all'}
          onClearFilter={() => setNeeded('all')}
          summary={counted(data.rows.length, 'zobowiązanie', 'zobowiązania', 'zobowiązań')}
          empty={
            <EmptyState
              title="Nie ma jeszcze zobowiązań"
              action={{ label: 'Dodaj pierwsze zobowiązanie', onAct: () => void show('new') }}
            >
              Tu zapisuje się, co partner obiecał: ile, do kiedy albo jak często. Dowodem są zajęcia, staże, wydarzenia
              i wkład rzeczowy zapisane w programie.
            </EmptyState>
          }
        />
      </div>
      {open !== null && (
        <CommitmentPanel key={open} id={open} {...props} onAdded={onOpen} onClose={() => onOpen(null)} />
      )}
    </div>
  )
}
