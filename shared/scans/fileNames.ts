import { composed } from '../kernel/text.ts'

/** The kinds of files that are taken for scans, each with the ending of its name. */
export const scanEndings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const
export type ScanMime = keyof typeof scanEndings
export const scanMimes = Object.keys(scanEndings) as [ScanMime, ...ScanMime[]]

const anEnding = /\.(?:pdf|jpe?g|png|html?|zip|exe|txt|docx?|heic|tiff?|gif|webp|svg|bmp|xml)$/i
const longestStem = 160

/**
 * The name a scan is kept under: the given one without folders and signs no file system takes, ending as its content says.
 * `C:\dokumenty\Faktura 7/2021.html` with a PDF inside is `2021.pdf`; the name is never asked what the file is.
 */
export function scanName(given: string, mime: ScanMime): string {
  const last = composed(given.toWellFormed()).split(/[\\/]/).at(-1) ?? ''
  const stem = last
    .replace(anEnding, '')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const cut = [...stem].slice(0, longestStem).join('').trim()
  return `${cut === '' ? 'skan' : cut}.${scanEndings[mime]}`
}

/** Whether a name says that the file is one of those taken. */
export const claimsToBeScan = (name: string): boolean => /\.(pdf|jpe?g|png)$/i.test(name.trim())
