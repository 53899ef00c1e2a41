import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { Backend } from '#backend/app.ts'
import type { Input, Output } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { TestBackend } from './backend.ts'

/** A small PDF that says one line; another line is another file. `extra`: put into its catalogue. */
export function aPdf(text = 'Faktura', extra = ''): Buffer {
  const content = `BT /F1 18 Tf 72 720 Td (${text}) Tj ET`
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + end, 'latin1')
}

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
/** A grey PNG of a size; `told`: the size its head tells of, where it lies. */
export function aPng(shade = 200, width = 40, height = 56, told = { width, height }): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(told.width, 0)
  head.writeUInt32BE(told.height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const row = Buffer.from([0, ...Array.from({ length: width }, () => shade)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG of 8 × 8 grey points, as a camera writes it less the picture's detail. */
export const aJpeg = (): Buffer =>
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
    'base64',
  )

export const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type Attach = Partial<Omit<Input<Contract['scans.attach']>, 'sha256'>>
/** Hands a file in and puts it beside a record; by default a document. */
export async function attachScan(
  b: TestBackend,
  bytes: Uint8Array,
  of: Attach & { recordId: number },
): Promise<Output<Contract['scans.attach']>> {
  const sha256 = await putFile(b, bytes)
  return b.ask('scans.attach', { recordKind: 'expenseDocument', name: 'skan.pdf', ...of, sha256 })
}

/** Hands a file in; its checksum. */
export async function putFile(b: Pick<Backend, 'putFile'>, bytes: Uint8Array): Promise<string> {
  const put = await b.putFile(bytes)
  if (!put.ok) throw new Error(put.error.message)
  return put.value.sha256
}
