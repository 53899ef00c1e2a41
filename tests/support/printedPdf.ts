import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a tool of poppler or qpdf on a PDF given as bytes and answers what it says. */
export function askPdf(bytes: Uint8Array, tool: string, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'klubownik-pdf-'))
  const file = join(folder, 'printed.pdf')
  try {
    writeFileSync(file, bytes)
    const at = args.includes('FILE') ? args.map((arg) => (arg === 'FILE' ? file : arg)) : [...args, file]
    return execFileSync(tool, at, { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of each page as a person reads it: columns kept apart, all spaces plain. */
export const pagesOf = (bytes: Uint8Array): string[] =>
  askPdf(bytes, 'pdftotext', '-layout', 'FILE', '-').replaceAll('\u00a0', ' ').split('\f').slice(0, -1)

/** The whole text with every run of white space as one space. */
export const textOf = (bytes: Uint8Array): string => pagesOf(bytes).join(' ').replace(/\s+/g, ' ')
