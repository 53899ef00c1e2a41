import { type ReactNode, useEffect, useRef } from 'react'
import css from './page.module.css'

const programName = 'Klubownik'
type Props = {
  title: string
  /** How many there are: stands after the title in brackets. */
  count?: number | undefined
  /** Buttons at the right of the title; the main act first. */
  actions?: ReactNode
  /** Under the title: the term of a grant, a warning. */
  note?: ReactNode
  /** A record beside the content. */
  panel?: ReactNode
  /** Content that scrolls as a whole (forms); a list scrolls by itself. */
  scrolls?: boolean
  children: ReactNode
}

/** A screen: its heading takes the focus when it comes and names the window. */
export function Page({ title, count, actions, note, panel, scrolls = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    document.title = `${title} – ${programName}`
  }, [title])
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
          {count !== undefined && <span className={css.count}> ({count.toLocaleString('pl-PL')})</span>}
        </h1>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {note && <div className={css.note}>{note}</div>}
      <div className={css.columns}>
        <div className={scrolls ? css.scrolling : css.content}>{children}</div>
        {panel}
      </div>
    </div>
  )
}
