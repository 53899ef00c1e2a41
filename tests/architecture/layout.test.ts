import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** The top level of the repository: the rooms and the files a newcomer reads. */
const house = [
  '.ci',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'build',
  'docs',
  'electron',
  'electron-builder.yml',
  'package.json',
  'renderer',
  'shared',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
]
/** Lock file and configuration of tools. */
const tools = [
  '.editorconfig',
  '.github',
  '.gitignore',
  '.npmrc',
  '.nvmrc',
  'biome.json',
  'package-lock.json',
  'tsconfig.base.json',
]
/** Not part of the repository. */
const untracked = ['.git', '.DS_Store', '.idea', '.vscode', 'coverage', 'dist', 'node_modules', 'release']

it('the top level holds the house and nothing else', () => {
  const found = readdirSync('.').filter((name) => !untracked.includes(name) && !name.endsWith('.tsbuildinfo'))
  expect(found.filter((name) => !tools.includes(name)).toSorted()).toEqual(house)
})
it('electron/ has three rooms', () => {
  const rooms = readdirSync('electron', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(rooms.map(({ name }) => name).toSorted()).toEqual(['backend', 'host', 'shell'])
})
it('types are checked strictly in every room', () => {
  const base = JSON.parse(readFileSync('tsconfig.base.json', 'utf8')) as { compilerOptions: Record<string, unknown> }
  expect(base.compilerOptions).toMatchObject({
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
  })
  for (const room of ['shared', 'electron', 'renderer', 'tests']) {
    const config = JSON.parse(readFileSync(`${room}/tsconfig.json`, 'utf8')) as {
      extends: string
      compilerOptions: Record<string, unknown>
    }
    expect(config.extends).toBe('../tsconfig.base.json')
    expect(Object.keys(config.compilerOptions).filter((key) => /^(strict|no[A-Z]|exact|skip)/.test(key))).toEqual([])
  }
})
it('shared code is compiled without Node and without a page', () => {
  const config = JSON.parse(readFileSync('shared/tsconfig.json', 'utf8')) as {
    compilerOptions: { types?: string[]; lib?: string[] }
  }
  expect(config.compilerOptions.types ?? []).toEqual([])
  expect(config.compilerOptions.lib ?? ['esnext']).toEqual(['esnext'])
})
it('the product speaks of itself only', () => {
  // Names of machines and folders it was made on, or of a registry it was installed from, have no place in it.
  const lock = readFileSync('package-lock.json', 'utf8')
  expect([...lock.matchAll(/"resolved": "(https?:\/\/[^/]+)/g)].map((match) => match[1])).toEqual([])
})
