import type { Icon } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { Link, useRoute } from 'wouter'
import css from './frame.module.css'
import { HistoryLine, type HistorySteps } from './HistoryLine.tsx'
import { useHeldFocus } from './heldFocus.ts'
import { SchemeSwitch } from './SchemeSwitch.tsx'
import { useStrayDrops } from './strayDrops.ts'

export type NavItem = {
  path: string
  label: string
  icon: Icon
  /** A number that asks for attention, and what it counts: `3`, `po terminie`. */
  count?: number | undefined
  countOf?: string
}

type Props = {
  /** Groups of screens; a line stands between them. */
  groups: readonly (readonly NavItem[])[]
  /** After the name of the program: which edition or grant is being worked on. */
  context?: ReactNode
  /** The middle of the top bar. */
  search?: ReactNode
  /** Right end of the top bar. */
  tools?: ReactNode
  history: HistorySteps
  children: ReactNode
}

function NavLink({ item }: { item: NavItem }) {
  const [isRoot] = useRoute(item.path)
  const [isBelow] = useRoute(`${item.path === '/' ? '' : item.path}/*`)
  const count = item.count ?? 0
  const named = count > 0 ? `${item.label}, ${count} ${item.countOf ?? ''}`.trim() : item.label
  const here = isRoot || (item.path !== '/' && isBelow)
  return (
    <Link
      href={item.path}
      className={css.link}
      title={named}
      aria-label={named}
      aria-current={here ? 'page' : undefined}
    >
      <item.icon size={18} stroke={1.6} aria-hidden />
      <span className={css.label}>{item.label}</span>
      {count > 0 && <span className={css.counter}>{count}</span>}
    </Link>
  )
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=button])'))

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y for the whole file; inside a text field they stay the field's own. */
function useHistoryKeys({ onUndo, onRedo }: HistorySteps): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        isTextField(event.target) ||
        document.querySelector('dialog[open]')
      )
        return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) onRedo()
      else onUndo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onUndo, onRedo])
}

/** The window: where one can go, what is open, the content, and what was done last. */
export function AppFrame({ groups, context, search, tools, history, children }: Props) {
  useHistoryKeys(history)
  useStrayDrops()
  useHeldFocus()
  return (
    <div className={css.frame}>
      <a href="#content" className={css.skip}>
        Przejdź do treści
      </a>
      <header className={css.bar}>
        <span className={css.name}>Klubownik</span>
        <div className={css.context}>{context}</div>
        <div className={css.search}>{search}</div>
        <div className={css.tools}>
          {tools}
          <SchemeSwitch />
        </div>
      </header>
      <nav className={css.nav} aria-label="Ekrany">
        {groups.map((group) => (
          <ul key={group[0]?.path} className={css.group}>
            {group.map((item) => (
              <li key={item.path}>
                <NavLink item={item} />
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <main id="content" className={css.content} tabIndex={-1} data-quiet-focus>
        {children}
        <div id="overlays" />
      </main>
      <HistoryLine {...history} />
    </div>
  )
}
