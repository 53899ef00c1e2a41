import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import type { Club } from '#shared/club/schema.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './club.module.css'
import { useChooseOperator } from './useChooseOperator.ts'

type Operator = Club['operators'][number]

function AtWork({ operator }: { operator: Operator }) {
  const choose = useChooseOperator()
  if (operator.current)
    return (
      <span className={css.atWork}>
        <IconCheck size={16} aria-hidden /> teraz przy pracy
      </span>
    )
  return (
    <button
      type="button"
      className={css.choose}
      aria-label={`Teraz pracuje ta osoba: ${operator.name}`}
      onClick={() => choose(operator)}
    >
      Teraz pracuje ta osoba
    </button>
  )
}

const column = createAppColumnHelper<Operator>()
const columns = column.columns([
  column.accessor('name', { header: 'Imię i nazwisko' }),
  column.accessor('role', { header: 'Rola' }),
  column.accessor('current', {
    header: 'Przy pracy',
    enableSorting: false,
    meta: { width: '14rem' },
    cell: ({ row }) => <AtWork operator={row.original} />,
  }),
])

type Props = {
  operators: readonly Operator[]
  openId: number | null
  onOpen: (id: number) => void
  onNew: () => void
}

/** People who work at this computer; the one at work now signs every change in the history. */
export const OperatorList = ({ operators, openId, onOpen, onNew }: Props) => (
  <div className={css.list}>
    <p className={css.words}>Historia zapisuje przy każdej zmianie, kto był wtedy przy pracy.</p>
    <div>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onNew}>
        Dodaj osobę przy pracy
      </Button>
    </div>
    <DataTable
      label="Osoby przy pracy"
      columns={columns}
      rows={operators}
      openId={openId}
      onOpen={({ id }) => onOpen(id)}
      empty="Nie ma nikogo na liście."
    />
  </div>
)
