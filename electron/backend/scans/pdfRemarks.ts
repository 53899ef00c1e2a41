import { inflateSync } from 'node:zlib'
import type { ScanRemark } from '#shared/scans/schema.ts'

/** How much of packed objects is looked into, in bytes: enough for a long contract, too little for a bomb to matter. */
const unpackedAtMost = 16 * 1024 * 1024
/** How many packs of objects are looked into: a file of 20 MB has some hundreds, and unpacking each costs time of its own. */
const packsAtMost = 2000

/** Names by which a PDF runs, opens or carries something that is not on its pages. */
const active = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/

const digit = (sign: number | undefined): number => {
  if (sign === undefined) return -1
  if (sign >= 48 && sign <= 57) return sign - 48
  const letter = sign | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** `/J#61vaScript` is `/JavaScript`: a name may be written with codes of its letters. Sign by sign, for there may be millions. */
function plainNames(text: string): string {
  if (!text.includes('#')) return text
  const from = Buffer.from(text, 'latin1')
  const to = Buffer.alloc(from.length)
  let length = 0
  for (let at = 0; at < from.length; at += 1) {
    const [high, low] = from[at] === 35 ? [digit(from[at + 1]), digit(from[at + 2])] : [-1, -1]
    const isCode = high >= 0 && low >= 0
    to[length++] = isCode ? high * 16 + low : from[at]!
    if (isCode) at += 2
  }
  return to.toString('latin1', 0, length)
}

type Structure = {
  readonly text: string
  /** More is packed in it than is looked into: what it holds cannot be told. */
  readonly isTooLarge: boolean
}
/** The objects of a PDF as text: bytes of pictures and pages are passed over, packed objects are looked into; nothing is run. */
function structureOf(bytes: Buffer): Structure {
  const text = bytes.toString('latin1')
  const pieces: string[] = []
  let room = unpackedAtMost
  let packs = 0
  let from = 0
  for (;;) {
    const start = text.indexOf('stream', from)
    if (start === -1) break
    const end = text.indexOf('endstream', start + 6)
    if (end === -1) break
    pieces.push(text.slice(from, start))
    if (text.slice(Math.max(from, start - 400), start).includes('/ObjStm')) {
      packs += 1
      const objects = packs > packsAtMost ? undefined : packedObjects(bytes, text, start + 6, end, room)
      if (objects === undefined) return { text: '', isTooLarge: true }
      room -= objects.length
      pieces.push(objects)
    }
    from = end + 9
  }
  pieces.push(text.slice(from))
  return { text: plainNames(pieces.join('')), isTooLarge: false }
}

/** What a PDF is, as far as its structure says it, before it is relied on. */
export type PdfLook = {
  /** There is at least one object: without any, only the first and last bytes are those of a PDF. */
  readonly hasObjects: boolean
  readonly isTooLarge: boolean
  /** It is encrypted, or it carries something active. */
  readonly remarks: readonly ScanRemark[]
}
/** Looks into a PDF; see `PdfLook`. Takes a time bounded by the length of the file. */
export function lookIntoPdf(bytes: Buffer): PdfLook {
  const { text: said, isTooLarge } = structureOf(bytes)
  return {
    hasObjects: /\b\d{1,10} \d{1,5} obj\b/.test(said),
    isTooLarge,
    remarks: [
      ...(/\/Encrypt(?![A-Za-z0-9])/.test(said) ? (['encrypted'] as const) : []),
      ...(active.test(said) ? (['active'] as const) : []),
    ],
  }
}

/** How many pages a PDF has, as far as its structure says it; null: it does not. */
export function pdfPages(bytes: Buffer): number | null {
  const pages = structureOf(bytes).text.match(/\/Type\s*\/Page(?![A-Za-z0-9])/g)?.length ?? 0
  return pages === 0 ? null : pages
}

/** Packed objects as text; empty when they are packed in another way or damaged; `undefined`: they are more than there is room for. */
function packedObjects(bytes: Buffer, text: string, start: number, end: number, room: number): string | undefined {
  const from = start + (text.startsWith('\r\n', start) ? 2 : 1)
  // Nothing that is packed this way begins otherwise, and an exception is dear.
  if ((bytes[from]! & 15) !== 8) return ''
  if (room <= 0) return undefined
  try {
    return inflateSync(bytes.subarray(from, end), { maxOutputLength: room }).toString('latin1')
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'ERR_BUFFER_TOO_LARGE' ? undefined : ''
  }
}
