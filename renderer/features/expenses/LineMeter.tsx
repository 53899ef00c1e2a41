import { formatZloty } from '#shared/kernel/money.ts'
import { lineState } from '../../texts/lineState.ts'
import { Meter } from '../../ui/meter/Meter.tsx'
import css from './expenses.module.css'
import type { LineAfter } from './lineAfter.ts'

/** How the line, or its action where the contract counts shifts on actions, will stand with this document; it moves while the amount is typed. */
export function LineMeter({ figures }: { figures: LineAfter }) {
  const state = lineState(figures)
  const words = `${formatZloty(figures.spent)} z ${formatZloty(figures.planned)} – ${state.words}`
  const limit = figures.limit === null ? '' : `, limit z umowy ${formatZloty(figures.limit)}`
  return (
    <div className={css.lineMeter} data-tone={state.tone}>
      <Meter label={figures.of} value={figures.spent} max={figures.planned} tone={state.tone} text={words} />
      <p aria-live={state.tone === 'calm' ? 'off' : 'polite'}>Razem {words}</p>
      <p>
        {figures.of} plan {formatZloty(figures.planned)}
        {limit}, inne dokumenty {formatZloty(figures.others)}, ten dokument {formatZloty(figures.document)}
      </p>
    </div>
  )
}

/** Keeps the place of a meter, so that nothing moves when a line is chosen. */
export const NoMeter = ({ why }: { why: string }) => (
  <div className={css.lineMeter}>
    <div className={css.noMeter} />
    <p>{why}</p>
  </div>
)
