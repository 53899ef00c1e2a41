import pdfDocument from 'pdfmake/js/PDFDocument.js'
import { fontFor, type PrintFont } from './engine/fonts.ts'
import { faces } from './fontFiles.ts'

const opened = new Map<boolean, PrintFont>()
/**
 * Width of a text in points as the print engine will set it in the sans of the prints: for papers that must know where a
 * line ends before they are set.
 */
export function fontWidth(text: string, size: number, bold: boolean): number {
  let font = opened.get(bold)
  if (font === undefined) {
    const scratch = new pdfDocument.default({}, {}, {}, {}, { autoFirstPage: false, font: null })
    font = fontFor(scratch, bold ? faces.sans.bold : faces.sans.normal, 'F0')
    opened.set(bold, font)
  }
  return font.widthOfString(text, size)
}
