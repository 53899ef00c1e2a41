import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Club } from '#shared/club/schema.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './club.module.css'

type Signatory = Club['signatories'][number]
const column = createAppColumnHelper<Signatory>()
const columns = column.columns([
  column.accessor('name', { header: 'Imię i nazwisko' }),
  column.accessor('functionTitle', { header: 'Funkcja' }),
])

type Props = {
  signatories: readonly Signatory[]
  openId: number | null
  onOpen: (id: number) => void
  onNew: () => void
}

/** People who sign for the association on reports and certificates. */
export const SignatoryList = ({ signatories, openId, onOpen, onNew }: Props) => (
  <div className={css.list}>
    <p className={css.words}>
      Osoby uprawnione do reprezentacji według KRS. Sprawozdanie ma miejsce na podpis każdej z nich; na zaświadczeniu
      wybiera się, kto podpisze.
    </p>
    {signatories.length > 0 && (
      <div>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onNew}>
          Dodaj osobę podpisującą
        </Button>
      </div>
    )}
    <DataTable
      label="Osoby podpisujące"
      columns={columns}
      rows={signatories}
      openId={openId}
      onOpen={({ id }) => onOpen(id)}
      empty={
        <EmptyState title="Nie ma jeszcze żadnej osoby" action={{ label: 'Dodaj osobę podpisującą', onAct: onNew }} />
      }
    />
  </div>
)
