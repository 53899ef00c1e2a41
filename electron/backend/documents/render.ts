import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { faces, readPrintFile } from './fontFiles.ts'

/** The part of pdfmake's server API that its types leave out. */
type PdfMakeServer = typeof pdfmake & {
  virtualfs: { writeFileSync(name: string, content: Uint8Array): void }
}
const server = pdfmake as PdfMakeServer

let prepared = false
/** Gives pdfmake the fonts, from memory, and shuts the doors to the network and to every file. */
function prepare(): void {
  if (prepared) return
  for (const family of Object.values(faces)) {
    for (const path of Object.values(family)) server.virtualfs.writeFileSync(path, readPrintFile(path))
  }
  server.setFonts(structuredClone(faces))
  server.setUrlAccessPolicy(() => false)
  server.setLocalAccessPolicy(() => false)
  prepared = true
}

/**
 * Sets a document as PDF 1.7, PDF/A-2b, in Polish, fonts embedded. The same definition gives the same bytes:
 * the moment of creation comes from `info.creationDate`, never from the clock.
 * @throws when `info.title` or `info.creationDate` is missing, or the definition asks for a file or an address.
 */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  if (!definition.info?.title || !definition.info.creationDate) throw new Error('A print needs a title and a date.')
  prepare()
  const document = pdfmake.createPdf({
    ...definition,
    version: '1.7',
    subset: 'PDF/A-2b',
    language: 'pl',
    displayTitle: true,
    info: { creator: 'Klubownik', producer: 'Klubownik', ...definition.info },
  })
  return document.getBuffer()
}
