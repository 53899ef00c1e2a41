import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderInPlace } from '#backend/copies/folder.ts'
import type { CallError } from '#shared/contract/errors.ts'
import type { CallName } from '#shared/contract/index.ts'
import { openTestBackend, type TestBackend } from './backend.ts'
import { putFile } from './scans.ts'

/** A way by which a file of somebody else comes into the program. */
export type Door = {
  readonly name: string
  /** Operations of the contract that take such a file. */
  readonly operations: readonly CallName[]
  /** Sources of the product that get its bytes: from the room of files handed in, from a call, or from the disk. */
  readonly sources: readonly string[]
  /** Screens where a person gives it. */
  readonly screens: readonly string[]
  /** Gives a file to the door of a file with one document in it; the sentences of every way it was refused. An accepted file gives an empty one. */
  readonly give: (b: TestBackend, bytes: Uint8Array, name: string) => Promise<string[]>
}

const sentenceOf = async (b: TestBackend, operation: CallName, input: unknown): Promise<string> => {
  const answer = await b.call(operation, input)
  return answer.ok ? '' : said(answer.error)
}
/** What a coordinator is told: an exception that nobody foresaw is no refusal. */
const said = ({ kind, message, fields }: CallError): string =>
  kind === 'unexpected' ? '' : (fields[0]?.message ?? message)

const asImage = (bytes: Uint8Array, kind: string): string =>
  `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`

/** Writes the file where the open one lies: a way for somebody to point at it. */
function laid(b: TestBackend, bytes: Uint8Array): string {
  const path = join(b.path, '..', 'obcy.klub')
  writeFileSync(path, bytes)
  return path
}

export const doors: readonly Door[] = [
  {
    name: 'a scan beside a record',
    operations: ['scans.attach'],
    sources: ['electron/backend/scans/handlers.ts'],
    screens: ['renderer/features/scans/ScanBox.tsx', 'renderer/features/scans/useAddScans.ts'],
    give: async (b, bytes, name) => {
      const sha256 = await putFile(b, bytes)
      return [await sentenceOf(b, 'scans.attach', { sha256, recordKind: 'expenseDocument', recordId: 1, name })]
    },
  },
  {
    name: 'an invoice from KSeF',
    operations: ['expenses.readKsef', 'expenses.noteKsef'],
    sources: ['electron/backend/expenses/ksef/queries.ts'],
    screens: ['renderer/features/expenses/XmlChooser.tsx', 'renderer/features/expenses/useHandIn.ts'],
    give: async (b, bytes, name) => {
      const files = [{ sha256: await putFile(b, bytes), name }]
      const [read] = await b.ask('expenses.readKsef', { files })
      const noted = await b.ask('expenses.noteKsef', { files })
      return [read!.problem, noted.added === 0 ? (noted.problems[0]?.problem ?? '') : '']
    },
  },
  {
    name: 'a template of a generator',
    operations: ['generators.readTemplate'],
    sources: ['electron/backend/generators/templateHandlers.ts'],
    screens: ['renderer/features/generators/TemplatesSection.tsx'],
    give: async (b, bytes) => [await sentenceOf(b, 'generators.readTemplate', { sha256: await putFile(b, bytes) })],
  },
  {
    name: 'a logo strip',
    operations: ['certificates.addPicture'],
    sources: ['electron/backend/certificates/imageSize.ts'],
    screens: ['renderer/features/certificates/LogoList.tsx'],
    give: async (b, bytes) => [
      await sentenceOf(b, 'certificates.addPicture', { name: 'pasek', image: asImage(bytes, 'png') }),
      await sentenceOf(b, 'certificates.addPicture', { name: 'pasek', image: asImage(bytes, 'jpeg') }),
      await sentenceOf(b, 'certificates.addPicture', { name: 'pasek', image: asImage(bytes, 'svg+xml') }),
    ],
  },
  {
    name: 'a copy to restore',
    operations: ['copies.look', 'copies.restore'],
    sources: ['electron/backend/copies/staged.ts', 'electron/backend/vault/verifyCopy.ts'],
    screens: [],
    give: async (b, bytes) => {
      const source = { where: 'file', path: laid(b, bytes) }
      return [
        await sentenceOf(b, 'copies.look', { source, secret: null }),
        await sentenceOf(b, 'copies.restore', { source, secret: null }),
      ]
    },
  },
  {
    name: 'the register of a second place of copies',
    operations: ['copies.choosePlace'],
    sources: ['electron/backend/copies/register.ts'],
    screens: [],
    give: async (b, bytes) => {
      const folder = join(dirname(b.path), 'pendrive')
      const own = folderInPlace(folder, b.path)
      mkdirSync(own.path, { recursive: true })
      writeFileSync(own.register, bytes)
      return [await sentenceOf(b, 'copies.choosePlace', { folder })]
    },
  },
  {
    name: 'the data file itself',
    operations: [],
    sources: ['electron/backend/db/open.ts'],
    screens: [],
    give: async (b, bytes) => {
      const other = await openTestBackend(laid(b, bytes))
      const sentence = await sentenceOf(other, 'people.list', {})
      await other.close()
      return [sentence]
    },
  },
]

/** Inputs that look like a file and are none: how their place in the contract ends, and why. */
export const noFiles: readonly (readonly [where: string, why: string])[] = [
  ['filings.file .paper', 'a print of this program, by its checksum'],
  ['.filter.path', 'the path of participants'],
  ['participations.save .paths', 'the paths of a participant'],
  ['documents.render .document.attachment', 'a number a printed attachment bears'],
]
