import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconOctagon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './notice.module.css'

export type NoticeKind = 'block' | 'due' | 'info' | 'good'
const kinds = {
  block: { icon: IconOctagon, word: 'Blokuje:' },
  due: { icon: IconAlertTriangle, word: 'Uwaga:' },
  info: { icon: IconInfoCircle, word: 'Informacja:' },
  good: { icon: IconCircleCheck, word: 'W porządku:' },
} as const

type Props = {
  kind: NoticeKind
  title?: string
  children?: ReactNode
  /** A button or a link to what has to be done. */
  action?: ReactNode
}

/** Something to know, told by sign and word as well as by colour: `block` stops an act, `due` asks for one. */
export function Notice({ kind, title, children, action }: Props) {
  const { icon: Sign, word } = kinds[kind]
  return (
    <div className={css.notice} data-kind={kind}>
      <Sign size={18} stroke={1.8} aria-hidden />
      <span className="k-visually-hidden">{word} </span>
      <div className={css.words}>
        {title && <p className={css.title}>{title}</p>}
        {children}
      </div>
      {action}
    </div>
  )
}
