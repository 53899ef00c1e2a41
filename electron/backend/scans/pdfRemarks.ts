import { inflateSync } from 'node:zlib'
import type { ScanRemark } from '#shared/scans/schema.ts'

/** How much of packed objects is looked into, in bytes: enough for a long contract, too little for a bomb to matter. */
const unpackedAtMost = 16 * 1024 * 1024

/** Names by which a PDF runs, opens or carries something that is not on its pages. */
const active = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/

/** `/J#61vaScript` is `/JavaScript`: a name may be written with codes of its letters. */
const plainNames = (text: string): string =>
  /\/[\w.-]*#[0-9A-Fa-f]{2}/.test(text)
    ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** The objects of a PDF as text: bytes of pictures and pages are passed over, packed objects are looked into; nothing is run. */
function structureOf(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  let structure = ''
  let unpacked = 0
  let from = 0
  for (;;) {
    const start = text.indexOf('stream', from)
    if (start === -1) break
    const end = text.indexOf('endstream', start + 6)
    if (end === -1) break
    structure += text.slice(from, start)
    if (unpacked < unpackedAtMost && text.slice(Math.max(from, start - 400), start).includes('/ObjStm')) {
      const objects = packedObjects(bytes, text, start + 6, end)
      unpacked += objects.length
      structure += objects
    }
    from = end + 9
  }
  return plainNames(structure + text.slice(from))
}

/** What has to be known of a PDF before it is relied on, as far as its structure says it: it is encrypted, or it carries something active. */
export function pdfRemarks(bytes: Buffer): ScanRemark[] {
  const said = structureOf(bytes)
  return [
    ...(/\/Encrypt(?![A-Za-z0-9])/.test(said) ? (['encrypted'] as const) : []),
    ...(active.test(said) ? (['active'] as const) : []),
  ]
}

/** How many pages a PDF has, as far as its structure says it; null: it does not. */
export function pdfPages(bytes: Buffer): number | null {
  const pages = structureOf(bytes).match(/\/Type\s*\/Page(?![A-Za-z0-9])/g)?.length ?? 0
  return pages === 0 ? null : pages
}

/** Packed objects as text; empty when they are packed in another way or damaged. */
function packedObjects(bytes: Buffer, text: string, start: number, end: number): string {
  const from = start + (text.startsWith('\r\n', start) ? 2 : 1)
  try {
    return inflateSync(bytes.subarray(from, end), { maxOutputLength: unpackedAtMost }).toString('latin1')
  } catch {
    return ''
  }
}
