import { PasswordInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import type { FieldProps } from './formKit.tsx'
import { useField } from './useField.ts'

/** A secret, hidden until its eye is pressed; nothing offers to remember it. Put it in a form with `draft={false}`. */
export function PasswordField<Values extends FieldValues = FieldValues>({
  name,
  label,
  hint,
  required,
  width,
  ...rest
}: FieldProps<Values> & { width?: string }) {
  const field = useField({ name, required })
  return (
    <PasswordInput
      {...rest}
      ref={field.ref}
      name={name}
      label={label}
      description={hint}
      required={required ?? false}
      error={field.error}
      w={width}
      miw="14rem"
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': 'Pokaż wpisane znaki' }}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.blur}
    />
  )
}
