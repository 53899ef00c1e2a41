import type { ReactNode } from 'react'
import css from './today.module.css'

type Props = {
  /** Above everything: the first steps of a new file. */
  head?: ReactNode
  /** What waits, the nearest first. */
  main: ReactNode
  /** Beside it: settlement, places, money, what was worked on last. */
  aside: ReactNode
}

/** Where the day begins: what it asks for at the left, how things stand at the right. */
export const TodayScreen = ({ head, main, aside }: Props) => (
  <div className={css.screen}>
    {head && <div className={`${css.wide} ${css.column}`}>{head}</div>}
    <div className={css.column}>{main}</div>
    <div className={css.column}>{aside}</div>
  </div>
)
