import { useCallback } from 'react'
import { useController } from 'react-hook-form'
import { type Check, isEmpty, missing, useCheck } from './formKit.tsx'

type Options = { name: string; required?: boolean | undefined; check?: Check | undefined }

/** Binds one input to its form: value, change, the sentence beside it. */
export function useField({ name, required, check }: Options) {
  const { field, fieldState } = useController({ name })
  const judge = useCallback<Check>(
    (value) => (required && isEmpty(value) ? missing : check?.(value)),
    [required, check],
  )
  useCheck(name, judge)
  return {
    value: field.value as unknown,
    change: field.onChange,
    blur: field.onBlur,
    ref: field.ref,
    error: fieldState.error?.message,
  }
}
