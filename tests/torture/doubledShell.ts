import { mkdirSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { electronDouble } from '../shell/electronDouble.ts'
import type { Road } from './fuzz.ts'

/**
 * The real main process of the shell over the double of Electron, in this process and outside any test runner: whoever imports
 * `electron` is given the double. Once per process. The back end is a process of its own, as under Electron.
 */
export async function shellRoad(
  folder: string,
  file: string,
): Promise<{ road: Road; ends: () => number; close: () => void }> {
  mkdirSync(join(folder, 'dist', 'renderer'), { recursive: true })
  const double = electronDouble({ appPath: folder, appData: folder })
  const doubled = globalThis as { doubledElectron?: object }
  doubled.doubledElectron = double.electron
  const names = Object.keys(double.electron).join(', ')
  registerHooks({
    resolve: (to, context, next) =>
      to === 'electron' ? { url: 'double:electron', shortCircuit: true } : next(to, context),
    load: (url, context, next) =>
      url === 'double:electron'
        ? { format: 'module', source: `export const { ${names} } = globalThis.doubledElectron`, shortCircuit: true }
        : next(url, context),
  })
  process.argv = ['electron', '.', '--file', file]
  await import('../../electron/shell/main.ts')
  await double.app.whenReady()
  const frame = () => [...double.windows][0]?.webContents.mainFrame ?? null
  let ends = 0
  for (const { child } of double.backends) child.once('exit', () => (ends += 1))
  return {
    road: async (name, input) => (await double.invokeFrom(frame(), 'klubownik:call', name, input)) as never,
    ends: () => ends,
    close: () => {
      for (const { child } of double.backends) child.kill('SIGKILL')
    },
  }
}
