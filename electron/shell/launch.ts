import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openPrivateFolder, type PrivateFolder } from '#backend/privateFolder.ts'

/** How this run was asked for on the command line. */
export type Launch = {
  /** The database to open; none: the one in the program's own folder. */
  readonly file: string | undefined
  /** A throw-away copy of the sample data. */
  readonly demo: boolean
}

/** Reads `--file PATH` and `--demo`; what the system or the run time itself added is passed over. */
export function readLaunch(argv: readonly string[], cwd: string): Launch {
  const { values } = parseArgs({
    args: [...argv],
    options: { file: { type: 'string' }, demo: { type: 'boolean' } },
    strict: false,
  })
  const named = typeof values.file === 'string' && values.file !== '' && !values.file.startsWith('--')
  return { file: named ? resolve(cwd, String(values.file)) : undefined, demo: values.demo === true }
}

/** The folder this run keeps its things in. That of a demonstration is new, private, and `remove` takes it away afterwards. */
export function homeFolder(launch: Launch, appData: string): PrivateFolder {
  if (launch.demo) return openPrivateFolder('przyklad')
  const path = join(appData, 'Klubownik')
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return { path, remove: () => true }
}

/** The database of this run; a demonstration leaves a file named beside it alone. */
export const databaseOf = (launch: Launch, home: PrivateFolder): string =>
  (launch.demo ? undefined : launch.file) ?? join(home.path, 'klubownik.klub')
