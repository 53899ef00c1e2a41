import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { CallError } from '#shared/contract/errors.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useSay } from '../../ui/layout/status.tsx'

/** Moves the open record up or down its list. */
export function PlaceButtons({ onMove }: { onMove: (by: -1 | 1) => Promise<Result<unknown, CallError>> }) {
  const say = useSay()
  const move = async (by: -1 | 1) => {
    const answer = await onMove(by)
    if (!answer.ok) say({ sentence: answer.error.message, tone: 'refused' })
  }
  return (
    <>
      <ActionIcon aria-label="Przesuń wyżej" title="Przesuń wyżej" onClick={() => void move(-1)}>
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label="Przesuń niżej" title="Przesuń niżej" onClick={() => void move(1)}>
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
    </>
  )
}
