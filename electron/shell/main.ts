/** The program's main process: it puts the pieces together, in this order, and has no opinion on anything. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, powerMonitor, session } from 'electron'
import { createOpenCopies } from '#backend/openCopies.ts'
import { startBackend } from './backendProcess.ts'
import { closeNetwork } from './closedNetwork.ts'
import { answerPage } from './ipc.ts'
import { createKeptKey } from './keyStore.ts'
import { databaseOf, homeFolder, readLaunch } from './launch.ts'
import { setMenu } from './menu.ts'
import { denyNavigation } from './navigation.ts'
import { denyEverything } from './permissions.ts'
import { declareAppScheme, serveApp } from './protocol.ts'
import { quitCleanly } from './quit.ts'
import { lockAtSuspend } from './suspend.ts'
import { viewDocument } from './viewer.ts'
import { focusWindow, openWindow } from './window.ts'

app.setName('Klubownik')
// Windows groups the window with its shortcut by this; it is the appId of the installer.
app.setAppUserModelId('pl.klubownik.app')
app.enableSandbox()
closeNetwork(app)
app.on('session-created', denyEverything)
declareAppScheme()
denyNavigation()

const launch = readLaunch(process.argv.slice(1), process.cwd())
const home = homeFolder(launch, app.getPath('appData'))
app.setPath('userData', home.path)
keepBrowserApart(home.path)

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp)
else app.quit()

function start(): void {
  const dist = join(app.getAppPath(), 'dist')
  denyEverything(session.defaultSession)
  serveApp(join(dist, 'renderer'))
  const copies = createOpenCopies(viewDocument)
  const file = databaseOf(launch, home)
  const kept = createKeptKey(home.path, file)
  const backend = startBackend(join(dist, 'main', 'backend.js'), [file, ...(launch.demo ? ['--demo'] : [])], {
    keptKey: kept.recall,
    onKeyRefused: kept.forget,
    onLocked: copies.remove,
    onRekeyed: kept.forget,
  })
  quitCleanly(async () => {
    await backend.close()
    copies.remove()
  })
  app.once('quit', home.remove)
  answerPage(backend, copies, kept)
  setMenu()
  const window = openWindow(dist)
  lockAtSuspend(powerMonitor, window, backend)
  app.on('second-instance', () => focusWindow(window))
}

/** What the window's browser keeps for itself lies in a folder of its own, not among the user's files. */
function keepBrowserApart(path: string): void {
  const browser = join(path, 'okno')
  mkdirSync(browser, { recursive: true })
  app.setPath('sessionData', browser)
}

function giveUp(): void {
  dialog.showErrorBox(
    'Klubownik się nie uruchomił',
    'Zapisane dane są bezpieczne. Uruchom program jeszcze raz; jeśli to się powtórzy, zainstaluj go ponownie – dane zostaną.',
  )
  app.exit(1)
}
