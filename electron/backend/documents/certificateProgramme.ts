import type { Content, ContentTable, Margins, TableCell } from 'pdfmake/interfaces'
import type { CertificateData } from '#shared/certificates/schema.ts'
import { fullName, hoursText, totalLine } from '#shared/certificates/wording.ts'
import { mm, say } from './page.ts'

const rule = '#8c8c8c'

/** What was done, with hours, between hairlines; on a landscape page in two columns side by side. `width` is that of the text. */
export function activityTable(data: CertificateData, width: number, fontSize: number): Content {
  const { activities, orientation, hourMinutes } = data
  const top = orientation === 'landscape' ? 8 : 16
  if (orientation === 'portrait' || activities.length <= 3) {
    return { ...rows(activities, hourMinutes), fontSize, margin: centred(128 * mm, width, top) }
  }
  const half = Math.ceil(activities.length / 2)
  return {
    margin: [0, top, 0, 0],
    fontSize,
    columnGap: 20,
    columns: [activities.slice(0, half), activities.slice(half)].map((part) => ({
      width: '*',
      ...rows(part, hourMinutes),
    })),
  }
}

/** Margins that put something of a width into the middle of a wider text. */
const centred = (width: number, within: number, top: number): Margins => {
  const side = Math.max(0, (within - width) / 2)
  return [side, top, side, 0]
}

const rows = (activities: CertificateData['activities'], hourMinutes: 45 | 60): ContentTable => ({
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0,
    hLineColor: () => rule,
    paddingLeft: () => 2,
    paddingRight: () => 2,
    paddingTop: () => 1.5,
    paddingBottom: () => 2,
  },
  table: {
    widths: ['*', 'auto'],
    headerRows: 1,
    dontBreakRows: true,
    body: [
      [head('Zajęcia', 'left'), head('Godziny', 'right')],
      ...activities.map(({ name, minutes }): TableCell[] => [
        { text: say(name), alignment: 'left' },
        { text: hoursText(minutes, hourMinutes), alignment: 'right' },
      ]),
    ],
  },
})

const head = (text: string, alignment: 'left' | 'right'): TableCell => ({
  text,
  alignment,
  fontSize: 8.5,
  color: '#595959',
})

/** The second page: the whole programme, under the number and the name it belongs to. */
export const programmePage = (data: CertificateData, width: number): Content[] => {
  const total = totalLine(data)
  return [
    {
      text: 'PROGRAM ZAJĘĆ',
      pageBreak: 'before',
      pageOrientation: data.orientation,
      fontSize: 16,
      bold: true,
      characterSpacing: 1,
    },
    { text: say(`do zaświadczenia nr ${data.number}, ${fullName(data)}`), margin: [0, 4, 0, 6] },
    { ...rows(data.activities, data.hourMinutes), fontSize: 9.5, margin: centred(160 * mm, width, 8) },
    ...(total === undefined ? [] : [{ text: say(total), fontSize: 10, margin: [0, 8, 0, 0] as Margins }]),
  ]
}
