import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './states.module.css'

type Props = {
  title: string
  /** What this place is for. */
  children?: ReactNode
  /** The one first step. */
  action?: { label: string; onAct: () => void } | undefined
}

/** A place with nothing in it: what it is for and the one first step. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={css.state}>
      <p className={css.title}>{title}</p>
      {children && <div className={css.words}>{children}</div>}
      {action && <Button onClick={action.onAct}>{action.label}</Button>}
    </div>
  )
}
