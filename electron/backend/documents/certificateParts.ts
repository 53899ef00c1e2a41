import type { Column, Content, TableCell } from 'pdfmake/interfaces'
import type { CertificateData } from '#shared/certificates/schema.ts'
import { registerLine } from '#shared/certificates/wording.ts'
import { formatDateLong } from '#shared/kernel/dates.ts'
import { mm, say } from './page.ts'

const faint = '#595959'

/** Room of the logo strip at the head of the page, in points. */
export const stripHeight = { portrait: 46, landscape: 36 } as const

/** The logo strip over the whole width or less, never recoloured and never out of proportion (kis.md 5.4). */
export const logoStrip = ({ logoId, orientation }: CertificateData): Content[] =>
  logoId === null
    ? []
    : [
        {
          image: `logo${logoId}`,
          fit: [(orientation === 'portrait' ? 160 : 227) * mm, stripHeight[orientation] - 6],
          alignment: 'center',
          margin: [0, 0, 0, 6],
        },
      ]

/** Who issues: the association with address and KRS, the club with its number in the register; four lines, or two where height is scarce. */
export function issuer({ organisation, club, ...data }: CertificateData): TableCell {
  const krs = organisation.krs === '' ? '' : `KRS\u00a0${organisation.krs}`
  const details = [organisation.address, krs].filter(Boolean).join(' · ')
  const register = registerLine({ organisation, club, ...data })
  const block = (name: Content, small: string): Content[] =>
    data.orientation === 'landscape'
      ? [{ text: small === '' ? [name] : [name, { text: ` · ${say(small)}`, ...minor }] }]
      : [name, ...(small === '' ? [] : [{ text: say(small), ...minor }])]
  return {
    margin: [0, data.orientation === 'portrait' ? 10 : 2, 0, 0],
    stack: [
      ...block({ text: say(organisation.name), bold: true, fontSize: 11 }, details),
      ...block({ text: say(club.name), fontSize: 10.5, margin: [0, 4, 0, 0] }, register),
    ],
  }
}
const minor = { fontSize: 9, color: faint, bold: false }

/** Place and date on the left, room for the stamp in the middle, the signatures on the right. */
export function signing({ place, issuedOn, signatories, orientation }: CertificateData): TableCell {
  const room = orientation === 'portrait' ? 40 : 30
  const people = signatories.length > 0 ? signatories : [{ name: '', function: '' }]
  const width = people.length > 2 ? 130 : 150
  const lines = people.map((person) => signatureLine(person, width, room))
  const placed: Content = { text: say(`${place}, ${formatDateLong(issuedOn)}`), alignment: 'left', fontSize: 10.5 }
  const stamp: Column = { width: '*', text: '(pieczęć)', fontSize: 8, color: faint, margin: [0, room, 0, 0] }
  return people.length === 1 || orientation === 'landscape'
    ? {
        columns: [{ width: people.length > 2 ? 100 : '*', ...placed, margin: [0, room - 12, 0, 0] }, stamp, ...lines],
        columnGap: 12,
      }
    : {
        stack: [
          { ...placed, margin: [0, 10, 0, 0] },
          { columns: [stamp, ...lines], columnGap: 12, margin: [0, -8, 0, 0] },
        ],
      }
}

/** A line with room to sign above it, name and function below. */
const signatureLine = (person: { name: string; function: string }, width: number, room: number): Column => ({
  width,
  stack: [
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: faint }],
      margin: [0, room, 0, 3],
    },
    { text: say(person.name === '' ? '(podpis)' : person.name), fontSize: 9.5 },
    ...(person.function === '' ? [] : [{ text: say(person.function), fontSize: 8.5, color: faint }]),
  ],
})

/** The line about the money and the number, small, at the foot. */
export const certificateFoot = ({ fundingLine, number }: CertificateData): TableCell => ({
  fontSize: 8,
  color: faint,
  stack: [
    ...(fundingLine === ''
      ? []
      : [{ text: say(fundingLine), margin: [0, 4, 0, 0] as [number, number, number, number] }]),
    { text: `zaświadczenie nr\u00a0${number}`, fontSize: 7.5, margin: [0, 4, 0, 0] },
  ],
})

/** The word „ANULOWANO” behind the text; begins the page, so the front that follows must not break it again. */
export const annulledMark = ({ orientation }: CertificateData, isFirst: boolean): Content => ({
  ...(isFirst ? {} : { pageBreak: 'before', pageOrientation: orientation }),
  text: 'ANULOWANO',
  color: '#dcdcdc',
  fontSize: 66,
  bold: true,
  absolutePosition: { x: 25 * mm, y: (orientation === 'portrait' ? 148 : 105) * mm - 45 },
})
