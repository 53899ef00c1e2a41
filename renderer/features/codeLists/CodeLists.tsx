import { ActionIcon, Button, Group, NativeSelect } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CodeItem } from '#shared/codeLists/contract.ts'
import { editableLists } from '#shared/codeLists/lists.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { CodeItemPanel } from './CodeItemPanel.tsx'
import css from './codeLists.module.css'

const termOf = ({ validFrom, validTo }: CodeItem): string =>
  [validFrom && `od ${formatDate(validFrom)}`, validTo && `do ${formatDate(validTo)}`].filter(Boolean).join(' ')

const column = createAppColumnHelper<CodeItem>()
const columns = column.columns([
  column.accessor('code', { header: 'Kod', enableSorting: false, meta: { width: '8rem' } }),
  column.accessor('label', { header: 'Nazwa', enableSorting: false }),
  column.accessor(termOf, { id: 'term', header: 'Obowiązuje', enableSorting: false, meta: { width: '12rem' } }),
  column.accessor('used', { header: 'Zapisów', enableSorting: false, meta: { kind: 'number', width: '6rem' } }),
  column.accessor((row) => (row.active ? 'w użyciu' : 'wyłączona'), {
    id: 'state',
    header: 'Stan',
    enableSorting: false,
    meta: { width: '7rem' },
  }),
])

/** The lists the coordinator chooses from, one at a time. */
export function CodeLists() {
  const [list, setList] = useState(editableLists[0]!)
  const [open, setOpen] = useState<number | 'new'>()
  const leave = useLeave()
  const { data, error, again } = useAsk('codeLists.items', { list: list.list })
  const { tell } = useTell('codeLists.move')
  const say = useSay()
  const item = data?.find(({ id }) => id === open)
  const show = async (next: number | 'new' | undefined) => {
    if (await leave()) setOpen(next)
  }
  const choose = async (name: string) => {
    if (!(await leave())) return
    setOpen(undefined)
    setList(editableLists.find((one) => one.list === name) ?? list)
  }
  const move = async (direction: 'up' | 'down') => {
    if (!item) return
    const answer = await tell({ id: item.id, direction })
    if (!answer.ok) say({ sentence: answer.error.message, tone: 'refused' })
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  return (
    <div className={css.columns}>
      <div className={css.list}>
        <Group align="end" mb="xs">
          <NativeSelect
            label="Słownik"
            w="22rem"
            value={list.list}
            onChange={(event) => void choose(event.currentTarget.value)}
            data={editableLists.map((one) => ({ value: one.list, label: one.label }))}
          />
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
            Dodaj pozycję
          </Button>
          {item && (
            <>
              <ActionIcon aria-label="Przesuń wyżej" title="Przesuń wyżej" onClick={() => void move('up')}>
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon aria-label="Przesuń niżej" title="Przesuń niżej" onClick={() => void move('down')}>
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
            </>
          )}
        </Group>
        {data ? (
          <DataTable
            label={list.label}
            columns={columns}
            rows={data}
            openId={item?.id ?? null}
            onOpen={(row) => void show(row.id)}
            rowName={(row) => row.label}
            empty={
              <EmptyState
                title="Ten słownik jest pusty"
                action={{ label: 'Dodaj pozycję', onAct: () => void show('new') }}
              >
                Z pozycji słownika wybiera się w formularzach.
              </EmptyState>
            }
          />
        ) : (
          <Loading />
        )}
      </div>
      {(item || open === 'new') && (
        <CodeItemPanel
          key={`${list.list} ${open}`}
          list={list}
          item={item}
          onClose={() => setOpen(undefined)}
          onAdded={setOpen}
        />
      )}
    </div>
  )
}
