import { Select, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { placeholderGroups } from '#shared/templates/placeholders.ts'
import { useField } from '../../ui/form/useField.ts'
import css from './templates.module.css'

const signs = [
  { value: '{k:uczestniczka|uczestnik}', label: 'słowo zależne od płci' },
  { value: '{pole}', label: 'pole do zaznaczenia ☐' },
  { value: '{kropki}', label: 'linia do wpisania' },
  { value: '\n\n{podpisy:uczestnik|za klub}\n', label: 'miejsca na podpisy' },
  { value: '\n## Nagłówek\n', label: 'nagłówek' },
  { value: '\n1. punkt\n2. punkt\n', label: 'punkty numerowane' },
  { value: '**pogrubienie**', label: 'pogrubienie' },
]
const menu = [
  { group: 'Układ', items: signs },
  ...placeholderGroups.map(({ label, items }) => ({
    group: label,
    items: items.map((item) => ({ value: `{${item.name}}`, label: item.label })),
  })),
]

/** The text of a paper, with a menu that puts data and layout where the caret stands. */
export function BodyField({ name, autoFocus = false }: { name: string; autoFocus?: boolean }) {
  const field = useField({ name, required: true })
  const area = useRef<HTMLTextAreaElement>(null)
  const text = typeof field.value === 'string' ? field.value : ''
  const insert = (piece: string) => {
    const element = area.current
    const from = element?.selectionStart ?? text.length
    const to = element?.selectionEnd ?? from
    field.change(text.slice(0, from) + piece + text.slice(to))
    requestAnimationFrame(() => {
      element?.focus()
      element?.setSelectionRange(from + piece.length, from + piece.length)
    })
  }
  return (
    <>
      <div className={css.insert}>
        <Select
          label="Wstaw dane"
          placeholder="wpisz, czego szukasz"
          w="20rem"
          searchable
          value={null}
          data={menu}
          maxDropdownHeight={320}
          nothingFoundMessage="Nie ma takich danych."
          onChange={(value) => value !== null && insert(value)}
        />
      </div>
      <Textarea
        ref={(element) => {
          area.current = element
          field.ref(element)
        }}
        name={name}
        label="Treść"
        required
        autoFocus={autoFocus}
        className={css.body ?? ''}
        rows={20}
        error={field.error}
        spellCheck
        value={text}
        onChange={(event) => field.change(event.currentTarget.value)}
        onBlur={field.blur}
      />
      <ul className={css.help}>
        <li># tytuł, ## nagłówek; pusta linia zaczyna nowy akapit; 1. i - zaczynają punkty; **pogrubienie**.</li>
        <li>Dane w nawiasach {'{…}'} program wypełnia przy druku; czego nie zna, drukuje jako linię do wpisania.</li>
      </ul>
    </>
  )
}
