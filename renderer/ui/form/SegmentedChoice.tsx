import { useId } from 'react'
import type { FieldValues } from 'react-hook-form'
import css from './form.module.css'
import type { FieldProps } from './formKit.tsx'
import type { Option } from './SelectField.tsx'
import { useField } from './useField.ts'

type Props<Values extends FieldValues> = Omit<FieldProps<Values>, 'autoFocus'> & {
  options: readonly Option<string | number>[]
}

/** One of two to four, all in sight; arrows move, as in any group of radio buttons. */
export function SegmentedChoice<Values extends FieldValues = FieldValues>({
  name,
  label,
  hint,
  required,
  disabled,
  options,
  className,
}: Props<Values>) {
  const field = useField({ name, required })
  const id = useId()
  const notes = [hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-invalid={field.error ? true : undefined}
      aria-required={required || undefined}
      className={`${css.choice} ${className ?? ''}`}
      aria-describedby={notes || undefined}
    >
      <span id={`${id}-label`} className={css.choiceLabel}>
        {label}
        {required && (
          <span className={css.mark} aria-hidden>
            {' '}
            *
          </span>
        )}
      </span>
      <div className={css.segments}>
        {options.map((option, index) => (
          <label key={option.value} className={css.segment}>
            <input
              type="radio"
              ref={index === 0 ? field.ref : undefined}
              name={`${id}-${name}`}
              checked={field.value === option.value}
              disabled={(disabled || option.disabled) ?? false}
              onChange={() => field.change(option.value)}
              onBlur={field.blur}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      {field.error && (
        <p id={`${id}-error`} className={css.error}>
          {field.error}
        </p>
      )}
    </div>
  )
}
