import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { printFileName, printFiles } from '../../../electron/backend/documents/fontFiles.ts'
import { packageFolderOf, thirdParties, thirdPartyText } from './thirdParty.ts'

const require = createRequire(import.meta.url)
/** Stays outside the bundles and is packed as it is. */
const packedWhole = ['better-sqlite3/package.json']

/**
 * Puts into `dist/` what the packed program needs beside its bundles: the fonts and the colour profile of the prints, the
 * icon of its window, and the licences of everything that was bundled.
 */
export function completeBuild(repository: string): Plugin {
  const folders = new Set<string>()
  const carry = (module: string): void => {
    const folder = packageFolderOf(module)
    if (folder) folders.add(folder)
  }
  return {
    name: 'klubownik:complete-build',
    apply: 'build',
    sharedDuringBuild: true,
    generateBundle(_options, bundle) {
      for (const id of this.getModuleIds()) carry(id)
      for (const piece of Object.values(bundle))
        if (piece.type === 'asset')
          for (const name of piece.originalFileNames) carry(resolve(this.environment.config.root, name))
    },
    buildApp: {
      order: 'post',
      async handler() {
        for (const path of [...packedWhole, ...printFiles]) carry(require.resolve(path))
        const dist = join(repository, 'dist')
        copyPrintFiles(join(dist, 'main', 'print-files'))
        copyFileSync(join(repository, 'build', 'icons', 'linux', '256x256.png'), join(dist, 'icon.png'))
        writeFileSync(join(dist, 'THIRD-PARTY.txt'), thirdPartyText(thirdParties(folders)))
      },
    },
  }
}

function copyPrintFiles(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const path of printFiles) copyFileSync(require.resolve(path), join(folder, printFileName(path)))
}
