import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useTell } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Props = {
  what: 'action' | 'line'
  id: number
  name: string
  onRemoved: () => void
  onRefused: (sentence: string) => void
}

/** Moves an action or a line among its neighbours or removes it; both can be undone, so nothing is asked. */
export function RowActions({ what, id, name, onRemoved, onRefused }: Props) {
  const move = useTell('budgets.move')
  const removeAction = useTell('budgets.removeAction')
  const removeLine = useTell('budgets.removeLine')
  const say = useSay()
  const word = what === 'action' ? 'działanie' : 'pozycję budżetu'
  const go = async (by: -1 | 1) => {
    const answer = await move.tell({ what, id, by })
    if (!answer.ok) onRefused(answer.error.message)
  }
  const remove = async () => {
    const answer = await (what === 'action' ? removeAction : removeLine).tell({ id })
    if (!answer.ok) return onRefused(answer.error.message)
    say({ sentence: `Usunięto ${word} „${name}”.` })
    onRemoved()
  }
  return (
    <>
      <ActionIcon aria-label="Przesuń wyżej" title="Przesuń wyżej" onClick={() => void go(-1)}>
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label="Przesuń niżej" title="Przesuń niżej" onClick={() => void go(1)}>
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={`Usuń ${word}`} title={`Usuń ${word}`} onClick={() => void remove()}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </>
  )
}
