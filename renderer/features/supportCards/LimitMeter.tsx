import type { HourMinutes } from '#shared/editions/hours.ts'
import { limitInWords, limitState } from '#shared/supportCards/card.ts'
import { Meter } from '../../ui/meter/Meter.tsx'
import css from './supportCards.module.css'

type Props = { label: string; used: number; limit: number | null; hourMinutes: HourMinutes }

/** How much of a kind of support is used, in words and, where there is a limit, as a bar. */
export function LimitMeter({ label, used, limit, hourMinutes }: Props) {
  const state = limitState(used, limit)
  const words = limitInWords(state, hourMinutes)
  return (
    <div className={css.meter}>
      {limit !== null && (
        <Meter label={label} value={used} max={limit} tone={state.over > 0 ? 'due' : 'calm'} text={words} />
      )}
      <span className={state.over > 0 ? css.due : undefined}>{words}</span>
    </div>
  )
}
