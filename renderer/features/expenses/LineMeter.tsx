import type { BudgetLine } from '#shared/budgets/schema.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { type LineFigures, lineState } from '../../texts/lineState.ts'
import { Meter } from '../../ui/meter/Meter.tsx'
import css from './expenses.module.css'

/** How the line will stand with this document; it moves while the amount is typed. */
export function LineMeter({ line, figures }: { line: BudgetLine; figures: LineFigures }) {
  const state = lineState(figures)
  const words = `${formatZloty(figures.spent)} z ${formatZloty(figures.planned)} – ${state.words}`
  return (
    <div className={css.lineMeter} data-tone={state.tone}>
      <Meter
        label={`Pozycja ${line.code}`}
        value={figures.spent}
        max={figures.planned}
        tone={state.tone}
        text={words}
      />
      <p aria-live={state.tone === 'calm' ? 'off' : 'polite'}>Razem {words}</p>
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
