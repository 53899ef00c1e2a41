import { crc32 } from 'node:zlib'

/** Pixels. */
export type PictureSize = { readonly width: number; readonly height: number }

/** Size of a PNG whose every part is whole, from the signature to the end mark; `undefined`: it is not. */
export function pngSize(bytes: Buffer): PictureSize | undefined {
  let size: PictureSize | undefined
  let pixels = false
  for (const { kind, data } of pngParts(bytes)) {
    if ((kind === 'IHDR') !== (size === undefined)) return undefined
    if (kind === 'IHDR') {
      if (data.length !== 13) return undefined
      size = { width: data.readUInt32BE(0), height: data.readUInt32BE(4) }
    }
    if (kind === 'IDAT') pixels = true
    if (kind === 'IEND') return pixels ? size : undefined
  }
  return undefined
}

/** The parts of a PNG in their order, as long as each is whole and has its right sum. */
export function* pngParts(bytes: Buffer): Generator<{ readonly kind: string; readonly data: Buffer }> {
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return
    yield { kind: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end - 4) }
    at = end
  }
}

/** Size of a JPEG that has a frame, a scan and an end; `undefined`: it has not. */
export function jpegSize(bytes: Buffer): PictureSize | undefined {
  let at = 2
  let size: PictureSize | undefined
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

const pngMark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
/** Which picture the first bytes say it is; `undefined`: neither. */
export function pictureKind(bytes: Buffer): 'image/png' | 'image/jpeg' | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  return bytes.subarray(0, 8).equals(pngMark) ? 'image/png' : undefined
}
