import { Suspense, useCallback, useEffect, useMemo } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useAsk, useBridge, useTell } from './api/hooks.tsx'
import { useShownFile } from './api/shownFile.ts'
import css from './app.module.css'
import { CopyLight } from './features/copies/CopyLight.tsx'
import { RestrictedRows } from './features/dataProtection/RestrictedRows.tsx'
import { StandingNotice } from './features/fileCheck/StandingNotice.tsx'
import { SampleBar } from './features/sample/SampleBar.tsx'
import { LockButton } from './features/vault/LockButton.tsx'
import { useIdle, useIdleMinutes } from './idleLock.ts'
import { ClosedFileScreen } from './pages/ClosedFileScreen.tsx'
import { FileRefusedScreen } from './pages/FileRefusedScreen.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { GlobalSearch } from './pages/search/GlobalSearch.tsx'
import { hiddenScreens, screens } from './screens.tsx'
import { AppFrame, type NavItem } from './ui/layout/AppFrame.tsx'
import { useLeave } from './ui/layout/askContext.tsx'
import { guardLeaving, useGuardedLocation } from './ui/layout/guardedLocation.ts'
import type { HistorySteps } from './ui/layout/HistoryLine.tsx'
import { Loading } from './ui/layout/Loading.tsx'
import { readLater } from './ui/layout/readLater.tsx'
import { useSay } from './ui/layout/status.tsx'
import { useAtRest } from './ui/layout/useAtRest.ts'
import { useForgetWhile, useLock } from './useLock.ts'

// A menu is no part of what has to be there first.
const AtWorkMenu = readLater(async () => ({ default: (await import('./features/club/AtWorkMenu.tsx')).AtWorkMenu }))

/** Undo and redo of the file, as the frame wants them. */
function useHistorySteps(): HistorySteps {
  const { data } = useAsk('history.state', {})
  const undo = useTell('history.undo')
  const redo = useTell('history.redo')
  const say = useSay()
  const step = useCallback(
    async (act: typeof undo.tell, verb: string) => {
      const answer = await act({})
      if (answer.ok) say({ sentence: `${verb}: ${answer.value.sentence}.` })
      else say({ sentence: answer.error.message, tone: 'refused' })
    },
    [say],
  )
  const onUndo = useCallback(() => void step(undo.tell, 'Cofnięto'), [step, undo.tell])
  const onRedo = useCallback(() => void step(redo.tell, 'Ponowiono'), [step, redo.tell])
  return {
    undo: data?.undo?.sentence ?? null,
    redo: data?.redo?.sentence ?? null,
    blocked: data?.blocked ?? null,
    onUndo,
    onRedo,
    busy: undo.isTelling || redo.isTelling,
  }
}

const tools = (
  <Suspense fallback={null}>
    <CopyLight />
    <AtWorkMenu />
  </Suspense>
)

const allScreens = screens.flat()

/** The screens with the number of things overdue beside the first of them. */
function useScreensWithCount(): readonly (readonly NavItem[])[] {
  // The number is no part of what has to be there first; the first screen, where it is, asks for it at once.
  const atRest = useAtRest()
  const overdue = useAsk('today.get', { older: false }, { enabled: atRest, later: true }).data?.overdueThings
  return useMemo(
    () =>
      screens.map((group) =>
        group.map((screen) => (screen.path === '/' ? { ...screen, count: overdue, countOf: 'po terminie' } : screen)),
      ),
    [overdue],
  )
}

/** The way a path is written so that it takes everything below it too. */
const withBelow = (path: string): string => (path === '/' ? '/' : `${path}/*?`)

function Content() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        {[...screens.flat(), ...hiddenScreens].map(({ path, component: Component }) => (
          <Route key={path} path={withBelow(path)}>
            <Component />
          </Route>
        ))}
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  )
}

/** Reads the other screens while nothing else is to be done, so that each opens at once. */
function useScreensAtHand(isOpen: boolean): void {
  const atRest = useAtRest(isOpen)
  useEffect(() => {
    if (atRest) for (const { component } of screens.flat()) void component.read()
  }, [atRest])
}

/** The program over an open file. */
function OpenProgram() {
  const status = useAsk('app.status', {})
  useScreensAtHand(status.data !== undefined)
  const history = useHistorySteps()
  const groups = useScreensWithCount()
  const leave = useLeave()
  const lockShown = useLock()
  const lockOwn = useShownFile()?.lockOwn
  const [idleMinutes] = useIdleMinutes()
  const isProtected = useAsk('vault.status', {}).data?.isProtected === true
  const onLock = useCallback(() => (lockOwn ? lockOwn() : void lockShown()), [lockOwn, lockShown])
  // Behind the sample the own file has a clock of its own.
  useIdle(isProtected && !lockOwn ? idleMinutes : 0, onLock)
  const { onSuspend } = useBridge()
  useEffect(() => (isProtected ? onSuspend?.(onLock) : undefined), [isProtected, onSuspend, onLock])
  useEffect(() => guardLeaving(leave), [leave])
  if (status.error) return <FileRefusedScreen error={status.error} onAgain={status.again} />
  return (
    <Router hook={useGuardedLocation}>
      <AppFrame
        groups={groups}
        history={history}
        search={<GlobalSearch screens={allScreens} history={history} {...((isProtected || lockOwn) && { onLock })} />}
        tools={
          <>
            {tools}
            <LockButton onLock={onLock} also={lockOwn !== undefined} />
          </>
        }
      >
        <StandingNotice />
        <RestrictedRows>
          <Content />
        </RestrictedRows>
      </AppFrame>
    </Router>
  )
}

export function App() {
  // A check that runs after the start may close a damaged file.
  const vault = useAsk('vault.status', {}, { every: 60_000 })
  const isClosed = vault.data !== undefined && vault.data.state !== 'open'
  useForgetWhile(isClosed)
  if (vault.error) return <FileRefusedScreen error={vault.error} onAgain={vault.again} />
  // Until it is known how the file stands nothing is drawn: what would be, might have to go at once.
  if (!vault.data) return null
  return (
    <div className={css.window}>
      <SampleBar isOpen={!isClosed} />
      <div className={css.file}>
        {isClosed ? <ClosedFileScreen status={vault.data} onAgain={vault.again} /> : <OpenProgram />}
      </div>
    </div>
  )
}
