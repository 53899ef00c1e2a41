import { existsSync } from 'node:fs'
import { runStep } from './children.mjs'
import { fingerprint, isNoted, writeNote } from './freshness.mjs'
import { inRoot, Refusal, root, say, stateFile } from './place.mjs'

/** What the build is made of. */
const sources = [
  'renderer',
  'shared',
  'electron',
  'build/fonts',
  'build/icons',
  'build/scripts/packaging',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]
/** What has to be there after it. */
const results = ['dist/renderer/index.html', 'dist/main/host.js', 'dist/main/cli.js', 'dist/THIRD-PARTY.txt']

/** Builds the program unless it is built from these very sources. */
export const ensureBuilt = async (/** @type {string} */ runtime) => {
  const [note, now] = [stateFile('built'), fingerprint(root, sources)]
  if (isNoted(note, now) && results.every((path) => existsSync(inRoot(path)))) return
  say('Buduję program (po zmianie źródeł) / Building…')
  const { code } = await runStep(
    runtime,
    [inRoot('node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'],
    {
      cwd: root,
    },
  )
  if (code !== 0) throw new Refusal(`Budowa programu nie powiodła się (kod ${code}) / The build failed.`)
  writeNote(note, now)
}
