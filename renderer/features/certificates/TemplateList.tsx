import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { kindFacts } from '#shared/certificates/kinds.ts'
import type { CertificateTemplate } from '#shared/certificates/template.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'

const column = createAppColumnHelper<CertificateTemplate>()
const columns = column.columns([
  column.accessor('name', { header: 'Wzór', enableSorting: false }),
  column.accessor((row) => kindFacts[row.kind].label, { id: 'kind', header: 'Rodzaj', enableSorting: false }),
  column.accessor((row) => (row.orientation === 'portrait' ? 'pionowo' : 'poziomo'), {
    id: 'orientation',
    header: 'Kartka',
    enableSorting: false,
    meta: { width: '7rem' },
  }),
  column.accessor('used', { header: 'Wydano z niego', enableSorting: false, meta: { kind: 'number', width: '9rem' } }),
  column.accessor((row) => (row.active ? 'w użyciu' : 'wyłączony'), {
    id: 'state',
    header: 'Stan',
    enableSorting: false,
    meta: { width: '8rem' },
  }),
])

type Props = {
  templates: readonly CertificateTemplate[]
  onOpen: (row: CertificateTemplate) => void
  onNew: () => void
}

/** Templates of certificates by kind. */
export const TemplateList = ({ templates, onOpen, onNew }: Props) => (
  <>
    <DataTable
      label="Wzory zaświadczeń"
      columns={columns}
      rows={templates}
      openId={null}
      onOpen={onOpen}
      rowName={(row) => row.name}
      empty={
        <EmptyState title="Nie ma żadnego wzoru" action={{ label: 'Dodaj wzór', onAct: onNew }}>
          Ze wzoru powstają zaświadczenia: słowa, układ kartki i pasek logotypów.
        </EmptyState>
      }
    />
    <Button mt="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onNew}>
      Dodaj wzór
    </Button>
  </>
)
