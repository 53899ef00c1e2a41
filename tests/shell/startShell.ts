import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { noncePlaceholder } from '#shared/contract/csp.ts'
import type { DoubleOptions } from './double/options.ts'
import { type ElectronDouble, electronDouble } from './electronDouble.ts'

/** A page as the build makes it: its script and style from files, and the nonce's place held. */
const page = `<!doctype html><html lang="pl"><head><meta property="csp-nonce" nonce="${noncePlaceholder}"><script type="module" src="/assets/page.js"></script></head></html>`

export type ShellRun = ElectronDouble & {
  readonly folder: string
  readonly file: string
  /** What the preload script gave the page. */
  readonly bridge: () => Promise<Bridge>
  /** The user closes the window; resolves when the program has ended. */
  readonly end: () => Promise<void>
  readonly tidy: () => void
}
type Given = Partial<DoubleOptions> & { readonly argv?: readonly string[] }

/** Runs the real main process over the double, in a folder of its own, as far as the first window (if there comes one). */
export async function startShell({ argv, ...given }: Given = {}): Promise<ShellRun> {
  const folder = mkdtempSync(join(tmpdir(), 'klubownik-shell-test-'))
  const file = join(folder, 'dane', 'klub.klub')
  const pages = join(folder, 'dist', 'renderer')
  for (const path of [join(pages, 'assets'), join(folder, 'dane')]) mkdirSync(path, { recursive: true })
  writeFileSync(join(pages, 'index.html'), page)
  writeFileSync(join(pages, 'assets', 'page.js'), 'export {}')
  writeFileSync(join(folder, 'dist', 'secret.json'), '{}')

  const double = electronDouble({ appPath: folder, appData: folder, ...given })
  const before = process.argv
  process.argv = ['electron', '.', ...(argv ?? ['--file', file])]
  vi.resetModules()
  vi.doMock('electron', () => double.electron)
  await import('../../electron/shell/main.ts')
  process.argv = before
  await double.app.whenReady()
  return {
    ...double,
    folder,
    file,
    async bridge() {
      await import('../../electron/shell/preload.ts')
      return double.exposed.get('klubownik') as Bridge
    },
    async end() {
      const ended = new Promise((resolve) => double.app.once('quit', resolve))
      for (const window of double.windows) window.closedByUser()
      await ended
    },
    tidy() {
      for (const { child } of double.backends) child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
