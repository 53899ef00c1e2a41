import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '#shared/contract/index.ts'
import { doors, noFiles } from '../support/doors.ts'
import { checksOf, partsOf } from '../support/schemaWalk.ts'
import { importsOf, readSource } from './source.ts'

const sources = globSync('{shared,electron,renderer}/**/*.{ts,tsx}').toSorted().map(readSource)
const fileLike = /\.(sha256|image|picture|paths?|folder|files?|bytes|base64|attachment)$/
const isChecksumOrAddress = (schema: z.ZodType): boolean =>
  checksOf(schema).some(({ pattern }) => pattern instanceof RegExp && /data:|\{64\}/.test(pattern.source))

/** Places of an input where a file, its checksum or its path may stand. */
function filesIn(schema: z.ZodType, path: string): string[] {
  const here = fileLike.test(path) || isChecksumOrAddress(schema) ? [path] : []
  return [...here, ...partsOf(schema).flatMap(([step, part]) => filesIn(part, path + step))]
}
const found = [
  ...new Set(
    Object.entries(contract).flatMap(([name, { input }]) => filesIn(input, '').map((path) => `${name} ${path}`)),
  ),
]

describe('the list of the doors by which a file comes in is whole:', () => {
  it('every operation that takes a file is on it', () => {
    const files = found.filter((place) => !noFiles.some(([where]) => place.endsWith(where)))
    expect([...new Set(files.map((place) => place.split(' ')[0]))].toSorted()).toEqual(
      doors.flatMap(({ operations }) => operations).toSorted(),
    )
  })
  it('everything that is left out of it is there', () => {
    for (const [where] of noFiles)
      expect(
        found.some((place) => place.endsWith(where)),
        where,
      ).toBe(true)
  })
  it('the walk sees a file however deep it lies and whatever it is called', () => {
    const schema = z.strictObject({
      rows: z.array(z.strictObject({ content: z.string().regex(/^[0-9a-f]{64}$/), name: z.string() })),
      source: z.discriminatedUnion('where', [z.strictObject({ where: z.literal('a'), path: z.string() })]),
      logo: z
        .string()
        .regex(/^data:image/)
        .nullable(),
    })
    expect(filesIn(schema, '')).toEqual(['.rows[].content', '.source.path', '.logo'])
  })
  it('every screen where a file is chosen, dropped or pasted', () => {
    const given = /type="file"|FileButton|FileInput|Dropzone|dataTransfer\.files|clipboardData\.files|\bputFile\(/
    const found = sources.filter(({ path, text }) => path.startsWith('renderer/features') && given.test(text))
    expect(found.map(({ path }) => path)).toEqual(doors.flatMap(({ screens }) => screens).toSorted())
    // Nobody else asks for one: not a page, not a piece of the interface, not a dialog of the system.
    const asks = /showOpenDialog|showOpenFilePicker|type="file"|FileButton|FileInput|Dropzone/
    const elsewhere = sources.filter(({ path, text }) => !path.startsWith('renderer/features') && asks.test(text))
    // The shell asks for a folder to write to, and never for a file.
    expect(elsewhere.map(({ path }) => path)).toEqual(['electron/shell/chooseFolder.ts'])
    expect(elsewhere[0]!.text).toMatch(/properties: \['openDirectory', 'createDirectory', 'dontAddToRecent'\]/)
  })
  it('everything in the back end that takes a file handed in', () => {
    const takers = sources.filter(({ text }) => /\bincoming\.take\(/.test(text)).map(({ path }) => path)
    const known = doors.flatMap((door) => door.sources)
    expect(takers.filter((path) => !known.includes(path))).toEqual([])
    expect(takers.length).toBeGreaterThan(2)
    for (const path of known)
      expect(
        sources.some((one) => one.path === path),
        path,
      ).toBe(true)
  })
  it('every reader of a foreign format', () => {
    const readers = /^(fast-xml-parser|papaparse|file-type|fflate|iconv-lite|pdfjs-dist)(\/|$)/
    const found = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ to, typeOnly }) => !typeOnly && readers.test(to))
        .map(({ to }) => `${to} ${source.path}`),
    )
    expect(found.filter((one) => !/^pdfjs-dist/.test(one)).toSorted()).toEqual([
      'fast-xml-parser electron/backend/expenses/ksef/file.ts',
      // These two write.
      'fflate electron/backend/controlFolders/zip.ts',
      'fflate electron/backend/fileExport/zipStream.ts',
      'file-type electron/backend/scans/content.ts',
      'iconv-lite electron/backend/generators/filledFile.ts',
      'papaparse electron/backend/csvText.ts',
      'papaparse electron/backend/generators/templateFile.ts',
    ])
    // Nothing unpacks an archive that came from outside.
    expect(sources.filter(({ text }) => /\bunzip|Unzip|gunzip/.test(text)).map(({ path }) => path)).toEqual([])
  })
  it('each has its row in the paper on security', () => {
    const paper = readFileSync('docs/security.md', 'utf8')
    for (const { operations } of doors) for (const name of operations) expect(paper).toContain(`\`${name}\``)
  })
})

describe('a PDF and a picture are shown without running anything', () => {
  it('of the reader of PDFs only what draws a page and reads its text is taken', () => {
    const allowed = new Set(['getDocument', 'PDFWorker', 'VerbosityLevel', 'TextLayer'])
    const users = sources.filter((source) => importsOf(source).some(({ to }) => to.startsWith('pdfjs-dist')))
    expect(users.length).toBeGreaterThan(2)
    const taken = users.flatMap(({ text }) =>
      [...text.matchAll(/import (type )?\{([^}]*)\} from 'pdfjs-dist'/g)].flatMap(([, typeOnly, names]) =>
        typeOnly ? [] : names!.split(',').map((name) => name.trim()),
      ),
    )
    expect(taken.filter((name) => !name.startsWith('type ') && !allowed.has(name))).toEqual([])
    const active = /getJSActions|getAnnotations|getFieldObjects|getAttachments|AnnotationLayer|XfaLayer|pdf\.sandbox/
    expect(users.filter(({ text }) => active.test(text)).map(({ path }) => path)).toEqual([])
    expect(readFileSync('renderer/ui/pdf/openPdf.ts', 'utf8')).toContain('enableXfa: false')
  })
  it('neither the reader nor its worker makes code of text', () => {
    for (const file of ['pdf.mjs', 'pdf.worker.mjs'])
      expect(readFileSync(`node_modules/pdfjs-dist/build/${file}`, 'utf8'), file).not.toMatch(
        /\beval\(|\bnew Function\(/,
      )
  })
  it('a drawing is never shown as a page: no frame, no object, no type of one for what was handed in', () => {
    const frames =
      /(?<!\w)<(iframe|object|embed|webview)\b|dangerouslySetInnerHTML|createElement\('(iframe|object|embed)'\)/
    expect(
      sources.filter(({ path, text }) => path.startsWith('renderer') && frames.test(text)).map((s) => s.path),
    ).toEqual([])
  })
})
