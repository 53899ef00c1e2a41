import { useState } from 'react'
import { formatDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { DuePart } from './DuePart.tsx'
import css from './today.module.css'

/** What is overdue and what comes within 7 and 30 days; what has been overdue for long is shown when asked for. */
export function DueParts() {
  const [older, setOlder] = useState(false)
  const { data, error, again } = useAsk('today.get', { older }, { keep: true, later: true })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const { today, overdue, week, month, since } = data
  return (
    <>
      <DuePart part="overdue" lines={overdue} today={today}>
        {since !== null && (
          <p className={css.foot}>
            Zajęć, dokumentów teczek, pomiarów i kontaktów sprzed {formatDate(since)} nie ma na tej liście.
            <button type="button" className={css.plain} onClick={() => setOlder(true)}>
              Pokaż też starsze
            </button>
          </p>
        )}
      </DuePart>
      <DuePart part="week" lines={week} today={today} />
      <DuePart part="month" lines={month} today={today} />
    </>
  )
}
