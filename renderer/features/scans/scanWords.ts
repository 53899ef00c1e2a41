import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { scanEndings } from '#shared/scans/fileNames.ts'
import { scanPurposeNames } from '#shared/scans/records.ts'
import type { Scan } from '#shared/scans/schema.ts'

const oneDecimal = new Intl.NumberFormat('pl-PL', { maximumFractionDigits: 1 })

/** `820 B`, `12 kB`, `3,4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes}\u00a0B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)}\u00a0kB`
  return `${oneDecimal.format(bytes / 1024 / 1024)}\u00a0MB`
}

/** `12 skanów, razem 3,4 MB`. */
export const sumWords = ({ scans, bytes }: { scans: number; bytes: number }): string =>
  `${counted(scans, 'skan', 'skany', 'skanów')}, razem ${sizeWords(bytes)}`

/** What stands under the name of a scan: `PDF · 12 kB · 10.01.2022 · dowód zapłaty`. */
export const scanLine = (scan: Scan, withPurpose: boolean): string =>
  [
    scan.mime === null ? 'brak pliku' : scanEndings[scan.mime].toUpperCase(),
    scan.mime !== null && sizeWords(scan.size),
    `dodano ${formatDate(scan.addedOn)}`,
    withPurpose && scanPurposeNames[scan.purpose],
  ]
    .filter(Boolean)
    .join(' · ')

/** What has to be known of a scan before it is relied on; empty: nothing. */
export const remarkWords = (scan: Scan): string[] => [
  ...(scan.mime === null ? ['Treści tego skanu nie ma już w pliku. Dodaj ten sam plik jeszcze raz.'] : []),
  ...(scan.remarks.includes('encrypted')
    ? ['PDF jest zaszyfrowany: sprawdź, czy otwiera się bez hasła. Kontrola musi móc go przeczytać.']
    : []),
  ...(scan.remarks.includes('active')
    ? ['PDF zawiera skrypty, formularz albo załączone pliki. Klubownik ich nie uruchamia.']
    : []),
]
