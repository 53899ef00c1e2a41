import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CopyFolder, folderBeside, folderInPlace } from '#backend/copies/folder.ts'
import { readRegister } from '#backend/copies/register.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'

let b: TestBackend
let pen: string
let own: CopyFolder
beforeEach(async () => {
  b = await freshBackend()
  await b.ask('copies.make', { job: 'a' })
  pen = join(dirname(b.path), 'pendrive')
  own = folderInPlace(pen, b.path)
  mkdirSync(own.path, { recursive: true })
})
afterEach(() => b.close())

const newest = async () => (await b.ask('copies.list', {})).copies[0]!.name
const placeNow = async () => (await b.ask('copies.list', {})).place
const record = () => JSON.parse(readFileSync(folderBeside(b.path).register, 'utf8')).copies[0]
const registerOf = (value: unknown) => writeFileSync(own.register, JSON.stringify(value))
/** Everything that lies in the place, with what it is and holds. */
const lying = () =>
  readdirSync(pen, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const stat = lstatSync(join(pen, name))
      return [name, stat.mode, stat.size, stat.mtimeMs]
    })

const foreign: readonly (readonly [what: string, lay: () => void])[] = [
  ['no JSON', () => writeFileSync(own.register, '<html>')],
  ['nothing', () => writeFileSync(own.register, '')],
  ['a list', () => registerOf([])],
  ['a version of tomorrow', () => registerOf({ version: 2, copies: [] })],
  ['copies that are none', () => registerOf({ version: 1, copies: [{ name: '../klub.klub' }] })],
  [
    'a day that is none',
    () => registerOf({ version: 1, copies: [], rehearsal: { at: 'jutro', isGood: true, name: '' } }),
  ],
  [
    'five megabytes',
    () => {
      registerOf({ version: 1, copies: [] })
      truncateSync(own.register, 5 * 1024 * 1024)
    },
  ],
  ['a folder under its name', () => mkdirSync(own.register)],
]
const ofUnix: typeof foreign = [
  ['a link to the register of the file itself', () => symlinkSync(folderBeside(b.path).register, own.register)],
  ['a link to nowhere', () => symlinkSync(join(pen, 'nie ma'), own.register)],
  ['a link to an endless device', () => symlinkSync('/dev/zero', own.register)],
  ['a pipe nobody writes to', () => void execFileSync('mkfifo', [own.register])],
  [
    'a link in the place of the whole folder',
    () => {
      rmSync(own.path, { recursive: true })
      symlinkSync(folderBeside(b.path).path, own.path)
    },
  ],
]
const refusing = [
  ...foreign,
  ...(process.platform === 'win32' ? [] : ofUnix),
  [
    'a file in the place of the whole folder',
    () => {
      rmSync(own.path, { recursive: true })
      writeFileSync(own.path, 'notatki')
    },
  ] as const,
]

describe('a second place whose folder or register is not ours', () => {
  it.each(refusing)('(%s) is refused in a sentence at its field, and nothing there is touched', async (_, lay) => {
    lay()
    const [before, beside] = [lying(), readFileSync(folderBeside(b.path).register, 'utf8')]
    expect(await b.refusal('copies.choosePlace', { folder: pen })).toMatchObject({
      code: 'copies.foreignPlace',
      message: expect.stringMatching(/^W tym miejscu leży już coś .* Niczego nie zmieniono\. .*\.$/),
      fields: [{ path: 'folder' }],
    })
    expect(lying()).toEqual(before)
    expect(readFileSync(folderBeside(b.path).register, 'utf8')).toBe(beside)
    expect(await placeNow()).toBeNull()
  })
})

describe('a second place whose register lies', () => {
  it('of copies dated some other day than they are called has none of them', async () => {
    const { name, bytes } = record()
    const stranger = name.replace('2022-01-10', '2022-01-09')
    writeFileSync(join(own.path, stranger), Buffer.alloc(bytes))
    registerOf({ version: 1, id: 'a', copies: [{ ...record(), name: stranger, madeAt: 'wczoraj' }] })
    await b.ask('copies.choosePlace', { folder: pen })
    const there = (await b.ask('copies.list', {})).copies.filter(({ where }) => where === 'place')
    expect(there.map((copy) => [copy.name, copy.isVerified])).toEqual([
      [await newest(), true],
      [stranger, false],
    ])
    expect((await b.ask('copies.status', {})).sentence).toContain('Ostatnia sprawdzona kopia')
  })

  it('about what lies elsewhere removes nothing there', async () => {
    const outside = join(pen, 'zdjęcia.klub')
    writeFileSync(outside, 'x')
    registerOf({
      version: 1,
      id: 'a',
      copies: ['../zdjęcia.klub', '..\\zdjęcia.klub', outside].map((name) => ({ ...record(), name, bytes: 1 })),
    })
    await b.ask('copies.choosePlace', { folder: pen })
    expect(readFileSync(outside, 'utf8')).toBe('x')
    expect(readRegister(own).copies.map(({ name }) => name)).toContain(await newest())
  })

  it.skipIf(process.platform === 'win32')('and links that wait for what is written lead nowhere', async () => {
    const mine = join(dirname(b.path), 'moje.txt')
    writeFileSync(mine, 'moje')
    const name = await newest()
    for (const link of [`${own.register}.${process.pid}`, join(own.path, `${name}.w-trakcie-${process.pid}`)])
      symlinkSync(mine, link)
    const unmade = join(dirname(b.path), 'nie powstanie.txt')
    symlinkSync(unmade, join(own.path, 'README.txt'))
    await b.ask('copies.choosePlace', { folder: pen })
    expect([readFileSync(mine, 'utf8'), existsSync(unmade)]).toEqual(['moje', false])
    expect(readdirSync(own.path)).toContain(name)
  })
})

it('a place that does not take the copy is not remembered, and the one before it stays', async () => {
  const other = join(dirname(b.path), 'drugi')
  mkdirSync(other)
  await b.ask('copies.choosePlace', { folder: other })
  // Something lies where the copy would be written.
  mkdirSync(join(own.path, await newest()))
  expect(await b.refusal('copies.choosePlace', { folder: pen })).toMatchObject({ fields: [{ path: 'folder' }] })
  expect(await placeNow()).toMatchObject({ folder: other, isHere: true })
})
