import { IconSearch } from '@tabler/icons-react'
import { Suspense, useEffect, useState } from 'react'
import { readLater } from '../../ui/layout/readLater.tsx'
import { useAtRest } from '../../ui/layout/useAtRest.ts'
import type { PaletteProps } from './SearchPalette.tsx'
import css from './search.module.css'

const Palette = readLater<PaletteProps>(async () => ({ default: (await import('./SearchPalette.tsx')).SearchPalette }))

type Props = Omit<PaletteProps, 'onClose'>

/** In the top bar: what looks like a field and opens the palette; so does Ctrl+K from anywhere but another dialog. */
export function SearchBox(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const atRest = useAtRest()
  useEffect(() => {
    if (atRest) void Palette.read()
  }, [atRest])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return
      // The browser's own Ctrl+K would leave the program.
      event.preventDefault()
      if (!document.querySelector('dialog[open]')) setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const close = () => setOpen(false)
  return (
    <>
      <button
        type="button"
        className={css.box}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <IconSearch size={16} aria-hidden />
        <span className={css.words}>Szukaj osób, dokumentów, ekranów…</span>
        <kbd className={css.key}>Ctrl+K</kbd>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Palette
            {...props}
            places={props.places.map((place) => ({
              ...place,
              go: () => {
                close()
                place.go()
              },
            }))}
            onHit={(kind, hit) => {
              close()
              props.onHit(kind, hit)
            }}
            onAll={(kind, words) => {
              close()
              props.onAll(kind, words)
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  )
}
