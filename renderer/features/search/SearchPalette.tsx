import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { counted } from '#shared/kernel/text.ts'
import type { Hit, HitKind } from '#shared/search/contract.ts'
import { searchWords } from '#shared/search/words.ts'
import { useAsk } from '../../api/hooks.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { Marked } from './Marked.tsx'
import { entryGroups, type Place } from './paletteGroups.ts'
import css from './search.module.css'
import { useLate } from './useLate.ts'
import { usePalette } from './usePalette.ts'

export type PaletteProps = {
  places: readonly Place[]
  onHit: (kind: HitKind, hit: Hit) => void
  /** Opens the list of a kind with the words in its search. */
  onAll: (kind: HitKind, words: string) => void
  /** Kinds whose list can be searched; all of the others are shown here. */
  listed: ReadonlySet<HitKind>
  onClose: () => void
}
const few = 5
const many = 20
/** An answer that takes longer is said to be on its way; a shorter word would only flicker. */
const patience = 300

/** Looks for anything: people, documents, partners, grants, screens, actions. The words are kept nowhere. */
export function SearchPalette({ places, onHit, onAll, listed, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [typed, setTyped] = useState('')
  const [limit, setLimit] = useState(few)
  const isEmpty = typed.trim() === ''
  const { data, error, again, isLoading, isRefreshing } = useAsk(
    'search.find',
    { words: typed, limit },
    { enabled: !isEmpty, keep: true },
  )
  const isWaiting = !isEmpty && (isLoading || isRefreshing)
  const isLate = useLate(isWaiting, patience)
  const groups = entryGroups(typed, places, (!isEmpty && data) || [], {
    onHit,
    onAll: (kind) => (listed.has(kind) ? onAll(kind, typed.trim()) : setLimit(many)),
  })
  const { active, count, onKeyDown, choose, restart } = usePalette({ groups, isWaiting, onClose })
  // Asked for before the field takes the focus.
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [before])
  const optionId = (key: string) => `${id}-${key.replace(/[^\p{L}\p{N}]/gu, '-')}`
  const activeId = active && optionId(active.key)
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' })
  }, [activeId])
  const words = searchWords(typed)
  const isNothing = !isEmpty && !isWaiting && !error && count === 0
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-label="Szukaj w programie"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A press beside the palette closes it; the dialog itself is pressed only through its backdrop.
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={css.inside}>
        <div className={css.line}>
          <IconSearch size={18} aria-hidden />
          <input
            className={css.input}
            role="combobox"
            aria-label="Czego szukasz"
            aria-expanded={count > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={activeId}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder="Nazwisko, numer, kwota, ekran albo czynność"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setLimit(few)
              restart()
            }}
            onKeyDown={onKeyDown}
            autoFocus
          />
          <kbd className={css.key}>Esc</kbd>
        </div>
        <div role="status" className={isNothing || isLate ? css.said : 'k-visually-hidden'}>
          {isNothing
            ? `Nic nie pasuje do „${typed.trim()}”. Sprawdź pisownię albo wpisz mniej: wystarczą początki słów.`
            : isLate
              ? 'Szukam…'
              : isWaiting || isEmpty || error
                ? ''
                : counted(count, 'wynik', 'wyniki', 'wyników')}
        </div>
        {error && <RefusedState error={error} onAgain={again} />}
        <div
          role="listbox"
          id={`${id}-list`}
          aria-label="Wyniki"
          className={css.list}
          data-empty={count === 0 || undefined}
        >
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role, not by a fieldset
            <div key={group.key} role="group" aria-labelledby={optionId(`heading ${group.key}`)}>
              <div id={optionId(`heading ${group.key}`)} className={css.heading} role="presentation">
                {group.heading}
              </div>
              {group.entries.map((entry) => (
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen option
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
                <div
                  key={entry.key}
                  id={optionId(entry.key)}
                  role="option"
                  aria-selected={entry === active}
                  className={css.option}
                  onMouseMove={() => entry !== active && choose(entry.key)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => entry.go()}
                >
                  <span className={css.title}>
                    <Marked text={entry.title} words={words} />
                  </span>
                  {entry.note && <span className="k-visually-hidden">, </span>}
                  {entry.note && (
                    <span className={css.note}>
                      <Marked text={entry.note} words={entry.local ? [] : words} />
                    </span>
                  )}
                </div>
              ))}
            </div>
          ))}
        </div>
        <p className={css.help}>
          <kbd>↑</kbd> <kbd>↓</kbd> wybór, <kbd>Enter</kbd> otwiera, <kbd>Esc</kbd> zamyka
        </p>
      </div>
    </dialog>
  )
}
