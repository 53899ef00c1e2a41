import { fileTypeFromBuffer } from 'file-type'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { claimsToBeScan, type ScanMime } from '#shared/scans/fileNames.ts'
import type { ScanRemark } from '#shared/scans/schema.ts'
import { lookIntoPdf } from './pdfRemarks.ts'
import { jpegSize, type PictureSize, pictureKind, pngSize } from './pictureSize.ts'

/** What a file is, by its content alone. */
export type ScanContent = { readonly mime: ScanMime; readonly remarks: readonly ScanRemark[] }

/** Longest side and largest area of a picture, in pixels: an A4 sheet at 1200 dots an inch fits, a bomb for the window does not. */
const longestSide = 30_000
const largestArea = 150_000_000

const whatToDo = 'Zapisane dane są bezpieczne. Zapisz dokument jako PDF, JPG albo PNG i dodaj go jeszcze raz.'
const refused = (code: string, message: string): Result<never, CallError> =>
  err(ruleError(`scans.${code}`, message, [{ path: 'sha256', message }]))
const damaged = () =>
  refused(
    'damaged',
    'Nie dodano pliku: jest uszkodzony albo urwany (brakuje części treści). Zapisane dane są bezpieczne. Zeskanuj dokument jeszcze raz.',
  )

const withinLimits = ({ width, height }: PictureSize): boolean =>
  width > 0 && height > 0 && width <= longestSide && height <= longestSide && width * height <= largestArea

/** How far from its end a PDF may have its end mark: some scanners write a few bytes after it. */
const endRoom = 4096
const hasPdfEnd = (bytes: Buffer): boolean => {
  const end = bytes.subarray(Math.max(0, bytes.length - endRoom))
  return end.includes('startxref') && end.includes('%%EOF')
}

function judgePdf(bytes: Buffer): Result<ScanContent, CallError> {
  if (!hasPdfEnd(bytes)) return damaged()
  const { hasObjects, isTooLarge, remarks } = lookIntoPdf(bytes)
  if (isTooLarge)
    return refused(
      'tooPacked',
      'Nie dodano pliku: jest w nim spakowane o wiele więcej, niż mieści zwykły dokument, więc nie da się go sprawdzić. Zapisane dane są bezpieczne. Wydrukuj dokument do nowego pliku PDF i dodaj go jeszcze raz.',
    )
  return hasObjects ? ok({ mime: 'application/pdf', remarks }) : damaged()
}

function judgePicture(mime: ScanMime, size: PictureSize | undefined): Result<ScanContent, CallError> {
  if (!size) return damaged()
  return withinLimits(size)
    ? ok({ mime, remarks: [] })
    : refused(
        'tooManyPixels',
        'Nie dodano pliku: obraz jest za duży (najwyżej 150 milionów punktów). Zapisane dane są bezpieczne. Zeskanuj dokument w mniejszej rozdzielczości, 300 dpi wystarczy.',
      )
}

const nothingOfOurs = async (bytes: Buffer, name: string): Promise<Result<never, CallError>> => {
  const found = await fileTypeFromBuffer(bytes.subarray(0, 4100)).catch(() => undefined)
  const what = found ? ` Jego treść to ${found.ext.toUpperCase()}.` : ''
  const claim = claimsToBeScan(name) ? ', chociaż tak się nazywa' : ''
  return refused('notAScan', `Nie dodano pliku: to nie jest PDF, JPG ani PNG${claim}.${what} ${whatToDo}`)
}

/**
 * Judges a file by its content alone: a PDF with objects and its end, a whole JPEG or PNG of a size that can be shown. The name only says
 * whether the refusal should mention that it promised something else.
 */
export async function judgeContent(given: Uint8Array, name: string): Promise<Result<ScanContent, CallError>> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return judgePdf(bytes)
  const kind = pictureKind(bytes)
  if (kind === undefined) return nothingOfOurs(bytes, name)
  return judgePicture(kind, kind === 'image/png' ? pngSize(bytes) : jpegSize(bytes))
}
