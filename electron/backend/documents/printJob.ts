import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { documentBuilders, type PrintJob } from './builders.ts'
import { cell, headCell, heading, page, paragraph, signatures, table } from './page.ts'
import { setPdf } from './render.ts'
import { asSample } from './sampleMark.ts'

/** Builds and sets a document, in the sample with its mark; the time is that of both. The bytes own their memory, so that they can be handed over. */
export async function printJob(
  job: PrintJob,
  isSample = false,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number; milliseconds: number }> {
  const start = performance.now()
  const build: (data: never) => TDocumentDefinitions = documentBuilders[job.kind]
  const built = build(job.data as never)
  const { bytes, pages } = await setPdf(isSample ? asSample(built) : built)
  return { bytes: ownMemory(bytes), pages, milliseconds: Math.round(performance.now() - start) }
}

const ownMemory = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes)

const letters =
  'Zażółć gęślą jaźń ŻÓŁĆ GĘŚLĄ JAŹŃ 0123456789 abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ , . – „”'

/** Opens the fonts of both families and sets a page that nobody sees, so that the first real print is a quick one. */
export async function warmUp(): Promise<void> {
  for (const font of ['sans', 'serif'] as const) {
    await setPdf({
      ...page({ title: 'warm', day: '2000-01-01', footer: letters }),
      defaultStyle: { font },
      content: [
        heading(letters, 1),
        paragraph(letters),
        { text: letters, italics: true },
        table({ widths: ['auto', '*'], head: [[headCell('1'), headCell('2')]], rows: [[cell('1'), cell(letters)]] }),
        signatures('A', 'B', [{ name: 'C', function: 'D' }]),
      ],
    })
  }
}
