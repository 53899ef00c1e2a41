import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import { jpegSize, type PictureSize, pictureKind, pngParts, pngSize } from '../scans/pictureSize.ts'

/** A strip over a whole sheet at 600 dots an inch fits; what unpacks to more would hold up every print it stands on. Pixels. */
const largestArea = 10_000_000

/**
 * Width and height of a PNG or JPEG given as a `data:` address, read from its own bytes, so that a file that only calls
 * itself an image, is torn, or is larger than any print can use, is refused; `undefined`: it is none that can be printed.
 */
export function imageSize(image: string): PictureSize | undefined {
  const bytes = Buffer.from(image.slice(image.indexOf(',') + 1), 'base64')
  const kind = pictureKind(bytes)
  if (kind === undefined || !image.startsWith(`data:${kind};`)) return undefined
  const size = kind === 'image/png' ? pngSize(bytes) : jpegSize(bytes)
  if (!size || size.width === 0 || size.height === 0 || size.width * size.height > largestArea) return undefined
  return kind === 'image/jpeg' || hasItsPixels(bytes, size) ? size : undefined
}

/** How many values a point has, by the kind of colour a PNG names. */
const valuesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Whether a PNG holds as many points as its head says, no fewer and no more: a print with another one would fail. */
function hasItsPixels(bytes: Buffer, { width, height }: PictureSize): boolean {
  const parts = [...pngParts(bytes)]
  const [depth, colour, , , laced] = parts[0]!.data.subarray(8)
  const row = Math.ceil((width * (valuesOf[colour!] ?? 0) * depth!) / 8)
  const plain = height * (row + 1)
  // A picture that comes in seven passes has a byte more for each row of each of them.
  const most = laced === 0 ? plain : plain + 16 * (height + width) + 64
  const packed = parts.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data)
  try {
    const { length } = inflateSync(Buffer.concat(packed), { maxOutputLength: most })
    return row > 0 && (laced === 0 ? length === plain : length >= height * row)
  } catch {
    return false
  }
}
