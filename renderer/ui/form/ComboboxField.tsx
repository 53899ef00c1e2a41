import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { fold } from '#shared/kernel/text.ts'
import css from './form.module.css'
import { type FieldProps, isEmpty } from './formKit.tsx'
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
  /** Said when nothing fits what was typed. */
  nothing?: string
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
  const chosen = isEmpty(field.value) ? null : String(field.value)
  const [search, setSearch] = useState('')
  const fits = (item: ComboboxItem, wanted: string) =>
    matches(wanted, `${item.label} ${byKey.get(item.value)?.words ?? ''}`)
  // The text of what is chosen is no search: opening the list again shows all of it.
  const wanted = chosen !== null && byKey.get(chosen)?.label === search ? '' : search.trim()
  const nothingFits = wanted !== '' && !data.some((item) => fits(item, wanted))
  const filter: OptionsFilter = ({ options: items }) =>
    (wanted === '' ? items : (items as ComboboxItem[]).filter((item) => fits(item, wanted))).slice(0, shownAtMost)
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
      // A form that begins with this field does not begin with its list over the others.
      openOnFocus={rest.autoFocus !== true}
      clearable={!required}
      // Enter on what is already chosen keeps it; the library would take the choice away.
      allowDeselect={false}
      clearButtonProps={{ 'aria-label': `Wyczyść: ${label}` }}
      selectFirstOptionOnChange={wanted !== ''}
      withScrollArea={false}
      styles={{ options: { maxHeight: 320, overflowY: 'auto' } }}
      searchValue={search}
      onSearchChange={setSearch}
      onFocus={(event) => event.currentTarget.select()}
      data={data}
      filter={filter}
      value={chosen}
      onChange={(key) => {
        const value = key === null ? null : (byKey.get(key)?.value ?? null)
        field.change(value)
        onChosen?.(value)
      }}
      onOptionSubmit={() => {
        // What was chosen is marked, so that typing begins another search.
        const input = document.activeElement
        if (input instanceof HTMLInputElement) setTimeout(() => input === document.activeElement && input.select())
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
