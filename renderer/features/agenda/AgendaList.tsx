import type { AgendaItem } from '#shared/agenda/schema.ts'
import { dayInWords } from '#shared/agenda/words.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { holidayOn } from '#shared/kernel/holidays.ts'
import { capitalised } from '#shared/kernel/text.ts'
import css from './agenda.module.css'
import { EntryLines } from './EntryLines.tsx'

type Props = { today: IsoDate; items: ReadonlyMap<IsoDate, readonly AgendaItem[]> }
/** Many days are taller than the window; the keyboard scrolls them. */
const scrolledByKeys = { tabIndex: 0, 'data-days': true }

/** The days of a month that hold something, one under another, each entry in full. */
export const AgendaList = ({ today, items }: Props) => (
  <section className={css.list} aria-label="Lista wpisów" {...scrolledByKeys}>
    {[...items].map(([day, own]) => (
      <section key={day} aria-label={dayInWords(day)} data-today={day === today || undefined}>
        <h2>
          {capitalised(dayInWords(day))}
          {day === today && ' – dziś'}
          {holidayOn(day) && <span className={css.holiday}>{holidayOn(day)}</span>}
        </h2>
        <EntryLines items={own} />
      </section>
    ))}
  </section>
)
