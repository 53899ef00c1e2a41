/// <reference path="./engine/pdfmakeInner.d.ts" />

import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js'
import pdfDocument from 'pdfmake/js/PDFDocument.js'
import printer from 'pdfmake/js/Printer.js'
import renderer from 'pdfmake/js/Renderer.js'
import textInlines from 'pdfmake/js/TextInlines.js'
import { LineBuilder } from './engine/lineBuilder.ts'
import { LineRenderer } from './engine/lineRenderer.ts'
import { PrintDocument } from './engine/printDocument.ts'
import { TextMeasure } from './engine/textMeasure.ts'
import { faces } from './fontFiles.ts'

// pdfmake's modules look each other up when they make a document, so a subclass in the slot of a class is used instead of it.
pdfDocument.default = PrintDocument
renderer.default = LineRenderer
textInlines.default = TextMeasure
layoutBuilder.default = LineBuilder

const noFiles = { existsSync: () => false }
const mayOpen = () => false
const noAddresses = {
  resolve: (address: unknown) => {
    if (typeof address === 'string' && /^https?:/i.test(address)) throw new Error('A print may not ask the network.')
    return Promise.resolve()
  },
  resolved: () => Promise.resolve(),
}

/** A set document. */
export type Print = { readonly bytes: Uint8Array; readonly pages: number }

/**
 * Sets a document as PDF 1.7, PDF/A-2b, in Polish, fonts embedded. The same definition gives the same bytes:
 * the moment of creation comes from `info.creationDate`, never from the clock.
 * @throws when `info.title` or `info.creationDate` is missing, or the definition asks for a file or an address.
 */
export async function setPdf(definition: TDocumentDefinitions): Promise<Print> {
  if (!definition.info?.title || !definition.info.creationDate) throw new Error('A print needs a title and a date.')
  const press = new printer.default(structuredClone(faces), noFiles, noAddresses, mayOpen)
  const document = await press.createPdfKitDocument(
    {
      ...definition,
      version: '1.7',
      subset: 'PDF/A-2b',
      language: 'pl',
      displayTitle: true,
      info: { creator: 'Klubownik', producer: 'Klubownik', ...definition.info },
    },
    {},
  )
  if (!(document instanceof PrintDocument)) throw new Error('pdfmake did not take the classes of the print engine.')
  return { bytes: document.bytes(), pages: document.pages }
}

/** The bytes alone; see `setPdf`. */
export const renderPdf = async (definition: TDocumentDefinitions): Promise<Uint8Array> =>
  (await setPdf(definition)).bytes
