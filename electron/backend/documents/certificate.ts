import type {
  Content,
  ContentTable,
  ContentText,
  ContextPageSize,
  Margins,
  TableCell,
  TDocumentDefinitions,
} from 'pdfmake/interfaces'
import type { CertificateData } from '#shared/certificates/schema.ts'
import { bornLine, frontActivities, opening, sentence, totalLine } from '#shared/certificates/wording.ts'
import { formatDateLong } from '#shared/kernel/dates.ts'
import { fitFront } from './certificateFit.ts'
import { nameLines } from './certificateName.ts'
import { annulledMark, certificateFoot, issuer, logoStrip, signing } from './certificateParts.ts'
import { activityTable, programmePage } from './certificateProgramme.ts'
import { mm, say } from './page.ts'

/** Width of the text in points, and how generous the space between its parts is. */
const shapes = {
  portrait: { width: 160 * mm, gap: 1 },
  landscape: { width: 227 * mm, gap: 0.45 },
} as const

export type CertificatesData = {
  readonly certificates: readonly CertificateData[]
  /** Logo strips by number, as `data:` addresses; those that the certificates name. */
  readonly images?: Readonly<Record<number, string>>
}

/**
 * Certificates of all kinds (art. 18 ust. 5a; kis.md section 5): one page each in the orientation frozen with each; a
 * second page „Program zajęć” where more activities were done than the front holds.
 */
export function certificates({ certificates: all, images = {} }: CertificatesData): TDocumentDefinitions {
  const first = all[0]
  if (first === undefined) throw new Error('There is no certificate to print.')
  const latest = all
    .map((data) => data.issuedOn)
    .toSorted()
    .at(-1)
  return {
    pageSize: 'A4',
    pageOrientation: first.orientation,
    pageMargins: [25 * mm, 16.5 * mm, 25 * mm, 13 * mm],
    background: frame,
    // Each strip is in the file once, however many papers show it.
    ...(Object.keys(images).length === 0
      ? {}
      : { images: Object.fromEntries(Object.entries(images).map(([id, image]) => [`logo${id}`, image])) }),
    info: {
      title: all.length === 1 ? `Zaświadczenie nr ${first.number}` : `Zaświadczenia (${all.length})`,
      creationDate: new Date(`${latest}T12:00:00Z`),
    },
    defaultStyle: { font: 'serif', fontSize: 11, lineHeight: 1.05, color: '#1a1a1a', alignment: 'center' },
    content: all.flatMap((data, index) => certificate(data, index === 0)),
  }
}

function certificate(data: CertificateData, isFirst: boolean): Content[] {
  const { rows, scale } = fitFront(data, shapes[data.orientation].width)
  const inset = data.orientation === 'landscape' ? 10 * mm : 0
  const front: ContentTable = {
    margin: [inset, 0, inset, 0],
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    table: {
      widths: ['*'],
      // Least heights: should an estimate be short, the rows below move down.
      heights: rows,
      dontBreakRows: true,
      body: [
        [{ stack: [...logoStrip(data), issuer(data) as Content] }],
        [body(data, scale)],
        [signing(data)],
        [certificateFoot(data)],
      ],
    },
  }
  return [
    ...(data.annulled ? [annulledMark(data, isFirst)] : []),
    isFirst || data.annulled ? front : { ...front, pageBreak: 'before', pageOrientation: data.orientation },
    ...(data.activities.length > frontActivities
      ? programmePage(data, data.orientation === 'portrait' ? 160 * mm : 247 * mm)
      : []),
  ]
}

/** Title, name, sentence and what the person did, in the middle of the page. */
function body(data: CertificateData, scale: number): TableCell {
  const { width, gap } = shapes[data.orientation]
  const size = (points: number) => points * scale
  const above = (points: number): Margins => [0, points * gap * scale, 0, 0]
  const total = totalLine(data)
  const onFront = data.activities.length <= frontActivities
  const optional = (text: string, style: Omit<ContentText, 'text'>): Content[] =>
    text === '' ? [] : [{ text: say(text), ...style }]
  return {
    verticalAlignment: 'middle',
    stack: [
      ...(data.duplicateOn === null ? [] : duplicateLines(data, data.duplicateOn)),
      { text: say(data.wording?.heading ?? 'ZAŚWIADCZENIE'), fontSize: size(26), bold: true, characterSpacing: 1.5 },
      ...optional(data.wording?.subtitle ?? 'o zakończeniu uczestnictwa w klubie integracji społecznej', {
        fontSize: size(12.5),
      }),
      { text: `nr\u00a0${data.number}`, fontSize: size(11), bold: true, margin: above(8) },
      ...optional(data.legalBasis.replace(/\b(art|ust|poz|Dz)\. /g, '$1.\u00a0'), {
        fontSize: size(9),
        color: '#595959',
        margin: above(9),
      }),
      ...optional(opening(data), { fontSize: size(11.5), margin: above(28) }),
      ...nameLines(data, width, scale),
      ...optional(bornLine(data), { fontSize: size(11.5), margin: above(2) }),
      ...optional(sentence(data), { fontSize: size(11.5), lineHeight: 1.2, margin: above(16) }),
      ...(onFront && data.activities.length > 0 ? [activityTable(data, width, size(9.5))] : []),
      ...optional(total ?? '', { fontSize: size(10.5), margin: above(12) }),
      ...optional(data.wording?.closing ?? '', { fontSize: size(11), margin: above(14) }),
      ...optional(onFront ? '' : 'Program zajęć jest na następnej stronie.', { fontSize: size(9), margin: above(4) }),
    ],
  }
}

/** A thin double rule around the page. */
const frame = (_page: number, { width, height }: ContextPageSize): Content => ({
  alignment: 'left',
  canvas: [11 * mm, 12.2 * mm].map((inset, index) => ({
    type: 'rect',
    x: inset,
    y: inset,
    w: width - 2 * inset,
    h: height - 2 * inset,
    lineWidth: index === 0 ? 0.8 : 0.3,
    lineColor: '#737373',
  })),
})

/** „DUPLIKAT”, its day, and who signed the original: the names under the lines are those of the original (kis.md 5.3). */
const duplicateLines = (data: CertificateData, day: string): Content[] => {
  const signed = data.signatories.map((one) => one.name).join(', ')
  const original = signed === '' ? '' : `Na oryginale podpis: ${signed}. `
  const now = data.duplicateSignatory === '' ? '' : `Duplikat podpisuje: ${data.duplicateSignatory}.`
  return [
    { text: `DUPLIKAT z\u00a0dnia ${formatDateLong(day)}`, bold: true, fontSize: 11, margin: [0, 0, 0, 2] },
    { text: say(`${original}${now}`), fontSize: 8.5, color: '#595959', margin: [0, 0, 0, 8] },
  ]
}
