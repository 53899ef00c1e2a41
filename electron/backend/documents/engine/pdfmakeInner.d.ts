/* The inner modules of pdfmake 0.3.11 (and of pdfkit 0.19.1 below it) that the print engine replaces parts of. */

declare module 'pdfmake/js/PDFDocument.js' {
  import type { PdfDocumentClass } from '#backend/documents/engine/inner.ts'

  const module: { default: PdfDocumentClass }
  export default module
}
declare module 'pdfmake/js/TextInlines.js' {
  import type { TextInlinesClass } from '#backend/documents/engine/inner.ts'

  const module: { default: TextInlinesClass }
  export default module
}
declare module 'pdfmake/js/TextBreaker.js' {
  import type { TextBreakerClass } from '#backend/documents/engine/inner.ts'

  const module: { default: TextBreakerClass }
  export default module
}
declare module 'pdfmake/js/Renderer.js' {
  import type { RendererClass } from '#backend/documents/engine/inner.ts'

  const module: { default: RendererClass }
  export default module
}
declare module 'pdfmake/js/Printer.js' {
  import type { PrinterClass } from '#backend/documents/engine/inner.ts'

  const module: { default: PrinterClass }
  export default module
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { LayoutBuilderClass } from '#backend/documents/engine/inner.ts'

  const module: { default: LayoutBuilderClass }
  export default module
}
declare module 'pdfmake/js/Line.js' {
  import type { LineClass } from '#backend/documents/engine/inner.ts'

  const module: { default: LineClass }
  export default module
}
