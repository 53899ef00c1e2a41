import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useState } from 'react'
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
  /** What the value the form opens with is called. */
  chosen?: ComboboxOption | undefined
  placeholder?: string
  width?: string
  /** Said when nothing was found for what is typed. */
  nothing?: string
}

/** One of very many, looked for in the file while it is typed; Enter takes the first that fits. Empty is `null`. */
export function SearchField<Values extends FieldValues = FieldValues>(props: Props<Values>) {
  const { name, label, hint, required, found, chosen, onSearch, width, nothing = 'Nic nie pasuje.', ...rest } = props
  const field = useField({ name, required })
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [words, setWords] = useState('')
  const [taken, setPicked] = useState<ComboboxOption>()
  const picked = taken?.value === field.value ? taken : chosen
  const isChosen = !isEmpty(field.value) && picked?.value === field.value
  const keys = found.map((option) => option.value).join()
  const { dropdownOpened, selectFirstOption } = combobox
  // What is found comes after what is typed: the first of it is offered once it is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other options are another first one
  useEffect(() => {
    if (dropdownOpened) selectFirstOption()
  }, [keys, dropdownOpened])
  const search = (text: string) => {
    setWords(text)
    onSearch(text)
  }
  const nothingFits = !isChosen && words.trim() !== '' && found.length === 0
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        const option = found.find((one) => String(one.value) === key)
        setPicked(option)
        field.change(option?.value ?? null)
        search('')
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...rest}
          ref={field.ref}
          name={name}
          label={label}
          description={nothingFits ? nothing : hint}
          required={required ?? false}
          error={field.error}
          w={width}
          autoComplete="off"
          spellCheck={false}
          value={isChosen ? (picked?.label ?? words) : words}
          onChange={(event) => {
            if (isChosen) field.change(null)
            search(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown()
            field.blur()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label={label} mah={320} className={css.found ?? ''}>
          {found.map((option) => (
            <Combobox.Option key={option.value} value={String(option.value)} disabled={option.disabled ?? false}>
              <span className={css.option}>
                <span>{option.label}</span>
                {option.aside && <span className={css.aside}>{option.aside}</span>}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
