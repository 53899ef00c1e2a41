import { Link } from 'wouter'
import { agendaKindNames } from '#shared/agenda/kinds.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { kindIcons } from '../../texts/kindIcons.ts'
import css from './agenda.module.css'
import { hoursOf, StateMark } from './EntryChip.tsx'

/** Entries of a day in full: hour, kind, title that leads to the record, names, note, state in words. */
export const EntryLines = ({ items }: { items: readonly AgendaItem[] }) => (
  <ul className={css.lines}>
    {items.map((item) => (
      <Line key={item.id} item={item} />
    ))}
  </ul>
)

function Line({ item }: { item: AgendaItem }) {
  const Kind = kindIcons[item.kind]
  const waiting = item.waiting.map(({ name }) => name)
  const done = item.people.filter((name) => !waiting.includes(name))
  const isSplit = waiting.length > 0 && done.length > 0
  return (
    <li className={css.line}>
      <span className={css.lineHour}>{hoursOf(item) || 'cały dzień'}</span>
      <Kind size={16} aria-hidden className={css.kind} />
      <div className={css.lineWords}>
        {item.href === null ? <strong>{item.title}</strong> : <Link href={item.href}>{item.title}</Link>}
        <StateMark state={item.state} spoken />
        <span className={css.dim}>{agendaKindNames[item.kind]}</span>
        {item.people.length > 0 && (
          <p>{isSplit ? `Zostali: ${waiting.join(', ')}. Załatwione: ${done.join(', ')}.` : item.people.join(', ')}</p>
        )}
        {item.note && <p className={css.dim}>{item.note}</p>}
      </div>
    </li>
  )
}
