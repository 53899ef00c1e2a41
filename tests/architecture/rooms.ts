import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { type Import, importsOf, type Source } from './source.ts'

type Rule = { readonly to: RegExp; readonly typeOnly?: true }
type Room = { readonly at: RegExp; readonly may: readonly Rule[] }

const runTime = (...to: readonly RegExp[]): Rule[] => to.map((one) => ({ to: one }))
const typesOf = (...to: readonly RegExp[]): Rule[] => to.map((one) => ({ to: one, typeOnly: true as const }))

const shared = /^shared\//
/** Modules of Node that reach no network. */
const node = /^node:(?!(https?|http2|net|tls|dgram|dns|inspector)(\/|$))/
const react = /^(react|react-dom|react-hook-form|@tanstack|@mantine|@tabler|wouter)(\/|$)/
const styles = /^(@fontsource-variable|@mantine)\/.+\.css$/
/** What hosts of the back end may load: its one door, and the files and folders a host deals with itself. */
const backendDoor = /^electron\/backend\/(app|openCopies|privateFolder|db\/(defaultFile|chosenFile))\.ts$/

/**
 * The rooms of the house and what each may import: files of the repository by path, packages by name.
 * The first room whose pattern fits a file counts.
 */
export const rooms: readonly Room[] = [
  { at: /^shared\/filings\/wordDiff\.ts$/, may: runTime(/^diff$/) },
  { at: /^shared\//, may: runTime(shared, /^zod$/, /^temporal-polyfill$/, /^n2words\/pl-PL$/) },
  {
    at: /^electron\/backend\/documents\/(engine\/\w+|render|fonts?[A-Z]?\w*|worker|printer)\.ts$/,
    may: runTime(/^electron\/backend\/documents\//, shared, /^(pdfmake|pdfkit|fontkit)(\/|$)/, node),
  },
  {
    at: /^electron\/backend\/documents\/markup\.ts$/,
    may: [...runTime(/^electron\/backend\/documents\//, shared, /^marked$/), ...typesOf(/^pdfmake\/interfaces$/)],
  },
  {
    at: /^electron\/backend\/documents\//,
    may: [...runTime(/^electron\/backend\/documents\//, shared, node), ...typesOf(/^pdfmake\/interfaces$/)],
  },
  {
    at: /^electron\/backend\/db\/migrations\//,
    may: [...runTime(/^electron\/backend\/db\/migrations\//), ...typesOf(/^electron\/backend\/db\/migration\.ts$/)],
  },
  { at: /^electron\/backend\/db\/sample\/(?!load)/, may: runTime(/^electron\/backend\/db\/sample\//, shared) },
  {
    at: /^electron\/backend\/expenses\/ksef\/file\.ts$/,
    may: runTime(shared, /^fast-xml-parser$/),
  },
  {
    at: /^electron\/backend\/agenda\/calendarFile\.ts$/,
    may: runTime(/^electron\/backend\//, shared, /^ical-generator$/),
  },
  // The one place of the back end that listens; that it asks nobody, a test says.
  {
    at: /^electron\/backend\/calendarFeed\/listener\.ts$/,
    may: runTime(/^electron\/backend\/calendarFeed\//, shared, /^node:http$/),
  },
  {
    at: /^electron\/backend\/controlFolders\/zip\.ts$/,
    may: runTime(/^electron\/backend\//, shared, /^fflate$/, node),
  },
  { at: /^electron\/backend\/scans\/content\.ts$/, may: runTime(/^electron\/backend\//, shared, /^file-type$/, node) },
  {
    at: /^electron\/backend\/generators\/templateFile\.ts$/,
    may: runTime(/^electron\/backend\//, shared, /^papaparse$/),
  },
  {
    at: /^electron\/backend\/generators\/filledFile\.ts$/,
    may: runTime(/^electron\/backend\//, shared, /^iconv-lite$/),
  },
  {
    at: /^electron\/backend\/fileExport\/zipStream\.ts$/,
    may: runTime(/^electron\/backend\//, shared, /^fflate$/, node),
  },
  { at: /^electron\/backend\/csvText\.ts$/, may: runTime(shared, /^papaparse$/) },
  {
    at: /^electron\/backend\//,
    may: [...runTime(/^electron\/backend\//, shared, /^(kysely|better-sqlite3|zod)(\/|$)/, /^package\.json$/, node)],
  },
  { at: /^electron\/host\//, may: runTime(/^electron\/host\//, backendDoor, shared, /^zod$/, /^node:/, /^vite$/) },
  { at: /^electron\/shell\//, may: runTime(/^electron\/shell\//, backendDoor, shared, /^electron$/, node) },
  {
    at: /^renderer\/ui\/editor\/WritingEditor\.tsx$/,
    may: runTime(/^renderer\/ui\//, shared, react, /^@codemirror\/(commands|search|state|view)$/),
  },
  {
    at: /^renderer\/features\/vault\/strength\.ts$/,
    may: runTime(/^@zxcvbn-ts\/(core|language-common|language-pl)$/),
  },
  { at: /^renderer\/ui\//, may: runTime(/^renderer\/ui\//, shared, react, styles, /^(zod|pdfjs-dist)(\/|$)/) },
  { at: /^renderer\/api\//, may: runTime(/^renderer\/api\//, shared, react) },
  // Which sign goes with which kind is a word of the house, only drawn.
  { at: /^renderer\/texts\/kindIcons\.ts$/, may: runTime(shared, /^@tabler\/icons-react$/) },
  { at: /^renderer\/texts\//, may: runTime(/^renderer\/texts\//, shared) },
  { at: /^renderer\/features\//, may: runTime(/^renderer\/(api|ui|texts)\//, shared, react) },
  { at: /^renderer\//, may: runTime(/^renderer\//, shared, react, styles, /^zod$/) },
]

/** An import as a path of the repository or the name of a package. */
const targetOf = (from: string, to: string): string =>
  to.startsWith('.')
    ? normalize(join(dirname(from), to))
    : to.replace(/^#shared\//, 'shared/').replace(/^#backend\//, 'electron/backend/')

/** `renderer/features/people/` for a file of that feature. */
const featureOf = (path: string): string | undefined => /^renderer\/features\/[^/]+\//.exec(path)?.[0]

/** Imports by which the file leaves its room, as `file → target`; a file in no room is itself a fault. */
export function strayImports(source: Source): string[] {
  const room = rooms.find(({ at }) => at.test(source.path))
  if (!room) return [`${source.path} is in no room`]
  const own = featureOf(source.path)
  const allowed = ({ to, typeOnly }: Import) => {
    const target = targetOf(source.path, to)
    return (
      (own && target.startsWith(own)) || room.may.some((rule) => rule.to.test(target) && (typeOnly || !rule.typeOnly))
    )
  }
  return importsOf(source)
    .filter((one) => !allowed(one))
    .map((one) => `${source.path} → ${targetOf(source.path, one.to)}`)
}

/** Imports of own files that Node could not run as they stand: no extension, or no such file. */
export function unrunnableImports(source: Source): string[] {
  return importsOf(source)
    .map(({ to }) => to)
    .filter((to) => /^[.#]/.test(to))
    .map((to) => targetOf(source.path, to.replace(/\?\w+$/, '')))
    .filter((target) => !/\.(tsx?|mjs|json|css|svg|woff2|pdf)$/.test(target) || !existsSync(target))
    .map((target) => `${source.path} → ${target}`)
}
