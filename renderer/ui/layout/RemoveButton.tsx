import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { CallError } from '#shared/contract/errors.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useSay } from './status.tsx'

type Props = {
  /** Names the act: `Usuń kurs`. */
  label: string
  /** Said when it is done: `Usunięto kurs.` */
  said: string
  onRemove: () => Promise<Result<unknown, CallError>>
  onGone: () => void
}

/** Takes the open record away without a question, because the step can be taken back; a refusal is said at the foot. */
export function RemoveButton({ label, said, onRemove, onGone }: Props) {
  const say = useSay()
  const act = async () => {
    const answer = await onRemove()
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: said })
    onGone()
  }
  return (
    <ActionIcon aria-label={label} title={label} onClick={() => void act()}>
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  )
}
