import { Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { FormTextState } from '#shared/settlements/contract.ts'
import { plainText } from '#shared/settlements/forms/runs.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './formTexts.module.css'
import { certaintyWords, isUncompared, placeInForm } from './formTextWords.ts'

const Certainty = ({ text }: { text: FormTextState }) => (
  <span className={css.certainty} data-open={isUncompared(text)}>
    {isUncompared(text) ? <IconAlertTriangle size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />}
    {certaintyWords(text)}
  </span>
)
const column = createAppColumnHelper<FormTextState>()
const columns = column.columns([
  column.accessor((text) => placeInForm(text.textId), { id: 'place', header: 'Miejsce', meta: { width: '12rem' } }),
  column.accessor((text) => plainText(text.text), { id: 'text', header: 'Brzmienie', meta: { oneLine: true } }),
  column.accessor(certaintyWords, {
    id: 'certainty',
    header: 'Pewność',
    meta: { width: '13rem' },
    cell: ({ row }) => <Certainty text={row.original} />,
  }),
])

type Props = {
  texts: readonly FormTextState[]
  openId: string | null
  onOpen: (textId: string) => void
  onlyOpen: boolean
  onOnlyOpen: (only: boolean) => void
}

/** Every wording the form prints, with how sure it is. */
export const FormTextList = ({ texts, openId, onOpen, onlyOpen, onOnlyOpen }: Props) => {
  const shown = onlyOpen ? texts.filter((text) => isUncompared(text) || text.textId === openId) : texts
  return (
    <DataTable
      label="Brzmienia formularza"
      columns={columns}
      rows={shown}
      rowId={(text) => text.textId}
      openId={openId}
      onOpen={(text) => onOpen(text.textId)}
      filter={
        <Checkbox
          label="Tylko nieporównane"
          checked={onlyOpen}
          onChange={(event) => onOnlyOpen(event.currentTarget.checked)}
        />
      }
      empty={
        <EmptyState
          title="Wszystkie brzmienia porównano z tekstem urzędowym"
          action={{ label: 'Pokaż wszystkie brzmienia', onAct: () => onOnlyOpen(false) }}
        />
      }
    />
  )
}
