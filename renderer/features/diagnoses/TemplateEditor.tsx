import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Area } from '#shared/diagnoses/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { AreaPanel } from './AreaPanel.tsx'
import css from './diagnoses.module.css'
import { TemplateForm } from './TemplateForm.tsx'
import { useRoleName } from './useRoleName.ts'

type Row = Area & { roleName: string }
const column = createAppColumnHelper<Row>()
const yes = (value: boolean): string => (value ? 'tak' : '')
const code = column.accessor('code', { header: 'Kod', enableSorting: false, meta: { width: '4.5rem' } })
const name = column.accessor('name', { header: 'Obszar', enableSorting: false })
const state = column.accessor((row) => (row.active ? 'używany' : 'wyłączony'), {
  id: 'active',
  header: 'Stan',
  enableSorting: false,
  meta: { width: '6.5rem' },
  cell: ({ row }) => (row.original.active ? 'używany' : <span className={css.off}>wyłączony</span>),
})
const narrow = column.columns([code, name, state])
const columns = column.columns([
  code,
  name,
  column.accessor('roleName', { header: 'Kto ocenia', enableSorting: false, meta: { width: '11rem' } }),
  column.accessor((row) => yes(row.social), {
    id: 'social',
    header: 'Społeczny',
    enableSorting: false,
    meta: { width: '6rem' },
  }),
  column.accessor((row) => yes(row.sensitive), {
    id: 'sensitive',
    header: 'Wrażliwy',
    enableSorting: false,
    meta: { width: '6rem' },
  }),
  state,
])

/** The cards of the diagnosis: their names, their areas, the order of the areas. */
export function TemplateEditor() {
  const { data: templates, error, again } = useAsk('diagnoses.templates', {})
  const save = useTell('diagnoses.saveTemplate')
  const roleName = useRoleName()
  const [chosen, setChosen] = useState<number>()
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const leave = useLeave()
  const say = useSay()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!templates) return <Loading />
  const begin = async () => {
    const answer = await save.tell({ id: null, name: 'Karta wzmocnienia', active: true, note: '', revision: 0 })
    if (!answer.ok) say({ sentence: answer.error.message, tone: 'refused' })
  }
  const template = templates.find((one) => one.id === chosen) ?? templates.find((one) => one.isDefault) ?? templates[0]
  if (!template)
    return (
      <EmptyState title="Nie ma jeszcze wzoru diagnozy" action={{ label: 'Dodaj wzór', onAct: () => void begin() }}>
        Wzór mówi, jakie obszary się ocenia i jak wygląda każda ocena.
      </EmptyState>
    )
  const go = async (next: number | 'new' | null, of = template.id) => {
    if (!(await leave())) return
    setChosen(of)
    setOpen(next)
  }
  const rows = template.areas.map((area) => ({ ...area, roleName: roleName(area.role) }))
  return (
    <div className={css.beside}>
      <div className={css.main}>
        {templates.length > 1 && (
          <NativeSelect
            label="Wzór"
            w="24rem"
            value={String(template.id)}
            onChange={(event) => void go(null, Number(event.currentTarget.value))}
            data={templates.map((one) => ({
              value: String(one.id),
              label: one.isDefault ? `${one.name} (domyślny)` : one.active ? one.name : `${one.name} (wyłączony)`,
            }))}
          />
        )}
        <TemplateForm
          key={template.id}
          template={template}
          onCopied={(id) => void go(null, id)}
          onRemoved={() => setChosen(undefined)}
        />
        <DataTable
          label={`Obszary: ${template.name}`}
          columns={open === null ? columns : narrow}
          rows={rows}
          openId={open === 'new' ? null : open}
          onOpen={({ id }) => void go(id)}
          filter={
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void go('new')}>
              Dodaj obszar
            </Button>
          }
          empty="Ten wzór nie ma jeszcze obszarów."
        />
      </div>
      {open !== null && (
        <AreaPanel
          key={`${template.id} ${open}`}
          templateId={template.id}
          area={template.areas.find((one) => one.id === open)}
          onClose={() => setOpen(null)}
          onAdded={setOpen}
        />
      )}
    </div>
  )
}
