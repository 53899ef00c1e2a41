import { join } from 'node:path'
import { filesOf } from './packed.ts'

/** The packed programs; the loopback host and the command line stay with the developers. */
export const programs = ['main.js', 'backend.js', 'printWorker.js', 'copyWorker.js'] as const
const driver = 'node_modules/better-sqlite3'

/**
 * Exactly what belongs into the archive for Linux x64: the built page, the programs and the pieces of their bundles, the
 * files of the prints, the licences, and of the database driver its JavaScript, its licence and one binary.
 */
export function expectedFiles(repository: string): readonly string[] {
  const inside = (folder: string) => filesOf(join(repository, folder)).map((path) => `${folder}/${path}`)
  return [
    'package.json',
    'dist/THIRD-PARTY.txt',
    'dist/icon.png',
    'dist/preload/preload.cjs',
    ...inside('dist/renderer'),
    ...programs.map((name) => `dist/main/${name}`),
    ...inside('dist/main/chunks'),
    ...inside('dist/main/print-files'),
    `${driver}/package.json`,
    `${driver}/LICENSE`,
    ...inside(`${driver}/lib`),
    `${driver}/prebuilds/linux-x64.node`,
  ].sort()
}

export type Difference = { readonly surplus: readonly string[]; readonly missing: readonly string[] }

/** What was packed and does not belong, and what belongs and was not packed. */
export const compare = (packed: readonly string[], expected: readonly string[]): Difference => ({
  surplus: packed.filter((path) => !expected.includes(path)),
  missing: expected.filter((path) => !packed.includes(path)),
})
