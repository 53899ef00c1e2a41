import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatTime, formatTimes } from '#shared/classes/timeOfDay.ts'
import { formatDate, formatDateLong, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { factTable, signingLine, signingRow } from './classParts.ts'
import { cell, headCell, heading, note, numberCell, page, paragraph, say, table, together } from './page.ts'

export type MeetingPerson = {
  readonly partner: string
  readonly name: string
  readonly functionTitle: string
  /** Null: not noted yet. */
  readonly present: boolean | null
}
export type PartnerMeetingData = {
  readonly day: IsoDate
  readonly organisation: string
  readonly club: string
  readonly place: string
  readonly contact: string
  readonly title: string
  readonly agreement: string
  readonly heldOn: IsoDate
  readonly startsAt: number | null
  readonly endsAt: number | null
  readonly venue: string
  readonly agenda: readonly string[]
  readonly minutes: readonly string[]
  readonly chairedBy: string
  readonly minutesBy: string
  readonly people: readonly MeetingPerson[]
  readonly decisions: readonly {
    readonly content: string
    readonly owner: string
    readonly dueOn: IsoDate | null
    readonly doneOn: IsoDate | null
  }[]
  readonly signatory: { readonly name: string; readonly function: string }
}

/** `10:00–12:00`, `od 10:00`, or nothing. */
function timesOf({ startsAt, endsAt }: PartnerMeetingData): string {
  if (startsAt === null) return ''
  return endsAt === null ? `od ${formatTime(startsAt)}` : formatTimes(startsAt, endsAt)
}
const footerOf = (data: PartnerMeetingData): string => `${data.title} · ${formatDate(data.heldOn)}`
const agendaOf = (agenda: readonly string[]): Content[] =>
  agenda.length === 0
    ? []
    : [heading('Porządek spotkania', 2), { ol: agenda.map((point) => ({ text: say(point), margin: [0, 0, 0, 2] })) }]
const factsOf = (data: PartnerMeetingData): Content =>
  factTable([
    ['Spotkanie', data.title],
    ...(data.agreement === '' ? [] : [['Porozumienie', data.agreement] as const]),
    [
      ['Data', formatDate(data.heldOn)],
      ['Godziny', timesOf(data)],
    ],
    ['Miejsce', data.venue],
  ])

/** A letter of invitation to each partner, on a page of its own; without partners a blank one (kis.md 8.3). */
export function meetingInvitation(data: PartnerMeetingData): TDocumentDefinitions {
  const partners = [...new Set(data.people.map(({ partner }) => partner).filter(Boolean))]
  const letters = partners.length > 0 ? partners : ['']
  const { startsAt, endsAt, signatory } = data
  const times = [
    startsAt === null ? '' : `od godz.\u00a0${formatTime(startsAt)}`,
    endsAt === null ? '' : `do\u00a0${formatTime(endsAt)}`,
  ]
  const when = [formatDateLong(data.heldOn), ...times].filter(Boolean).join(' ')
  return {
    ...page({ title: 'Zaproszenie na spotkanie partnerów', day: data.day, footer: footerOf(data) }),
    content: letters.flatMap((partner, index): Content[] => [
      {
        ...note([data.organisation, data.club].filter(Boolean).join('\n')),
        ...(index > 0 ? { pageBreak: 'before' } : {}),
      },
      {
        text: [data.place, formatDate(data.day)].filter(Boolean).join(', '),
        alignment: 'right',
        margin: [0, 0, 0, 24],
      },
      { text: say(partner === '' ? '.'.repeat(60) : partner), bold: true, alignment: 'right', margin: [180, 0, 0, 28] },
      { ...heading('Zaproszenie', 1), margin: [0, 0, 0, 14] },
      {
        ...paragraph(
          `Zapraszamy na spotkanie: ${data.title}. Odbędzie się ${when}${data.venue === '' ? '' : `, miejsce: ${data.venue}`}.`,
        ),
        fontSize: 11,
        lineHeight: 1.2,
      },
      ...agendaOf(data.agenda),
      {
        ...paragraph(`Prosimy o potwierdzenie obecności${data.contact === '' ? '.' : `: ${data.contact}.`}`),
        margin: [0, 12, 0, 24],
      },
      signingLine([signatory.name, signatory.function].filter(Boolean).join(', ')),
    ]),
  }
}

const blankRows = 4
/** The list to sign: who speaks for whom, with empty rows for those who were not expected. */
export function meetingAttendance(data: PartnerMeetingData): TDocumentDefinitions {
  const nobody: MeetingPerson = { partner: '', name: '', functionTitle: '', present: null }
  const people = [...data.people, ...Array.from({ length: blankRows }, () => nobody)]
  const of = table({
    widths: [22, '*', 120, 100, 120],
    head: [['Lp.', 'Podmiot', 'Imię i nazwisko', 'Funkcja', 'Podpis'].map((text) => headCell(text))],
    rows: people.map((one, index): TableCell[] => [
      numberCell(`${index + 1}.`),
      cell(one.partner),
      cell(one.name),
      cell(one.functionTitle),
      '',
    ]),
  })
  return {
    ...page({ title: 'Lista obecności na spotkaniu partnerów', day: data.day, footer: footerOf(data) }),
    content: [
      note([data.organisation, data.club].filter(Boolean).join('\n')),
      heading('Lista obecności', 1),
      factsOf(data),
      { ...of, fontSize: 9.5, table: { ...of.table, heights: (row: number) => (row === 0 ? 'auto' : signingRow) } },
      signingLine('podpis osoby prowadzącej spotkanie'),
    ],
  }
}

const personWords = (one: MeetingPerson): string =>
  [one.partner, [one.name, one.functionTitle].filter(Boolean).join(', ')].filter(Boolean).join(' – ')

/** What was said and decided, with who was there and who was not. */
export function meetingMinutes(data: PartnerMeetingData): TDocumentDefinitions {
  const there = data.people.filter(({ present }) => present === true)
  const missing = data.people.filter(({ present }) => present === false)
  const partners = new Set(there.map(({ partner }) => partner).filter(Boolean)).size
  return {
    ...page({ title: 'Protokół ze spotkania partnerów', day: data.day, footer: footerOf(data) }),
    content: [
      note([data.organisation, data.club].filter(Boolean).join('\n')),
      heading('Protokół ze spotkania partnerów', 1),
      factsOf(data),
      heading(
        `Obecni: ${counted(there.length, 'osoba', 'osoby', 'osób')}, ${counted(partners, 'partner', 'partnerzy', 'partnerów')}`,
        2,
      ),
      there.length === 0 ? paragraph('Obecności nie wpisano.') : { ol: there.map((one) => say(personWords(one))) },
      ...(missing.length === 0
        ? []
        : [heading('Nieobecni', 2), { ul: missing.map((one) => say(personWords(one))) } as Content]),
      ...agendaOf(data.agenda),
      ...(data.minutes.length === 0 ? [] : [heading('Przebieg', 2), ...data.minutes.map((text) => paragraph(text))]),
      heading('Ustalenia', 2),
      data.decisions.length === 0
        ? paragraph('Nie podjęto ustaleń.')
        : table({
            widths: [22, '*', 130, 60, 60],
            head: [['Lp.', 'Ustalenie', 'Odpowiedzialny', 'Termin', 'Wykonano'].map((text) => headCell(text))],
            rows: data.decisions.map((one, index): TableCell[] => [
              numberCell(`${index + 1}.`),
              cell(one.content),
              cell(one.owner),
              cell(one.dueOn === null ? '' : formatDate(one.dueOn)),
              cell(one.doneOn === null ? '' : formatDate(one.doneOn)),
            ]),
          }),
      together(
        signingLine(
          `protokołował(a)${data.minutesBy === '' ? '' : `: ${data.minutesBy}`}`,
          `prowadził(a)${data.chairedBy === '' ? '' : `: ${data.chairedBy}`}`,
        ),
      ),
    ],
  }
}
