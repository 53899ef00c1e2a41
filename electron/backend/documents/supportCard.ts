import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { notCounted } from '#shared/classes/hoursSums.ts'
import { formatTimes } from '#shared/classes/timeOfDay.ts'
import type { HourMinutes } from '#shared/editions/hours.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { inHours, limitInWords, limitState } from '#shared/supportCards/card.ts'
import { type ClassHeading, classHeading, factTable, fundingStrip, signingRow } from './classParts.ts'
import { cell, headCell, note, numberCell, page, table } from './page.ts'

export type CardMeeting = {
  readonly heldOn: IsoDate
  readonly startsAt: number
  readonly endsAt: number
  readonly topic: string
  readonly leaders: string
  /** What the mark says when the person was not there; empty: they were. */
  readonly absence: string
  readonly presentMinutes: number
  /** Sum of the card after this meeting. */
  readonly total: number
}
export type SupportCardData = {
  readonly day: IsoDate
  readonly heading: ClassHeading
  readonly person: string
  readonly period: string
  readonly supportLabel: string
  readonly specialists: string
  readonly hourMinutes: HourMinutes
  readonly limitMinutes: number | null
  readonly meetings: readonly CardMeeting[]
  /** Time of the same kind the person had outside the card, in groups; the limit counts it too. */
  readonly groupMinutes: number
  /** Past meetings without confirmed marks. */
  readonly notCounted: number
  /** Rows to be filled by hand. */
  readonly blankRows: number
}

/** Card of individual support: each meeting with its hours, topic and two signatures, the running total against the limit (kis.md 3.2, C-04). */
export function supportCard(data: SupportCardData): TDocumentDefinitions {
  const used = (data.meetings.at(-1)?.total ?? 0) + data.groupMinutes
  return {
    ...page({
      title: `Karta wsparcia indywidualnego – ${data.supportLabel}`,
      day: data.day,
      footer: [data.heading.project, data.supportLabel].filter(Boolean).join(' · '),
    }),
    content: [
      ...classHeading(data.heading, 'Karta wsparcia indywidualnego', data.supportLabel),
      ...fundingStrip(data.heading),
      factTable([
        ['Uczestnik', data.person],
        [
          ['Udział', data.period],
          [
            'Limit',
            data.limitMinutes === null
              ? 'bez limitu'
              : `${inHours(data.limitMinutes, data.hourMinutes)}\u00a0godz. (${data.hourMinutes}\u00a0min)`,
          ],
        ],
        ['Specjalista', data.specialists],
      ]),
      meetings(data),
      ...(data.notCounted > 0
        ? [{ ...note(`Uwaga: ${notCounted(data.notCounted)} bez zatwierdzonej obecności.`), bold: true }]
        : []),
      note(
        [
          `Razem: ${limitInWords(limitState(used, data.limitMinutes), data.hourMinutes)}.`,
          data.groupMinutes > 0
            ? `W tym poza kartą, na zajęciach grupowych tego rodzaju: ${inHours(data.groupMinutes, data.hourMinutes)}\u00a0godz.`
            : '',
          'Nieobecność nie powiększa sumy; przy spóźnieniu liczą się minuty obecności.',
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ],
  }
}

function meetings(data: SupportCardData): Content {
  const hours = (minutes: number) => inHours(minutes, data.hourMinutes)
  const severalLead = new Set(data.meetings.map(({ leaders }) => leaders)).size > 1
  const rows = data.meetings.map((meeting, index): TableCell[] => [
    numberCell(`${index + 1}.`),
    { text: `${formatDate(meeting.heldOn)}\n${formatTimes(meeting.startsAt, meeting.endsAt)}`, alignment: 'center' },
    cell(
      [
        meeting.topic,
        meeting.absence === '' ? '' : `[${meeting.absence}]`,
        severalLead && meeting.leaders !== '' ? `(${meeting.leaders})` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    numberCell(hours(meeting.presentMinutes)),
    numberCell(hours(meeting.total)),
    '',
    '',
  ])
  const blank = Array.from({ length: data.blankRows }, (_, index): TableCell[] => [
    numberCell(`${data.meetings.length + index + 1}.`),
    ...Array.from({ length: 6 }, () => ''),
  ])
  const of = table({
    widths: [22, 60, '*', 32, 34, 82, 82],
    head: [
      ['Lp.', 'Data, godziny', 'Zakres, temat', 'Godz.', 'Razem', 'Podpis uczestnika', 'Podpis specjalisty'].map(
        (text) => headCell(text),
      ),
    ],
    rows: [...rows, ...blank],
  })
  return { ...of, table: { ...of.table, heights: (row: number) => (row === 0 ? 'auto' : signingRow) } }
}
