import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { agendaKindNames } from '#shared/agenda/kinds.ts'
import { formatTime } from '#shared/classes/timeOfDay.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { TodayPart } from '#shared/today/lines.ts'
import type { TodayEntry, TodayLine } from '#shared/today/schema.ts'
import { kindIcons } from '../../texts/kindIcons.ts'
import { daysOfLine } from './dayWords.ts'
import css from './today.module.css'

function Entry({ entry, day }: { entry: TodayEntry; day: boolean }) {
  const { title, people, waiting, href, note, startsAt } = entry
  const words = people.length > 0 ? `${title}: ${people.join(', ')}` : title
  const hidden = entry.things - waiting.length
  return (
    <li className={css.day}>
      {day && (
        <div className={css.entry}>
          {href === null ? <span>{words}</span> : <Link href={href}>{words}</Link>}
          {note && <span className={css.small}>{note}</span>}
          <span className={css.aside}>
            {formatDate(entry.day)}
            {startsAt !== null && `, ${formatTime(startsAt)}`}
          </span>
        </div>
      )}
      {waiting.length > 0 && (
        <ul className={css.names} aria-label="Osoby">
          {waiting.map((person) => (
            <li key={person.href}>
              <Link href={person.href}>{person.name}</Link>
            </li>
          ))}
          {hidden > 0 && <li className={css.dim}>i jeszcze {counted(hidden, 'osoba', 'osoby', 'osób')}</li>}
        </ul>
      )}
    </li>
  )
}

/** A thing of one day leads to its record; the same thing of many people or days unfolds to them. */
export function DueLine({ line, today, part }: { line: TodayLine; today: IsoDate; part: TodayPart }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const Kind = kindIcons[line.kind]
  const [first] = line.entries as [TodayEntry]
  const alone = line.entries.length === 1
  const [person] = first.waiting
  const about = first.people.join(', ') || (first.title === line.title ? '' : first.title)
  const name = line.things === 1 ? (person?.name ?? about) : ''
  const words = (
    <>
      {line.title}
      {name && <span className={css.dim}> – {name}</span>}
    </>
  )
  const href = alone && line.things === 1 ? (person?.href ?? first.href) : null
  return (
    <li data-tone={part === 'overdue' ? 'due' : undefined}>
      <div className={css.row}>
        <Kind size={18} aria-hidden />
        <span className="k-visually-hidden">{agendaKindNames[line.kind]}: </span>
        {href !== null ? (
          <Link href={href} className={css.words}>
            {words}
          </Link>
        ) : line.things === 1 ? (
          <span className={css.words}>{words}</span>
        ) : (
          <button
            type="button"
            className={css.unfold}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <IconChevronRight size={14} aria-hidden />
            {words}
          </button>
        )}
        {line.things > 1 && <span className={css.number}>{line.things}</span>}
        <span className={css.aside}>{daysOfLine(line, today, part)}</span>
      </div>
      {line.things > 1 && open && (
        <ul id={id} className={css.entries}>
          {line.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} day={!alone || entry.waiting.length === 0 || entry.href !== null} />
          ))}
          {line.more > 0 && (
            <li>
              <Link href={`/kalendarz?dzien=${line.to}`}>
                i jeszcze {counted(line.more, 'dzień', 'dni', 'dni')} – w kalendarzu
              </Link>
            </li>
          )}
        </ul>
      )}
    </li>
  )
}
