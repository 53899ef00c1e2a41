import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import type { App } from './app.ts'
import { preventable } from './preventable.ts'

export type Frame = { readonly origin: string; readonly parent: Frame | null }

/** What a window shows. */
export class WebContents extends EventEmitter {
  mainFrame: Frame = { origin: 'null', parent: null }
  openWindow: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  reloads = 0
  setWindowOpenHandler = (handler: typeof this.openWindow): void => {
    this.openWindow = handler
  }
  /** What the main process tells the page. */
  send: (channel: string) => void = () => undefined
  webRtc = 'default'
  setWebRTCIPHandlingPolicy = (policy: string): void => {
    this.webRtc = policy
  }
  reload = (): void => {
    this.reloads += 1
  }
  /** Emits an event that a listener may prevent; answers whether one did. */
  isPrevented(name: string, ...args: unknown[]): boolean {
    const event = preventable()
    this.emit(name, event, ...args)
    return event.defaultPrevented
  }
}

/** Electron's `BrowserWindow`, less the system's window. */
export class Window extends EventEmitter {
  readonly webContents = new WebContents()
  readonly options: BrowserWindowConstructorOptions
  readonly acts: string[] = []
  url = ''
  destroyed = false
  minimized = false
  readonly #app: App
  readonly #all: Set<Window>
  constructor(app: App, all: Set<Window>, options: BrowserWindowConstructorOptions) {
    super()
    if (!app.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#app = app
    this.#all = all
    this.options = options
    all.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    this.url = url
    const { protocol, host } = new URL(url)
    this.webContents.mainFrame = { origin: `${protocol}//${host}`, parent: null }
    this.emit('ready-to-show')
  }
  show = (): void => void this.acts.push('show')
  focus = (): void => void this.acts.push('focus')
  maximize = (): void => void this.acts.push('maximize')
  isMinimized = (): boolean => this.minimized
  isDestroyed = (): boolean => this.destroyed
  restore(): void {
    this.acts.push('restore')
    this.minimized = false
  }
  /** The window is gone; the page had nothing to hold it open. */
  close(): void {
    this.destroyed = true
    this.#all.delete(this)
  }
  /** The user closes the window. */
  closedByUser(): void {
    this.close()
    if (this.#all.size === 0) this.#app.emit('window-all-closed')
  }
}
