import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** A package of others that the program carries, with the words its licence wants carried along. */
export type ThirdParty = {
  readonly name: string
  readonly version: string
  /** SPDX identifier, as the package says. */
  readonly licence: string
  /** Whose work it is, where the package says so. */
  readonly author: string
  /** The licence and notice files of the package, whole. */
  readonly texts: readonly string[]
}

const textFile = /^(licen[cs]e|copying|notice|ofl)/i
const inPackages = `${sep}node_modules${sep}`

/** The folder of the package a module belongs to; `undefined` for our own modules and the bundler's made-up ones. */
export function packageFolderOf(moduleId: string): string | undefined {
  const path = moduleId.replace(/[?#].*$/, '').replaceAll('/', sep)
  if (path.startsWith('\0') || !path.includes(inPackages)) return undefined
  let folder = dirname(path)
  while (folder.includes(inPackages) && !isPackage(folder)) folder = dirname(folder)
  return isPackage(folder) ? folder : undefined
}

/** A folder inside a package may hold a bare `package.json` (`{"type":"module"}`); a package has a name and a version. */
function isPackage(folder: string): boolean {
  if (!existsSync(join(folder, 'package.json'))) return false
  const { name, version } = manifestOf(folder)
  return name !== undefined && version !== undefined
}

type Manifest = {
  readonly name?: string
  readonly version?: string
  readonly license?: string
  readonly author?: string | { readonly name?: string }
}
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** Each package once, by name. */
export function thirdParties(folders: Iterable<string>): readonly ThirdParty[] {
  const found = new Map<string, ThirdParty>()
  for (const folder of folders) {
    const { name = '', version = '', license = 'see below', author = '' } = manifestOf(folder)
    const by = typeof author === 'string' ? author : (author.name ?? '')
    found.set(`${name}@${version}`, { name, version, licence: license, author: by, texts: textsOf(folder) })
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const textsOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && textFile.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())

const rule = '='.repeat(80)
const head = `Klubownik contains the following works of others, each under its own licence.
Electron and Chromium come with files of their own beside the program.`

/** The file that goes with the program. */
export const thirdPartyText = (parties: readonly ThirdParty[]): string =>
  [head, ...parties.map(entryOf)].join(`\n\n${rule}\n\n`).concat('\n')

function entryOf({ name, version, licence, author, texts }: ThirdParty): string {
  const title = `${name} ${version} (${licence})`
  return [title, ...(author === '' ? [] : [`by ${author}`]), ...texts].join('\n\n')
}
