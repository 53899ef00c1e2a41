import type { Content } from 'pdfmake/interfaces'
import type { CertificateData } from '#shared/certificates/schema.ts'
import { fullName } from '#shared/certificates/wording.ts'

/** Mean width of a letter of a name in the semi-bold serif, in ems, on the wide side. */
const letterWidth = 0.59
const largest = 28
const largestOfTwo = 24
const smallestOnOneLine = 21
const smallest = 15

const sizeFor = (text: string, width: number, most: number): number =>
  Math.min(most, width / (text.length * letterWidth))

/**
 * The name, large: on one line as long as it can stay above 21 pt there, otherwise first names and surname
 * on a line each, as large as the longer one allows. `scale` shrinks both on a crowded page.
 */
export function nameLines(data: CertificateData, width: number, scale: number): Content[] {
  const name = fullName(data)
  const { firstName, lastName } = data.person
  const oneLine = sizeFor(name, width, largest)
  const lines = oneLine >= smallestOnOneLine ? [name] : [firstName, lastName]
  const two = Math.max(smallest, Math.min(...lines.map((line) => sizeFor(line, width, largestOfTwo))))
  const size = (lines.length === 1 ? oneLine : two) * scale
  return lines.map((text, index) => ({
    text,
    bold: true,
    lineHeight: 1,
    fontSize: Math.floor(size * 2) / 2,
    margin: [0, index === 0 ? 4 : 0, 0, 0],
  }))
}
