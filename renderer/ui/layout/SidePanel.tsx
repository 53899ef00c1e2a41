import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useLeave } from './askContext.tsx'
import css from './panel.module.css'

type Props = {
  title: ReactNode
  onClose: () => void
  /** Width in px, 420–560. */
  width?: number
  /** Beside the title: state, buttons of the record. */
  actions?: ReactNode
  /** Holds nothing that takes the focus: the panel itself takes it, so that the keyboard can scroll. */
  onlyText?: boolean
  children: ReactNode
}

/**
 * A record beside its list. Takes the focus when it opens and gives it back when it closes; Escape closes it, with a
 * question only when something typed would be lost. Another record in the same panel needs another `key`.
 */
export function SidePanel({ title, onClose, width = 480, actions, onlyText = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  const id = useId()
  const leave = useLeave()
  useEffect(() => {
    const before = document.activeElement
    const element = panel.current
    // A field that wants the focus (autoFocus) has it already.
    if (!element?.contains(document.activeElement)) heading.current?.focus()
    return () => {
      const lost = document.activeElement === document.body || element?.contains(document.activeElement)
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const close = async () => {
    if (await leave()) onClose()
  }
  return (
    <aside
      ref={panel}
      className={css.panel}
      style={{ width: Math.min(560, Math.max(420, width)) }}
      aria-labelledby={id}
      onKeyDown={(event) => {
        // An open list of a field closes first.
        const inOpenList = event.target instanceof HTMLElement && event.target.matches('[data-expanded]')
        if (event.key !== 'Escape' || event.defaultPrevented || inOpenList) return
        event.stopPropagation()
        void close()
      }}
    >
      <header className={css.head}>
        <h2 ref={heading} id={id} tabIndex={-1} data-quiet-focus>
          {title}
        </h2>
        {actions}
        <ActionIcon aria-label="Zamknij panel" title="Zamknij panel (Esc)" onClick={() => void close()}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </header>
      <div className={css.body} {...(onlyText && { role: 'region', tabIndex: 0, 'aria-labelledby': id })}>
        {children}
      </div>
    </aside>
  )
}
