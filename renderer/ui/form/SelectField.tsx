import { NativeSelect } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import type { FieldProps } from './formKit.tsx'
import { useField } from './useField.ts'

export type Option<Value extends string | number> = {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}
type Props<Values extends FieldValues> = FieldProps<Values> & {
  options: readonly Option<string | number>[]
  /** Text of the empty choice; without it one of the options is always chosen. */
  none?: string
  width?: string
}

/** One of a few; the list of the system itself, so every key works. Empty is `null`; numbers stay numbers. */
export function SelectField<Values extends FieldValues = FieldValues>({
  name,
  label,
  hint,
  required,
  options,
  none,
  width,
  ...rest
}: Props<Values>) {
  const field = useField({ name, required })
  const place = options.findIndex((option) => option.value === field.value)
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
      value={place === -1 ? '' : String(place)}
      onChange={(event) =>
        field.change(event.currentTarget.value === '' ? null : options[Number(event.currentTarget.value)]?.value)
      }
      onBlur={field.blur}
    >
      {(none !== undefined || place === -1) && <option value="">{none ?? 'wybierz'}</option>}
      {options.map((option, index) => (
        <option key={option.value} value={String(index)} disabled={option.disabled ?? false}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  )
}
