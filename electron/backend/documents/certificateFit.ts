import type { CertificateData } from '#shared/certificates/schema.ts'
import { bornLine, frontActivities, participationSentence } from '#shared/certificates/wording.ts'

/** Mean width of a letter of running text in the serif, in ems, on the wide side. */
const letterWidth = 0.5
const lineHeight = 1.45
const smallest = 0.8

const height = (text: string, size: number, width: number): number =>
  text === '' ? 0 : Math.ceil((text.length * letterWidth * size) / width) * size * lineHeight

/**
 * How much the front has to shrink (1 … 0.8) so that very long texts of a certificate still leave the signature on
 * the page. An estimate from lengths, so that the same data always gives the same paper; 1 for ordinary texts.
 */
export function fitScale(data: CertificateData, width: number, room: number): number {
  const onFront = data.activities.length > frontActivities ? [] : data.activities
  const rows = data.orientation === 'landscape' ? Math.ceil(onFront.length / 2) : onFront.length
  const fixed = data.orientation === 'landscape' ? 195 : 235
  const outside = [data.organisation.name, data.organisation.address, data.club.name, data.fundingLine]
  const needed =
    fixed +
    height(data.legalBasis, 9, width) +
    height(bornLine(data), 11.5, width) +
    height(participationSentence(data), 11.5, width) * 1.1 +
    (rows > 0 ? 28 + rows * 16 : 0) +
    outside.reduce((more, text) => more + Math.max(0, height(text, 10, width) - 14.5), 0)
  return Math.min(1, Math.max(smallest, room / needed))
}
