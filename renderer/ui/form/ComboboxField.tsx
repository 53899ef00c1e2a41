import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import type { FieldValues } from 'react-hook-form'
import { fold } from '#shared/kernel/text.ts'
import css from './form.module.css'
import type { FieldProps } from './formKit.tsx'
import type { Option } from './SelectField.tsx'
import { useField } from './useField.ts'

/** An option that may carry a second text to the right (`zostało 1 240,00`) and words it is also found by. */
export type ComboboxOption = Option<string | number> & { readonly aside?: string; readonly words?: string }
type Props<Values extends FieldValues> = FieldProps<Values> & {
  options: readonly ComboboxOption[]
  placeholder?: string
  width?: string
  /** Called with the chosen value, after the form has it. */
  onChosen?: (value: string | number | null) => void
  nothing?: ReactNode
}

/** Each typed word has to occur somewhere in the option, Polish marks and case aside. */
export function matches(query: string, text: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
const shownAtMost = 100

/** One of many, found by typing any part of it (`lomazy` finds Łomazy). Empty is `null`. */
export function ComboboxField<Values extends FieldValues = FieldValues>(props: Props<Values>) {
  const { name, label, hint, required, options, width, onChosen, nothing = 'Nic nie pasuje.', ...rest } = props
  const field = useField({ name, required })
  const byKey = useMemo(() => new Map(options.map((option) => [String(option.value), option])), [options])
  const data = useMemo(
    () => options.map(({ value, label: text, disabled = false }) => ({ value: String(value), label: text, disabled })),
    [options],
  )
  const filter: OptionsFilter = ({ options: items, search }) => {
    const wanted = search.trim()
    if (wanted === '') return items.slice(0, shownAtMost)
    const found = (items as ComboboxItem[]).filter((item) =>
      matches(wanted, `${item.label} ${byKey.get(item.value)?.words ?? ''}`),
    )
    return found.slice(0, shownAtMost)
  }
  return (
    <Select
      {...rest}
      ref={field.ref}
      name={name}
      label={label}
      description={hint}
      required={required ?? false}
      error={field.error}
      w={width}
      searchable
      clearable={!required}
      clearButtonProps={{ 'aria-label': `Wyczyść: ${label}` }}
      selectFirstOptionOnChange
      maxDropdownHeight={320}
      nothingFoundMessage={nothing}
      data={data}
      filter={filter}
      value={field.value === null || field.value === undefined || field.value === '' ? null : String(field.value)}
      onChange={(key) => {
        const value = key === null ? null : (byKey.get(key)?.value ?? null)
        field.change(value)
        onChosen?.(value)
      }}
      onBlur={field.blur}
      renderOption={({ option }) => (
        <span className={css.option}>
          <span>{option.label}</span>
          {byKey.get(option.value)?.aside && <span className={css.aside}>{byKey.get(option.value)?.aside}</span>}
        </span>
      )}
    />
  )
}
