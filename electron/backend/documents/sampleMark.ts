import type { Content, ContextPageSize, TDocumentDefinitions } from 'pdfmake/interfaces'

/** What stands on each page printed in the sample. */
export const sampleMark = 'Przykład – osoby i dokumenty zmyślone'

/** From the upper edge of the page to the mark, in points: above what any document or label says. */
const fromEdge = 9

/** The same document with the mark of the sample at the upper edge of each page, so that nobody takes the paper for a real one. */
export function asSample(definition: TDocumentDefinitions): TDocumentDefinitions {
  const { background } = definition
  const below = (page: number, size: ContextPageSize): Content[] => {
    const own = typeof background === 'function' ? background(page, size) : background
    return own ? [own] : []
  }
  return {
    ...definition,
    background: (page, size) => [
      ...below(page, size),
      {
        ...{ text: sampleMark, font: 'sans', fontSize: 7.5, color: '#555555', alignment: 'center', bold: false },
        ...{ absolutePosition: { x: 0, y: fromEdge }, characterSpacing: 0.2 },
      },
    ],
  }
}
