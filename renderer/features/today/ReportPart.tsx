import { IconAlertOctagon, IconCalendarDue } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { daysBetween, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { termWords } from '../../texts/term.ts'
import type { OwedReport } from './nextReport.ts'
import css from './today.module.css'

/** Something that keeps a report from being filed, and where it is mended. */
export type Obstacle = { readonly words: string; readonly href: string }
type Props = {
  owed: OwedReport
  today: IsoDate
  /** `undefined`: not calculated yet, or nothing to calculate. */
  obstacles: readonly Obstacle[] | undefined
}
const most = 6

/** The report that is due next, and what blocks it. */
export function ReportPart({ owed, today, obstacles }: Props): ReactNode {
  const { due, kind, grantId, grantTitle, reportId } = owed
  const days = daysBetween(today, due)
  const href = reportId === null ? `/sprawozdania/nowe?dotacja=${grantId}` : `/sprawozdania/${reportId}`
  const name = kind === 'final' ? 'końcowe' : 'częściowe'
  return (
    <section className={css.block} aria-labelledby="today-report">
      <h2 id="today-report">Najbliższe rozliczenie</h2>
      <ul className={css.lines}>
        <li className={css.card} data-tone={days <= 30 ? 'due' : undefined}>
          <Link href={href}>
            {reportId === null ? `Rozpocznij sprawozdanie ${name}: ` : `Sprawozdanie ${name}: `}
            {grantTitle}
          </Link>
          <span className={css.small}>
            <IconCalendarDue size={14} aria-hidden /> {termWords(due, today)}
            {obstacles?.length === 0 && ' · nic nie blokuje złożenia'}
          </span>
        </li>
        {obstacles?.slice(0, most).map(({ words, href: at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may stand twice, and a list read anew has no other name for it
          <li key={index} data-tone="block">
            <div className={css.row}>
              <IconAlertOctagon size={18} aria-hidden />
              <span className="k-visually-hidden">Blokuje: </span>
              <Link href={at} className={css.words}>
                {words}
              </Link>
            </div>
          </li>
        ))}
        {obstacles && obstacles.length > most && (
          <li className={css.row}>
            <Link href={href}>
              i jeszcze {counted(obstacles.length - most, 'sprawa', 'sprawy', 'spraw')} w sprawozdaniu
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
