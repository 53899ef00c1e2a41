import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { CaseHead } from '#shared/participations/schema.ts'
import css from './case.module.css'

type Props = { head: CaseHead; onGo: (participationId: number) => void }

/** To the previous and the next person of the edition, by name: two buttons, or Alt+Page Up and Alt+Page Down. */
export function CaseSteps({ head, onGo }: Props) {
  const { previousId, nextId } = head
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      const to = event.key === 'PageUp' ? previousId : event.key === 'PageDown' ? nextId : null
      if (to === null) return
      event.preventDefault()
      onGo(to)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [previousId, nextId, onGo])
  if (head.of < 2) return null
  return (
    <>
      <span className={css.place}>
        {head.place} z {head.of}
      </span>
      <ActionIcon
        aria-label="Poprzednia osoba w edycji"
        aria-keyshortcuts="Alt+PageUp"
        title="Poprzednia osoba w edycji (Alt+Page Up)"
        disabled={previousId === null}
        onClick={() => previousId !== null && onGo(previousId)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label="Następna osoba w edycji"
        aria-keyshortcuts="Alt+PageDown"
        title="Następna osoba w edycji (Alt+Page Down)"
        disabled={nextId === null}
        onClick={() => nextId !== null && onGo(nextId)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </>
  )
}
