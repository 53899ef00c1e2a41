import css from './meter.module.css'

type Props = {
  /** What is measured: `I.1.2. Psycholog`. */
  label: string
  /** How far it has come and how far it may, in any one unit. */
  value: number
  max: number
  /** `due`: past what was meant; `block`: past what is allowed. A word beside the meter has to say the same. */
  tone?: 'calm' | 'due' | 'block'
  /** The state in words, for those who hear it. */
  text: string
}

const percent = (part: number, whole: number): string =>
  `${whole <= 0 ? 0 : Math.round(Math.min(1, Math.max(0, part / whole)) * 100)}%`

/** A thin bar: how much of the planned is used. Past the plan the whole bar is the value, and a notch shows the plan. */
export function Meter({ label, value, max, tone = 'calm', text }: Props) {
  const whole = Math.max(max, value)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the inside of a meter element takes no colours and no notch
    <div
      role="meter"
      className={css.meter}
      data-tone={tone}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={whole}
      aria-valuenow={Math.max(0, value)}
      aria-valuetext={text}
    >
      <div className={css.fill} style={{ width: percent(value, whole) }} />
      {value > max && max > 0 && <div className={css.notch} style={{ left: percent(max, whole) }} />}
    </div>
  )
}
