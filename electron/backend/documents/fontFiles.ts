import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'

const sans = '@expo-google-fonts/source-sans-3'
const serif = '@expo-google-fonts/source-serif-4'

/** The faces of the two families of the prints, as pdfmake names them; each a file inside a font package. */
export const faces = {
  sans: {
    normal: `${sans}/400Regular/SourceSans3_400Regular.ttf`,
    bold: `${sans}/600SemiBold/SourceSans3_600SemiBold.ttf`,
    italics: `${sans}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
    bolditalics: `${sans}/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf`,
  },
  serif: {
    normal: `${serif}/400Regular/SourceSerif4_400Regular.ttf`,
    bold: `${serif}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
    italics: `${serif}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
    bolditalics: `${serif}/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf`,
  },
} as const

/** The colour profile a PDF/A file carries: what its red, green and blue mean. */
export const colourProfile = 'pdfkit/js/data/sRGB_IEC61966_2_1.icc'

/**
 * Every file a print opens while it runs, as paths of packages, with the licences of the fonts.
 * Packaging copies them (by base name, see `printFileName`) into `print-files/` beside the bundled worker;
 * nothing else is read at run time.
 */
export const printFiles: readonly string[] = [
  ...Object.values(faces.sans),
  ...Object.values(faces.serif),
  colourProfile,
  `${sans}/LICENSE_FONT`,
  `${serif}/LICENSE_FONT`,
]

/** The name of a print file in the packaged folder: base names, the licences told apart by their package. */
export const printFileName = (path: string): string =>
  path.endsWith('LICENSE_FONT') ? `${path.split('/')[1]}-LICENSE.txt` : basename(path)

/** The packaged folder: beside the bundle, or above it when the bundler put this file into a folder of chunks. */
const packaged = ['./print-files/', '../print-files/'].map((folder) => new URL(folder, import.meta.url))

/** Reads a print file: from the packaged folder, or (run from source) from its package. */
export function readPrintFile(path: string): Buffer {
  for (const folder of packaged) {
    const file = new URL(printFileName(path), folder)
    if (existsSync(file)) return readFileSync(file)
  }
  return readFileSync(createRequire(import.meta.url).resolve(path))
}
