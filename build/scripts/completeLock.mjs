/**
 * `node build/scripts/completeLock.mjs`: run it after `npm install NAME`. Adds to package-lock.json the binaries of other
 * systems that npm left out because the registry at hand does not have them; without them `npm ci` fails on a fresh clone.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { entryFor, missingEntries } from './setup/lockEntries.mjs'
import { inRoot, say } from './setup/place.mjs'

const file = inRoot('package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = missingEntries(lock.packages)
for (const each of missing) lock.packages[`node_modules/${each.name}`] = entryFor(each)
const [own, ...others] = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'))
lock.packages = Object.fromEntries([own, ...others].map((path) => [path, lock.packages[path ?? '']]))
if (missing.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
say(`package-lock.json: ${missing.length} entries added.`)
