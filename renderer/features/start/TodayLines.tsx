import type { Icon } from '@tabler/icons-react'
import { Link } from 'wouter'
import css from './start.module.css'

export type Line = {
  key: string
  icon: Icon
  /** Asks for attention soon (`due`), stops something (`block`), or is there to know. */
  tone: 'calm' | 'due' | 'block'
  href: string
  words: string
  aside: string
}

/** Things of the day, each a link to where it is dealt with. */
export const TodayLines = ({ title, lines }: { title: string; lines: readonly Line[] }) => (
  <section className={css.block} aria-label={title}>
    <h2>{title}</h2>
    <ul className={css.lines}>
      {lines.map(({ key, icon: Sign, tone, href, words, aside }) => (
        <li key={key} data-tone={tone}>
          <Sign size={18} aria-hidden />
          <Link href={href}>{words}</Link>
          <span className={css.aside}>{aside}</span>
        </li>
      ))}
    </ul>
  </section>
)
