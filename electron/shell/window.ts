import { join } from 'node:path'
import { app, BrowserWindow, dialog, screen } from 'electron'
import { appOrigin } from './protocol.ts'

/** What the program is drawn for; on a smaller screen the window fills it. */
const drawnFor = { width: 1366, height: 768 }

/** Opens the one window; `dist` is the folder of the build. The page in it is sandboxed and knows of the program only what the preload script gives it. */
export function openWindow(dist: string): BrowserWindow {
  const window = new BrowserWindow({
    ...drawnFor,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Klubownik',
    backgroundColor: '#faf9f7',
    autoHideMenuBar: true,
    ...(process.platform === 'linux' ? { icon: join(dist, 'icon.png') } : {}),
    webPreferences: {
      preload: join(dist, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => showFitting(window))
  askBeforeLosing(window)
  reviveWhenBroken(window)
  void window.loadURL(`${appOrigin}/`)
  return window
}

/** Brings the window before the user's eyes, from wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function showFitting(window: BrowserWindow): void {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  if (width <= drawnFor.width || height <= drawnFor.height) window.maximize()
  window.show()
}

/** A page with something typed and not saved holds the window open; the user decides. */
function askBeforeLosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Są wpisane dane, których jeszcze nie zapisano.',
      detail: 'Po zamknięciu okna przepadną. To, co zapisano wcześniej, jest bezpieczne.',
      buttons: ['Zostań w programie', 'Zamknij bez zapisywania'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (answer === 1) event.preventDefault()
  })
}

/** A page that broke down is offered to be opened anew; the data are in another process and safe. */
function reviveWhenBroken(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    const answer = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: 'Okno programu przestało działać.',
      detail: 'Zapisane dane są bezpieczne. Przepadło tylko to, czego jeszcze nie zapisano.',
      buttons: ['Otwórz okno ponownie', 'Zamknij program'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (answer === 0) window.webContents.reload()
    else app.quit()
  })
}
