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
  const oneLine = sizeFor(name, width, largest)
  const lines = oneLine >= smallestOnOneLine ? [name] : twoLines(data, name)
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

/** First names and surname; a name that is not of a person is halved at the space nearest its middle. */
function twoLines({ person }: CertificateData, name: string): string[] {
  if (person) return [person.firstName, person.lastName]
  const spaces = [...name.matchAll(/ /g)].map((match) => match.index)
  const middle = spaces.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0]
  return middle === undefined ? [name] : [name.slice(0, middle), name.slice(middle + 1)]
}
