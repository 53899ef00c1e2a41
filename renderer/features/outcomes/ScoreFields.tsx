import { type KeyboardEvent, useId, useRef } from 'react'
import { useController } from 'react-hook-form'
import css from './outcomes.module.css'

type Scores = Readonly<Record<string, number | null>>
type Props = { items: readonly { readonly value: string; readonly label: string }[] }

/** Marks 1–5 of the survey, entered by digits: a digit marks and goes on to the next question, Backspace clears and goes back. */
export function ScoreFields({ items }: Props) {
  const { field } = useController({ name: 'scores' })
  const id = useId()
  const rows = useRef<HTMLFieldSetElement>(null)
  const scores = (field.value ?? {}) as Scores
  const input = (index: number) => rows.current?.querySelectorAll('input')[index]
  const set = (item: string, score: number | null) => field.onChange({ ...scores, [item]: score })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number, item: string) => {
    if (/^[1-5]$/.test(event.key)) {
      event.preventDefault()
      set(item, Number(event.key))
      ;(input(index + 1) ?? event.currentTarget).focus()
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault()
      set(item, null)
      if (scores[item] == null && event.key === 'Backspace') input(index - 1)?.focus()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      input(index + (event.key === 'ArrowDown' ? 1 : -1))?.focus()
    }
  }
  return (
    <fieldset ref={rows} className={css.scores}>
      <legend>Oceny od 1 (bardzo źle) do 5 (bardzo dobrze)</legend>
      {items.map(({ value: item, label }, index) => (
        <div key={item} className={css.score}>
          <label htmlFor={`${id}-${item}`}>{label}</label>
          <input
            id={`${id}-${item}`}
            inputMode="numeric"
            autoComplete="off"
            value={scores[item] ?? ''}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={(event) => onKeyDown(event, index, item)}
            onChange={(event) => {
              // What comes otherwise than by keys (a paste, a touch keyboard).
              const digit = /[1-5]/.exec(event.currentTarget.value)?.[0]
              set(item, digit === undefined ? null : Number(digit))
            }}
            onBlur={field.onBlur}
          />
        </div>
      ))}
    </fieldset>
  )
}
