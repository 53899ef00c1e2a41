import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { type Template, templateKindNames } from '#shared/templates/schema.ts'
import { latestVersions } from '#shared/templates/versions.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { type Preview, TemplateDesk } from './TemplateDesk.tsx'

const column = createAppColumnHelper<Template>()
const columns = column.columns([
  column.accessor('name', { header: 'Wzór', meta: { oneLine: true } }),
  column.accessor(({ kind }) => templateKindNames[kind], { id: 'kind', header: 'Rodzaj', meta: { width: '26%' } }),
  column.accessor('version', { header: 'Wersja', meta: { kind: 'number', width: '6rem' } }),
  column.accessor('validFrom', { header: 'Obowiązuje od', meta: { kind: 'date', width: '9rem' } }),
  column.accessor(({ active, used }) => (active ? (used ? 'używany, wydany' : 'używany') : 'wyłączony'), {
    id: 'state',
    header: 'Stan',
    meta: { width: '10rem' },
  }),
])

type Props = { today: IsoDate; preview: Preview; history: (id: number) => ReactNode }

/** Texts of papers for participants and staff; one opens with its preview. */
export function TemplateList({ today, preview, history }: Props) {
  const { data, error, again } = useAsk('templates.list', {})
  const [open, setOpen] = useState<number | 'new'>()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję wzory…" />
  const template = data.find(({ id }) => id === open)
  if (open === 'new' || template)
    return (
      <TemplateDesk
        key={open}
        template={template}
        older={
          template
            ? data.filter(
                (one) => one.kind === template.kind && one.name === template.name && one.version < template.version,
              )
            : []
        }
        today={today}
        preview={preview}
        history={history}
        onBack={() => setOpen(undefined)}
      />
    )
  return (
    <DataTable
      label="Wzory pism"
      columns={columns}
      rows={latestVersions(data)}
      onOpen={({ id }) => setOpen(id)}
      filter={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
          Dodaj wzór
        </Button>
      }
      empty="Nie ma jeszcze żadnego wzoru."
    />
  )
}
