import { Textarea } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import css from './form.module.css'
import type { FieldProps } from './formKit.tsx'
import { useField } from './useField.ts'

type Props<Values extends FieldValues> = FieldProps<Values> & {
  rows?: number
  /** Signs that fit; counted under the field, never cut. */
  limit?: number
}

/** Text of several lines, growing as it is written, with the count of its signs. */
export function TextArea<Values extends FieldValues = FieldValues>({
  name,
  label,
  hint,
  required,
  limit,
  rows = 3,
  ...rest
}: Props<Values>) {
  const field = useField({ name, required })
  const text = typeof field.value === 'string' ? field.value : ''
  const over = limit !== undefined && text.length > limit
  const count = (value: number) => value.toLocaleString('pl-PL')
  return (
    <div>
      <Textarea
        {...rest}
        ref={field.ref}
        name={name}
        label={label}
        description={hint}
        required={required ?? false}
        error={field.error ?? (over ? `Tekst jest za długi o ${count(text.length - (limit ?? 0))} znaków.` : undefined)}
        rows={rows}
        classNames={{ input: css.growing ?? '' }}
        styles={{ input: { minHeight: `calc(${rows} * 1.4em + 12px)` } }}
        value={text}
        onChange={(event) => field.change(event.currentTarget.value)}
        onBlur={field.blur}
      />
      <div className={css.count} data-over={over || undefined}>
        {limit === undefined ? `znaków: ${count(text.length)}` : `${count(text.length)} z ${count(limit)} znaków`}
      </div>
    </div>
  )
}
