import { Checkbox } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import type { FieldProps } from './formKit.tsx'
import { useField } from './useField.ts'

/** Yes or no; its value is a boolean. */
export function CheckField<Values extends FieldValues = FieldValues>({
  name,
  label,
  hint,
  ...rest
}: Omit<FieldProps<Values>, 'required'>) {
  const field = useField({ name })
  return (
    <Checkbox
      {...rest}
      ref={field.ref}
      name={name}
      label={label}
      description={hint}
      error={field.error}
      size="xs"
      checked={field.value === true}
      onChange={(event) => field.change(event.currentTarget.checked)}
      onBlur={field.blur}
    />
  )
}
