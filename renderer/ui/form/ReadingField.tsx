import { TextInput, type TextInputProps } from '@mantine/core'
import { useCallback, useState } from 'react'
import css from './form.module.css'
import type { FieldProps } from './formKit.tsx'
import { isEmpty } from './formKit.tsx'
import { useField } from './useField.ts'

/** How a field understands what is typed: text to value and back, and the sentence for what it cannot read. */
export type Reading<Value> = {
  read: (text: string) => Value | undefined
  write: (value: Value) => string
  isValue: (value: unknown) => value is Value
  sentence: (text: string) => string
  /** What an empty field is worth: `null` unless told. */
  empty?: ''
}

type Props<Value> = FieldProps & {
  reading: Reading<Value>
  inputMode?: TextInputProps['inputMode']
  /** Stands in the field, at its right: `zł`, `%`. */
  unit?: string | undefined
  placeholder?: string
  width?: string | undefined
  /** Figures stand to the right, as on paper. */
  isAmount?: boolean
}

/** The input is as wide as what goes into it; the sentence under it may be wider. */
const narrow = (width: string) => ({
  root: { width: 'fit-content', minWidth: width, maxWidth: `max(${width}, 18rem)` },
  wrapper: { width },
})

/**
 * A text input whose value in the form is what the text means (grosze, an ISO date…). Text that cannot be read stays in
 * the form as it was typed, and the sentence stands beside it.
 */
export function ReadingField<Value>({
  reading,
  label,
  hint,
  name,
  required,
  unit,
  isAmount = false,
  width,
  ...rest
}: Props<Value>) {
  const { read, write, isValue, sentence, empty = null } = reading
  const check = useCallback(
    (value: unknown) => (isEmpty(value) || isValue(value) ? undefined : sentence(String(value))),
    [isValue, sentence],
  )
  const field = useField({ name, required, check })
  const [typed, setTyping] = useState<string>()
  const meaning = (text: string): Value | string | null => (text.trim() === '' ? empty : (read(text) ?? text))
  // What is being typed stands as typed, until somebody else (a reset, a proposal) sets another value.
  const typing = typed !== undefined && meaning(typed) === (field.value ?? empty) ? typed : undefined
  const written = isEmpty(field.value) ? '' : isValue(field.value) ? write(field.value) : String(field.value)
  const unreadable = typing === undefined ? check(field.value) : undefined
  const error = field.error ?? unreadable
  return (
    <TextInput
      {...rest}
      ref={field.ref}
      name={name}
      label={label}
      description={hint}
      required={required ?? false}
      error={error}
      autoComplete="off"
      spellCheck={false}
      value={typing ?? written}
      styles={width ? narrow(width) : {}}
      classNames={isAmount ? { input: css.amount ?? '' } : {}}
      rightSection={unit && <span className={css.unit}>{unit}</span>}
      rightSectionWidth={unit ? `${unit.length + 2}ch` : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyping(text)
        field.change(meaning(text))
      }}
      onBlur={() => {
        setTyping(undefined)
        field.blur()
      }}
    />
  )
}
