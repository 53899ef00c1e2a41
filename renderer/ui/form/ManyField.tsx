import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import type { FieldValues } from 'react-hook-form'
import css from './form.module.css'
import type { FieldProps } from './formKit.tsx'
import type { Option } from './SelectField.tsx'
import { useField } from './useField.ts'

type Props<Values extends FieldValues> = Omit<FieldProps<Values>, 'autoFocus' | 'required'> & {
  options: readonly Option<number | string>[]
  /** Said when none is chosen. */
  atLeastOne?: string
}

const listOf = (value: unknown): (number | string)[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'number' || typeof one === 'string') : []

/** Any of a few, all in sight; the value is the list of the chosen ones, in the order of the options. */
export function ManyField<Values extends FieldValues = FieldValues>(props: Props<Values>) {
  const { name, label, hint, options, atLeastOne, disabled, className } = props
  const field = useField({
    name,
    check: (value) => (atLeastOne && listOf(value).length === 0 ? atLeastOne : undefined),
  })
  const id = useId()
  const chosen = listOf(field.value)
  // What is chosen but not offered (any more) stays chosen.
  const hidden = chosen.filter((one) => !options.some((option) => option.value === one))
  const toggle = (value: number | string) =>
    field.change([
      ...options.map((option) => option.value).filter((one) => (one === value) !== chosen.includes(one)),
      ...hidden,
    ])
  return (
    <fieldset
      className={`${css.many} ${className ?? ''}`}
      aria-describedby={[hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend className={css.choiceLabel}>{label}</legend>
      {options.map((option, index) => (
        <Checkbox
          key={option.value}
          ref={index === 0 ? field.ref : undefined}
          label={option.label}
          aria-invalid={field.error ? true : undefined}
          disabled={(disabled || option.disabled) ?? false}
          checked={chosen.includes(option.value)}
          onChange={() => toggle(option.value)}
          onBlur={field.blur}
        />
      ))}
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
    </fieldset>
  )
}
