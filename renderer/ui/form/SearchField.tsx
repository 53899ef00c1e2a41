import { Select } from '@mantine/core'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { ComboboxOption } from './ComboboxField.tsx'
import css from './form.module.css'
import { type FieldProps, isEmpty } from './formKit.tsx'
import { useField } from './useField.ts'

type Props<Values extends FieldValues> = FieldProps<Values> & {
  /** What was found for the words typed last, best first. */
  found: readonly ComboboxOption[]
  /** The words to look for, as they are typed. */
  onSearch: (words: string) => void
  placeholder?: string
  width?: string
  /** Said when nothing was found for what is typed. */
  nothing?: string
}

/** One of very many, looked for in the file while it is typed. Empty is `null`. */
export function SearchField<Values extends FieldValues = FieldValues>(props: Props<Values>) {
  const { name, label, hint, required, found, onSearch, width, nothing = 'Nic nie pasuje.', ...rest } = props
  const field = useField({ name, required })
  const [words, setWords] = useState('')
  const byKey = new Map(found.map((option) => [String(option.value), option]))
  const chosen = isEmpty(field.value) ? null : String(field.value)
  const nothingFits = chosen === null && words.trim() !== '' && found.length === 0
  return (
    <Select
      {...rest}
      ref={field.ref}
      name={name}
      label={label}
      description={nothingFits ? nothing : hint}
      required={required ?? false}
      error={field.error}
      w={width}
      searchable
      selectFirstOptionOnChange
      maxDropdownHeight={320}
      data={found.map(({ value, label: text, disabled = false }) => ({ value: String(value), label: text, disabled }))}
      filter={({ options }) => options}
      onSearchChange={(text) => {
        setWords(text)
        onSearch(text)
      }}
      onFocus={(event) => event.currentTarget.select()}
      value={chosen}
      onChange={(key) => field.change(key === null ? null : (byKey.get(key)?.value ?? null))}
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
