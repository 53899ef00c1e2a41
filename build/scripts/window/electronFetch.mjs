/**
 * Fetches Electron's archive into its usual cache, telling the parent of every piece that arrives. A process of its own,
 * since a connection that hangs can only be ended with it.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { electronFolder } from './electronBinary.mjs'

/** The downloader that the electron package itself uses. */
const { downloadArtifact } = createRequire(join(electronFolder, 'install.js'))('@electron/get')
const json = (/** @type {string} */ name) => JSON.parse(readFileSync(join(electronFolder, name), 'utf8'))

try {
  await downloadArtifact({
    version: json('package.json').version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: json('checksums.json'),
    cacheRoot: process.env.electron_config_cache,
    downloadOptions: { quiet: true, getProgressCallback: async () => void process.send?.('bytes') },
  })
  process.exit(0)
} catch {
  process.exit(1)
}
