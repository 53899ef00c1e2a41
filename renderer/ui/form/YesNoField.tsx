import { NativeSelect } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import type { FieldProps } from './formKit.tsx'
import { useField } from './useField.ts'

const words = new Map<unknown, string>([
  [true, 'yes'],
  [false, 'no'],
])

/** Yes, no, or not known yet; the value is `true`, `false` or `null`. */
export function YesNoField<Values extends FieldValues = FieldValues>({
  name,
  label,
  hint,
  required,
  width,
  ...rest
}: FieldProps<Values> & { width?: string }) {
  const field = useField({ name, required })
  return (
    <NativeSelect
      {...rest}
      ref={field.ref}
      name={name}
      label={label}
      description={hint}
      required={required ?? false}
      error={field.error}
      w={width}
      value={words.get(field.value) ?? ''}
      onChange={({ currentTarget: { value } }) => field.change(value === '' ? null : value === 'yes')}
      onBlur={field.blur}
    >
      <option value="">nie wiadomo</option>
      <option value="yes">tak</option>
      <option value="no">nie</option>
    </NativeSelect>
  )
}
