import { IconCircleCheck } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { overdueIn, type TodayPart } from '#shared/today/lines.ts'
import type { TodayLine } from '#shared/today/schema.ts'
import { DueLine } from './DueLine.tsx'
import css from './today.module.css'

const titles: Readonly<Record<TodayPart, string>> = {
  overdue: 'Po terminie',
  week: 'W ciągu 7 dni',
  month: 'W ciągu 30 dni',
}
const nothing: Readonly<Record<TodayPart, string>> = {
  overdue: 'Nic nie jest po terminie.',
  week: 'Na najbliższe 7 dni nic nie przypada.',
  month: 'Później, do 30 dni, nic nie przypada.',
}

type Props = { part: TodayPart; lines: readonly TodayLine[]; today: IsoDate; children?: ReactNode }

/** Things as near as each other, each line leading to its record. */
export function DuePart({ part, lines, today, children }: Props) {
  const id = useId()
  return (
    <section className={css.block} aria-labelledby={id}>
      <h2 id={id}>
        {titles[part]}
        {lines.length > 0 && <span className={css.count}>({overdueIn(lines)})</span>}
      </h2>
      <ul className={css.lines}>
        {lines.length === 0 && (
          <li className={css.good}>
            <IconCircleCheck size={18} aria-hidden className={css.goodSign} />
            {nothing[part]}
          </li>
        )}
        {lines.map((line) => (
          <DueLine key={line.id} line={line} today={today} part={part} />
        ))}
      </ul>
      {children}
    </section>
  )
}
