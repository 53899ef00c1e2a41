import { createContext, type ReactNode, type RefObject, useContext, useMemo, useRef } from 'react'
import type { ValueFormat } from '#shared/generators/format.ts'
import type { Generator } from '#shared/generators/schema.ts'
import { toClipboard } from '../../ui/form/toClipboard.ts'
import { useSay } from '../../ui/layout/status.tsx'
import { useCopyMarks } from './copyMarks.ts'

type Wish = {
  readonly id: string
  /** What it is, for the sentence at the foot. */
  readonly name: string
  readonly text: string
  /** Where the text stands: selected when the clipboard is refused. */
  readonly shown: HTMLElement | null
  readonly button: HTMLElement
}
type Copying = {
  readonly format: ValueFormat
  readonly limits: Generator['limits'] | null
  readonly copied: ReadonlyMap<string, string>
  readonly copy: (wish: Wish) => Promise<void>
}
const CopyingContext = createContext<Copying | undefined>(undefined)
export function useCopying(): Copying {
  const copying = useContext(CopyingContext)
  if (!copying) throw new Error('a copied field stands outside the desk')
  return copying
}

/** The next thing to copy after this button. */
function nextOf(desk: HTMLElement | null, button: HTMLElement): HTMLElement | undefined {
  const all = [...(desk?.querySelectorAll<HTMLElement>('button[data-copy]:not(:disabled)') ?? [])]
  return all[all.indexOf(button) + 1]
}

type Props = {
  reportId: number
  format: ValueFormat
  limits: Generator['limits'] | null
  desk: RefObject<HTMLElement | null>
  children: ReactNode
}
/** Lets everything inside be copied: marks it, says it, and leads the keyboard on to the next field. */
export function CopyingDesk({ reportId, format, limits, desk, children }: Props) {
  const { copied, put } = useCopyMarks(reportId)
  const say = useSay()
  const latest = useRef(say)
  latest.current = say
  const copying = useMemo(
    (): Copying => ({
      format,
      limits,
      copied,
      copy: async ({ id, name, text, shown, button }) => {
        if (await toClipboard(text)) {
          put(id, text)
          latest.current({ sentence: `Skopiowano: ${name}.` })
          nextOf(desk.current, button)?.focus()
          return
        }
        if (shown) window.getSelection()?.selectAllChildren(shown)
        latest.current({
          sentence: `Nie skopiowano: schowek jest niedostępny. Nic się nie zmieniło. ${shown ? 'Tekst jest zaznaczony, naciśnij Ctrl+C.' : 'Zaznacz tekst i naciśnij Ctrl+C.'}`,
          tone: 'refused',
        })
      },
    }),
    [format, limits, copied, put, desk],
  )
  return <CopyingContext value={copying}>{children}</CopyingContext>
}
