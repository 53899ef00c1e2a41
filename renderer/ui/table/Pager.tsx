import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import css from './table.module.css'

type Props = { offset: number; limit: number; total: number; onOffset: (offset: number) => void }

/** `1–200 z 20 000` and the way to the next rows; nothing when all are in sight. */
export function Pager({ offset, limit, total, onOffset }: Props) {
  if (total <= limit) return null
  const number = (value: number) => value.toLocaleString('pl-PL')
  const last = Math.min(offset + limit, total)
  return (
    <nav className={css.pager} aria-label="Strony listy">
      <ActionIcon
        aria-label="Poprzednie wiersze"
        disabled={offset === 0}
        onClick={() => onOffset(Math.max(0, offset - limit))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <span role="status">
        {number(offset + 1)}–{number(last)} z {number(total)}
      </span>
      <ActionIcon aria-label="Następne wiersze" disabled={last >= total} onClick={() => onOffset(offset + limit)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </nav>
  )
}
