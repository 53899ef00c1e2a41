import { formatRate } from '#shared/classes/attendanceRules.ts'
import type { GridSession } from '#shared/classes/gridSchema.ts'
import css from './attendance.module.css'
import { type GridDraft, type GridModel, totalsOf } from './gridModel.ts'
import { columnWidth } from './gridSizes.ts'

type Props = { model: GridModel; draft: GridDraft; session: GridSession; column: number; active: boolean }

/** Foot of a meeting: how many were there of how many, and their rate; pale until it is confirmed. */
export function GridFoot({ model, draft, session, column, active }: Props) {
  const { present, of, rate } = totalsOf(model, draft, session)
  const counts = session.confirmedOn !== null && draft[session.id] === undefined
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      className={css.total}
      style={{ width: columnWidth }}
      data-counts={counts || undefined}
      data-active={active || undefined}
      title={counts ? undefined : 'Jeszcze nie policzono: zatwierdź obecność na tym spotkaniu.'}
    >
      {of > 0 && (
        <>
          <span>
            {present}/{of}
          </span>
          {!model.grid.forRelated && <span className={css.rate}>{formatRate(rate).replace(/,\d\d/, '')}</span>}
          {!counts && <span className="k-visually-hidden">, nie policzono</span>}
        </>
      )}
    </div>
  )
}
