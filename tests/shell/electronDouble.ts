import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { App } from './double/app.ts'
import type { DoubleOptions } from './double/options.ts'
import { Session } from './double/session.ts'
import { UtilityProcess } from './double/utilityProcess.ts'
import { type Frame, Window } from './double/window.ts'

export type ElectronDouble = ReturnType<typeof electronDouble>
type Handler = (event: unknown, ...args: unknown[]) => unknown

/** Electron's `safeStorage`: seals by turning every bit round, which is enough to tell sealed from plain. */
const sealing = (store: NonNullable<DoubleOptions['keyStore']>) => {
  const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0xff))
  return {
    isEncryptionAvailable: () => store !== 'none',
    getSelectedStorageBackend: () => (store === 'none' ? 'unknown' : store),
    encryptString: (text: string) => turned(Buffer.from(text)),
    decryptString: (sealed: Buffer) => turned(sealed).toString(),
  }
}

/**
 * A stand-in for the `electron` module, for where its binary cannot be had: enough of it to run the shell's real files and to
 * act as the user, the page and the system. It keeps what the shell told Electron, and it is strict where Electron is: what has
 * to be said before the app is ready is refused afterwards, a folder that is not there is refused, messages are cloned.
 * Its utility process is a forked Node that runs the real back end.
 */
export function electronDouble(options: DoubleOptions) {
  const windows = new Set<Window>()
  const app = new App(options, windows)
  const defaultSession = new Session()
  const handlers = new Map<string, Handler>()
  const exposed = new Map<string, unknown>()
  const backends: UtilityProcess[] = []
  const asked: { readonly kind: string; readonly options: unknown }[] = []
  const opened: string[] = []
  const powerMonitor = new EventEmitter()
  /** What the main process sends to the page arrives here. */
  const toPage = new EventEmitter()
  const answers = [...(options.dialogAnswers ?? [])]
  let schemes: readonly Electron.CustomScheme[] = []
  let serve: ((request: Request) => Promise<Response>) | undefined
  let menu: readonly Electron.MenuItemConstructorOptions[] | undefined

  const answerDialog = (kind: string, what: unknown): unknown => {
    asked.push({ kind, options: what })
    if (answers.length === 0) throw new Error(`Nobody answers the dialog ${kind}`)
    return answers.shift()
  }
  /** As Electron does it: everything is cloned, and a rejection arrives as a new error. */
  const invokeFrom = async (senderFrame: Frame | null, channel: string, ...args: unknown[]): Promise<unknown> => {
    const [window] = windows
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler({ senderFrame, sender: window?.webContents }, ...structuredClone(args)))
  }

  const electron = {
    app,
    BrowserWindow: class extends Window {
      constructor(given: Electron.BrowserWindowConstructorOptions) {
        super(app, windows, given)
        this.webContents.send = (channel) => void toPage.emit(channel, {})
      }
      static fromWebContents = (contents: unknown): Window | null =>
        [...windows].find((window) => window.webContents === contents) ?? null
    },
    protocol: {
      registerSchemesAsPrivileged: (given: readonly Electron.CustomScheme[]): void => {
        app.early('registerSchemesAsPrivileged')
        schemes = given
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
        if (schemes.some((known) => known.scheme === scheme)) serve = handler
      },
    },
    session: { defaultSession },
    screen: { getPrimaryDisplay: () => ({ workAreaSize: options.screen ?? { width: 1920, height: 1040 } }) },
    ipcMain: { handle: (channel: string, handler: Handler): void => void handlers.set(channel, handler) },
    ipcRenderer: {
      on: (channel: string, hear: () => void) => void toPage.on(channel, hear),
      off: (channel: string, hear: () => void) => void toPage.off(channel, hear),
      invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
        invokeFrom([...windows][0]?.webContents.mainFrame ?? null, channel, ...args),
    },
    contextBridge: { exposeInMainWorld: (name: string, api: unknown): void => void exposed.set(name, api) },
    dialog: {
      showSaveDialog: async (_window: unknown, what: unknown) => answerDialog('save', what),
      showOpenDialog: async (_window: unknown, what: unknown) => answerDialog('open', what),
      showMessageBox: async (_window: unknown, what: unknown) => answerDialog('message', what),
      showMessageBoxSync: (_window: unknown, what: unknown) => answerDialog('message', what),
      showErrorBox: (title: string, content: string): void =>
        void asked.push({ kind: 'error', options: { title, content } }),
    },
    shell: {
      openPath: async (path: string): Promise<string> => {
        opened.push(path)
        return options.openPathSays ?? ''
      },
    },
    powerMonitor,
    safeStorage: sealing(options.keyStore ?? 'gnome_libsecret'),
    Menu: {
      buildFromTemplate: (template: readonly Electron.MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (template: readonly Electron.MenuItemConstructorOptions[]): void => {
        menu = template
      },
    },
    utilityProcess: {
      fork: (_modulePath: string, args: readonly string[]): UtilityProcess => {
        if (!app.isReady) throw new Error('utilityProcess cannot be created before app is ready')
        const backend = new UtilityProcess(args)
        backends.push(backend)
        return backend
      },
    },
  } satisfies Partial<Record<keyof typeof Electron, unknown>>

  return {
    electron,
    app,
    windows,
    defaultSession,
    exposed,
    backends,
    powerMonitor,
    asked,
    opened,
    /** What the user will say to the next dialog. */
    answer: (...more: readonly unknown[]): void => void answers.push(...more),
    invokeFrom,
    channels: () => [...handlers.keys()],
    schemes: () => schemes,
    menu: () => menu,
    /** The page, or anything in it, asks for an address of the program. */
    fetch: (url: string, init?: RequestInit): Promise<Response> => {
      if (!serve) throw new Error('No scheme is served')
      return serve(new Request(url, init))
    },
  }
}
