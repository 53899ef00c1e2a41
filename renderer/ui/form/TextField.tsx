import { TextInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import type { Check, FieldProps } from './formKit.tsx'
import { useField } from './useField.ts'

type Props<Values extends FieldValues> = FieldProps<Values> & {
  placeholder?: string
  maxLength?: number
  width?: string
  /** A judgement of its own: `readKrs(text) ? undefined : 'Numer KRS ma najwyżej 10 cyfr.'`. Keep it at module level. */
  check?: Check
  autoComplete?: string
}

/** One line of text. */
export function TextField<Values extends FieldValues = FieldValues>({
  name,
  label,
  hint,
  required,
  check,
  width,
  ...rest
}: Props<Values>) {
  const field = useField({ name, required, check })
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      ref={field.ref}
      name={name}
      label={label}
      description={hint}
      required={required ?? false}
      error={field.error}
      w={width}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.blur}
    />
  )
}
