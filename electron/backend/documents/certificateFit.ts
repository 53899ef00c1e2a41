import type { CertificateData } from '#shared/certificates/schema.ts'
import { bornLine, frontActivities, registerLine, sentence } from '#shared/certificates/wording.ts'
import { stripHeight } from './certificateParts.ts'

/** Mean width of a letter of running text in the serif, in ems, on the wide side. */
const letterWidth = 0.5
const lineHeight = 1.44
const smallest = 0.78
/** Room inside the margins, and what of the body is there in every certificate, in points. */
const pages = {
  portrait: { room: 752, body: 250, head: 94, sign: 100 },
  landscape: { room: 506, body: 222, head: 42, sign: 66 },
} as const

/** Height of a text of that size broken to that width; 0 for none. */
const height = (text: string, size: number, width: number): number =>
  text === '' ? 0 : Math.ceil((text.length * letterWidth * size) / width) * size * lineHeight

/**
 * Heights of the three upper rows of the front in points, and how much the body has to shrink (1 … 0.78), so that very
 * long texts leave signature and footer on the page. An estimate from lengths, so that the same data always gives the
 * same paper; ordinary texts give scale 1.
 */
export function fitFront(data: CertificateData, width: number): { rows: [number, number, number]; scale: number } {
  const { room, head, sign } = pages[data.orientation]
  const strip = data.logoId === null ? 0 : stripHeight[data.orientation]
  const headRow = Math.max(head, headHeight(data, width)) + strip
  const signRow = Math.max(sign, signHeight(data))
  const foot = 22 + height(data.fundingLine, 8, width)
  const left = room - headRow - signRow - foot
  return { rows: [headRow, left, signRow], scale: Math.min(1, Math.max(smallest, left / bodyHeight(data, width))) }
}

function headHeight({ organisation, club, ...data }: CertificateData, width: number): number {
  const details = `${organisation.address} KRS ${organisation.krs}`
  const register = registerLine({ organisation, club, ...data })
  return data.orientation === 'portrait'
    ? 27 +
        height(organisation.name, 11, width) +
        height(details, 9, width) +
        height(club.name, 10.5, width) +
        height(register, 9, width)
    : 10 + height(`${organisation.name} ${details}`, 10.5, width) + height(`${club.name} ${register}`, 10, width)
}

function signHeight({ signatories, orientation }: CertificateData): number {
  const below = signatories.map((person) => height(person.name, 9.5, 145) + height(person.function, 8.5, 145))
  return (orientation === 'portrait' ? (signatories.length > 1 ? 62 : 44) : 34) + Math.max(0, ...below)
}

function bodyHeight(data: CertificateData, width: number): number {
  const onFront = data.activities.length > frontActivities ? [] : data.activities
  const landscape = data.orientation === 'landscape'
  const rows = landscape && onFront.length > 3 ? Math.ceil(onFront.length / 2) : onFront.length
  return (
    pages[data.orientation].body +
    height(data.legalBasis, 9, width) +
    height(bornLine(data), 11.5, width) +
    sentenceHeight(data, width) +
    (rows > 0
      ? (landscape ? 24 : 32) +
        onFront
          .slice(0, rows)
          .reduce((sum, { name }) => sum + 3 + height(name, 9.5, landscape ? width / 2 - 50 : width * 0.7), 0)
      : 0) +
    (data.duplicateOn === null ? 0 : 36)
  )
}

/** Text of the template line by line, and what closes it. */
const sentenceHeight = (data: CertificateData, width: number): number =>
  sentence(data)
    .split('\n')
    .reduce((sum, line) => sum + height(line || ' ', 11.5, width) * 1.12, 0) +
  (data.wording ? height(data.wording.closing, 11, width) + (data.wording.closing === '' ? 0 : 14) : 0)
