import { EventEmitter } from 'node:events'
import { statSync } from 'node:fs'
import type { DoubleOptions } from './options.ts'
import { preventable } from './preventable.ts'

/** The part of a window the app needs to end. */
type Closing = { close(): void }

/** Electron's `app`. */
export class App extends EventEmitter {
  readonly told: string[] = []
  readonly paths: Map<string, string>
  isReady = false
  name = 'Electron'
  userModelId = ''
  exitCode: number | undefined
  readonly isPackaged: boolean
  readonly #options: DoubleOptions
  readonly #windows: ReadonlySet<Closing>
  constructor(options: DoubleOptions, windows: ReadonlySet<Closing>) {
    super()
    this.#options = options
    this.#windows = windows
    this.isPackaged = options.packaged ?? false
    this.paths = new Map([
      ['appData', options.appData],
      ['documents', options.appData],
    ])
  }
  setName = (name: string): void => {
    this.name = name
  }
  setAppUserModelId = (id: string): void => {
    this.userModelId = id
  }
  getAppPath = (): string => this.#options.appPath
  getPath(name: string): string {
    const path = this.paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }
  setPath(name: string, path: string): void {
    if (!statSync(path).isDirectory()) throw new Error('Path must be a folder')
    this.paths.set(name, path)
  }
  enableSandbox = (): void => this.early('enableSandbox')
  readonly switches = new Map<string, string>()
  commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      this.early(`--${name}`)
      this.switches.set(name, value)
    },
  }
  requestSingleInstanceLock = (): boolean => this.#options.onlyInstance ?? true
  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    this.isReady = true
  }
  quit(): void {
    for (const window of this.#windows) window.close()
    const event = preventable()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }
  exit(code: number): void {
    if (this.exitCode !== undefined) return
    this.exitCode = code
    this.emit('quit', {}, code)
  }
  early(what: string): void {
    if (this.isReady) throw new Error(`${what} has to be called before the app is ready`)
    this.told.push(what)
  }
}
