import { Checkbox } from '@mantine/core'
import type { ValueFormat } from '#shared/generators/format.ts'
import { Segments } from '../../ui/form/Segments.tsx'
import css from './generators.module.css'

const decimals = [
  { value: 'comma', label: '1234,50' },
  { value: 'dot', label: '1234.50' },
] as const
const dates = [
  { value: 'dots', label: 'dd.mm.rrrr' },
  { value: 'iso', label: 'rrrr-mm-dd' },
  { value: 'dashes', label: 'dd-mm-rrrr' },
] as const

type Props = { format: ValueFormat; onChange: (format: ValueFormat) => void }

/** How numbers and dates are written; kept with the generator. */
export const FormatSwitches = ({ format, onChange }: Props) => (
  <div className={css.switches}>
    <Segments
      label="Zapis kwot"
      options={decimals}
      value={format.decimalSign}
      onChange={(decimalSign) => onChange({ ...format, decimalSign })}
    />
    <Checkbox
      label="Odstęp między tysiącami"
      checked={format.thousands}
      onChange={(event) => onChange({ ...format, thousands: event.currentTarget.checked })}
    />
    <Segments
      label="Zapis dat"
      options={dates}
      value={format.dateFormat}
      onChange={(dateFormat) => onChange({ ...format, dateFormat })}
    />
  </div>
)
