import { Autocomplete } from '@mantine/core'
import { useMemo } from 'react'
import type { FieldValues } from 'react-hook-form'
import css from './form.module.css'
import type { FieldProps } from './formKit.tsx'
import { useField } from './useField.ts'

export type Suggestion = {
  readonly id: number
  readonly text: string
  /** To the right of the text: `526-025-02-74`. */
  readonly aside?: string
}
type Props<Values extends FieldValues> = FieldProps<Values> & {
  /** What fits what is typed, the likeliest first; already cut by whoever found it. */
  suggestions: readonly Suggestion[]
  onChosen?: (suggestion: Suggestion) => void
  maxLength?: number
  width?: string
}

/** One line of free text with the known ones offered while typing; arrows choose, Enter takes, anything else may be typed. */
export function SuggestField<Values extends FieldValues = FieldValues>(props: Props<Values>) {
  const { name, label, hint, required, suggestions, onChosen, width, ...rest } = props
  const field = useField({ name, required })
  const byText = useMemo(() => new Map(suggestions.map((one) => [one.text, one])), [suggestions])
  return (
    <Autocomplete
      {...rest}
      ref={field.ref}
      name={name}
      label={label}
      description={hint}
      required={required ?? false}
      error={field.error}
      w={width}
      autoComplete="off"
      data={[...byText.keys()]}
      filter={({ options }) => options}
      openOnFocus={false}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={field.change}
      onOptionSubmit={(text) => {
        const chosen = byText.get(text)
        if (chosen) onChosen?.(chosen)
      }}
      onBlur={field.blur}
      renderOption={({ option }) => (
        <span className={css.option}>
          <span>{option.value}</span>
          {byText.get(option.value)?.aside && <span className={css.aside}>{byText.get(option.value)?.aside}</span>}
        </span>
      )}
    />
  )
}
