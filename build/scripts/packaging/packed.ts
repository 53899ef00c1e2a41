import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { listPackage, statFile } from '@electron/asar'
import { Arch, build, Platform } from 'electron-builder'
import { standInElectron } from './standInElectron.ts'

/** What came out of the packer for Linux x64. Paths are relative, with `/`. */
export type Packed = {
  /** Files of the program's archive; those marked as lying beside it included. */
  readonly files: readonly string[]
  /** Of these, the ones that lie beside the archive, because the system has to load them itself. */
  readonly beside: readonly string[]
  /** Files around the archive: the executable, its languages and licences. */
  readonly around: readonly string[]
  readonly executable: string
  readonly archive: string
  /** Size of the archive and of what lies beside it. */
  readonly bytes: number
}

/** Every file of a folder, by relative path with `/`, sorted. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()

/** Packs the built program for Linux into `workFolder`, by the project's own configuration, around a stand-in of Electron. */
export async function packForLook(repository: string, workFolder: string): Promise<Packed> {
  const output = join(workFolder, 'release')
  await build({
    projectDir: repository,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: { electronDist: standInElectron(join(workFolder, 'electron')), directories: { output } },
    publish: 'never',
  })
  return readPacked(join(output, 'linux-unpacked'))
}

function readPacked(folder: string): Packed {
  const archive = join(folder, 'resources', 'app.asar')
  const entries = listPackage(archive, { isPack: false }).map((path) =>
    path.replace(/^[\\/]/, '').replaceAll('\\', '/'),
  )
  const stats = entries.map((path) => ({ path, stat: statFile(archive, path) }))
  const files = stats.filter(({ stat }) => 'size' in stat)
  const size = (path: string): number => Number((statFile(archive, path) as { size?: number }).size ?? 0)
  return {
    files: files.map(({ path }) => path).sort(),
    beside: filesOf(`${archive}.unpacked`),
    around: filesOf(folder).filter((path) => !path.startsWith('resources/app.asar')),
    executable: join(folder, 'klubownik'),
    archive,
    bytes: files.reduce((sum, { path }) => sum + size(path), 0),
  }
}
