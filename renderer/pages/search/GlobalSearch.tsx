import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import type { Hit, HitKind } from '#shared/search/contract.ts'
import { useShownFile } from '../../api/shownFile.ts'
import { useWayToSample } from '../../features/sample/useWayToSample.ts'
import type { Place } from '../../features/search/paletteGroups.ts'
import { SearchBox } from '../../features/search/SearchBox.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { goTo } from '../../ui/layout/guardedLocation.ts'
import type { HistorySteps } from '../../ui/layout/HistoryLine.tsx'
import { handOver } from '../../ui/layout/handOver.ts'
import { acts, screenWords } from './acts.ts'
import { addressOf, documents, listedKinds, lists } from './addresses.ts'

type Props = {
  screens: readonly { readonly path: string; readonly label: string }[]
  history: HistorySteps
  /** Locks the file; none: there is nothing to lock. */
  onLock?: () => void
}

/** The search of the whole program, put together: what can be opened and done, and where each thing found stands. */
export function GlobalSearch({ screens, history, onLock }: Props) {
  const leave = useLeave()
  const shownFile = useShownFile()
  const wayToSample = useWayToSample()
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark'
  const visit = async (path: string, handed?: { place: string; words: string }) => {
    if (!(await leave())) return
    // The same address again: what it opened may have been closed since.
    const isHere = path === location.pathname + location.search
    if (isHere && path.startsWith(documents.path)) handOver(documents.place, '')
    if (handed) handOver(handed.place, handed.words)
    goTo(path)
  }
  const onHit = (kind: HitKind, hit: Hit) => {
    const path = addressOf(kind, hit)
    void visit(path, kind === 'supplier' ? { place: documents.place, words: hit.title } : undefined)
  }
  const onAll = (kind: HitKind, words: string) => {
    const list = lists[kind]
    if (list) void visit(list.path, { place: list.place, words })
  }
  const { undo, redo, onUndo, onRedo } = history
  const places: Place[] = [
    ...screens.map(({ path, label }) => ({
      kind: 'screen' as const,
      label,
      words: screenWords[path] ?? '',
      go: () => void visit(path),
    })),
    ...acts.map(({ label, words, path }) => ({ kind: 'action' as const, label, words, go: () => void visit(path) })),
    ...(undo === null
      ? []
      : [{ kind: 'action' as const, label: `Cofnij: ${undo}`, words: 'wycofaj', keys: 'Ctrl+Z', go: onUndo }]),
    ...(redo === null
      ? []
      : [{ kind: 'action' as const, label: `Ponów: ${redo}`, words: 'powtórz', keys: 'Ctrl+Shift+Z', go: onRedo }]),
    ...(wayToSample
      ? [
          {
            kind: 'action' as const,
            label: 'Otwórz przykład',
            words: 'dane przykładowe demo pokaz wypróbuj',
            go: () => void visit('/ustawienia/program'),
          },
        ]
      : []),
    ...(shownFile?.isSample
      ? [
          {
            kind: 'action' as const,
            label: 'Wróć do swojego pliku',
            words: 'zamknij przykład',
            go: shownFile.leaveSample,
          },
        ]
      : []),
    ...(onLock
      ? [{ kind: 'action' as const, label: 'Zablokuj', words: 'blokada hasło zamknij', keys: 'Ctrl+L', go: onLock }]
      : []),
    {
      kind: 'action',
      label: isDark ? 'Jasny wygląd' : 'Ciemny wygląd',
      words: 'zmień motyw kolory tryb noc dzień',
      go: () => setColorScheme(isDark ? 'light' : 'dark'),
    },
  ]
  return <SearchBox places={places} onHit={onHit} onAll={onAll} listed={listedKinds} />
}
