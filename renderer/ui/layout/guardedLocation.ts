import { useSyncExternalStore } from 'react'
import { anythingUnsaved } from './unsaved.ts'

type Options = { replace?: boolean }
const here = () => location.pathname + location.search
const listeners = new Set<() => void>()
let shown = here()
let mayLeave: () => Promise<boolean> = async () => true

/** Who asks the person before something typed is left behind. */
export function guardLeaving(ask: () => Promise<boolean>): void {
  mayLeave = ask
}

function show(to: string): void {
  shown = to
  for (const listener of listeners) listener()
}

async function go(to: string, { replace = false }: Options = {}): Promise<void> {
  if (to !== here() && anythingUnsaved() && !(await mayLeave())) return
  if (replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  show(here())
}

/** Goes to another screen; asks first when something typed would be lost. */
export function goTo(to: string, options?: Options): void {
  void go(to, options)
}

// Back and Forward have already happened when the page hears of them: step back, ask, and go there if allowed.
async function onPopState(): Promise<void> {
  const target = here()
  if (target === shown || !anythingUnsaved()) return show(target)
  history.pushState(null, '', shown)
  if (!(await mayLeave())) return
  history.pushState(null, '', target)
  show(target)
}
window.addEventListener('popstate', () => void onPopState())

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
const path = () => shown.split('?')[0] ?? '/'

/** The location of the router: like the browser's, but it lets nobody leave unsaved work unasked. */
export const useGuardedLocation = (): [string, typeof goTo] => [useSyncExternalStore(subscribe, path), goTo]
