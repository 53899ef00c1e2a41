import { IconAlertTriangle } from '@tabler/icons-react'
import { formatRate } from '#shared/classes/attendanceRules.ts'
import type { ParticipantSum } from '#shared/classes/gridSchema.ts'
import { hoursInWords } from '#shared/classes/hoursSums.ts'
import { formatHours, hoursOf } from '#shared/editions/hours.ts'
import css from './attendance.module.css'

/** The one length of hour all sums have; undefined: there are several, so hours are shown by the clock and called so. */
const unitOf = (sums: readonly ParticipantSum[]) => {
  const units = new Set(sums.flatMap((sum) => sum.hours.units.map((unit) => unit.hourMinutes)))
  return units.size > 1 ? undefined : ([...units][0] ?? 60)
}

export function SumsHead({ sums, column }: { sums: readonly ParticipantSum[]; column: number }) {
  const unit = unitOf(sums)
  return (
    <div className={css.sums} role="presentation">
      <div role="columnheader" aria-colindex={column}>
        Godziny
        <br />
        {unit === undefined ? 'zegarowe' : `po ${unit} min`}
      </div>
      <div role="columnheader" aria-colindex={column + 1}>
        Frekwencja
      </div>
    </div>
  )
}

type Props = { sum: ParticipantSum | undefined; sums: readonly ParticipantSum[]; column: number }
/** Hours and rate of one person over confirmed meetings, with what should be noticed. */
export function PersonSums({ sum, sums, column }: Props) {
  const warnings = sum?.warnings.map((warning) => warning.sentence).join(' ') ?? ''
  return (
    <div className={css.sums} role="presentation">
      <div role="gridcell" aria-colindex={column} title={sum && hoursInWords(sum.hours)}>
        {sum && formatHours(hoursOf(sum.hours.minutes, unitOf(sums) ?? 60))}
      </div>
      <div
        role="gridcell"
        aria-colindex={column + 1}
        data-warns={warnings !== '' || undefined}
        title={warnings || undefined}
      >
        {warnings !== '' && <IconAlertTriangle size={14} aria-hidden />}
        {formatRate(sum?.rate ?? null)}
        {warnings !== '' && <span className="k-visually-hidden">. {warnings}</span>}
      </div>
    </div>
  )
}
