import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { SessionRow } from '#shared/classes/sessionSchema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import css from './classes.module.css'
import { stateOf } from './sessionState.ts'

type Props = { session: Pick<SessionRow, 'status' | 'confirmedOn' | 'heldOn'>; today: IsoDate }

/** What became of a meeting, told by sign and word. */
export function SessionStateLine({ session, today }: Props) {
  const { words, tone } = stateOf(session, today)
  return (
    <span className={css.state} data-tone={tone}>
      {tone === 'due' && <IconAlertTriangle size={16} aria-hidden />}
      {tone === 'good' && <IconCheck size={16} aria-hidden />}
      {words}
    </span>
  )
}
