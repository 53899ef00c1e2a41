import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import { titleWithNames } from '#shared/agenda/entry.ts'
import { agendaKindNames } from '#shared/agenda/kinds.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { stateNames } from '#shared/agenda/words.ts'
import { formatTime, formatTimes } from '#shared/classes/timeOfDay.ts'
import { kindIcons } from '../../texts/kindIcons.ts'
import css from './agenda.module.css'

/** The mark of a state, always with its word. */
export const StateMark = ({ state, spoken = false }: { state: AgendaItem['state']; spoken?: boolean }) => {
  const Mark = state === 'overdue' ? IconAlertTriangle : state === 'done' ? IconCheck : undefined
  if (!Mark) return null
  return (
    <span className={css.state} data-state={state}>
      <Mark size={14} aria-hidden />
      <span className={spoken ? undefined : 'k-visually-hidden'}>{stateNames[state]}</span>
    </span>
  )
}

/** `9:00–10:30`, or nothing for a whole day. */
export const hoursOf = ({ startsAt, endsAt }: AgendaItem): string =>
  startsAt === null || endsAt === null ? '' : formatTimes(startsAt, endsAt)

/** An entry in one line of a day of the month: mark, hour, title. */
export function EntryChip({ item }: { item: AgendaItem }) {
  const Kind = kindIcons[item.kind]
  const words = titleWithNames(item)
  const about = [agendaKindNames[item.kind], hoursOf(item), words, item.note].filter(Boolean).join(' · ')
  const content = (
    <>
      <Kind size={14} aria-hidden className={css.kind} />
      <span className="k-visually-hidden">{agendaKindNames[item.kind]}: </span>
      {item.startsAt !== null && <span className={css.hour}>{formatTime(item.startsAt)}</span>}
      <span className={css.words}>{words}</span>
      <StateMark state={item.state} />
    </>
  )
  return item.href === null ? (
    <span className={css.chip} data-state={item.state} title={about}>
      {content}
    </span>
  ) : (
    <Link href={item.href} className={css.chip} data-state={item.state} title={about} tabIndex={-1}>
      {content}
    </Link>
  )
}
