import { crc32 } from 'node:zlib'
import { fileTypeFromBuffer } from 'file-type'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { claimsToBeScan, type ScanMime } from '#shared/scans/fileNames.ts'
import type { ScanRemark } from '#shared/scans/schema.ts'
import { pdfRemarks } from './pdfRemarks.ts'

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

type Size = { readonly width: number; readonly height: number }
const withinLimits = ({ width, height }: Size): boolean =>
  width > 0 && height > 0 && width <= longestSide && height <= longestSide && width * height <= largestArea

/** Size of a PNG whose every part is whole, from the signature to the end mark; `undefined`: it is not. */
function pngSize(bytes: Buffer): Size | undefined {
  let at = 8
  let size: Size | undefined
  let pixels = false
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if ((kind === 'IHDR') !== (at === 8)) return undefined
    if (kind === 'IHDR') {
      if (length !== 13) return undefined
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    }
    if (kind === 'IDAT') pixels = true
    if (kind === 'IEND') return pixels ? size : undefined
    at = end
  }
  return undefined
}

/** Size of a JPEG that has a frame, a scan and an end; `undefined`: it has not. */
function jpegSize(bytes: Buffer): Size | undefined {
  let at = 2
  let size: Size | undefined
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return undefined
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame && length >= 7) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker === 0xda) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at + 2 + length ? size : undefined
    at += 2 + length
  }
  return undefined
}

/** How far from its end a PDF may have its end mark: some scanners write a few bytes after it. */
const endRoom = 4096
const hasPdfEnd = (bytes: Buffer): boolean => {
  const end = bytes.subarray(Math.max(0, bytes.length - endRoom))
  return end.includes('startxref') && end.includes('%%EOF')
}

function judgePicture(mime: ScanMime, size: Size | undefined): Result<ScanContent, CallError> {
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
 * Judges a file by its content alone: a PDF with its end, a whole JPEG or PNG of a size that can be shown. The name only says
 * whether the refusal should mention that it promised something else.
 */
export async function judgeContent(given: Uint8Array, name: string): Promise<Result<ScanContent, CallError>> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
    return hasPdfEnd(bytes) ? ok({ mime: 'application/pdf', remarks: pdfRemarks(bytes) }) : damaged()
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return judgePicture('image/jpeg', jpegSize(bytes))
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')))
    return judgePicture('image/png', pngSize(bytes))
  return nothingOfOurs(bytes, name)
}
