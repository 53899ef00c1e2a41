import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { weeksOfMonth } from '#shared/agenda/grid.ts'
import { dayInWords, monthInWords, weekdayNames } from '#shared/agenda/words.ts'
import { formatTime, formatTimes } from '#shared/classes/timeOfDay.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { holidayOn } from '#shared/kernel/holidays.ts'
import { capitalised, counted } from '#shared/kernel/text.ts'
import { freeDayName } from '#shared/kernel/workingDays.ts'
import { cell, footnoteInk, hairlines, headCell, headFill, heading, mm, note, page, say, table } from './page.ts'

type Entry = {
  readonly day: IsoDate
  /** Minutes of the day; null: the whole day. */
  readonly startsAt: number | null
  readonly endsAt: number | null
  readonly text: string
  readonly note: string
  readonly overdue: boolean
}
export type AgendaMonthData = {
  readonly day: IsoDate
  /** Any day of the month. */
  readonly month: IsoDate
  readonly organisation: string
  /** Names of the kinds that are shown; null: everything. */
  readonly kinds: readonly string[] | null
  readonly entries: readonly Entry[]
}

/** Points for the weeks of a month on a page, beside the heading, the names of days and the notes. */
const roomForWeeks = 136 * mm
const lineOfEntry = 8.4
const headOfDay = 14
/** Letters of an entry that fit into a line of a column; said a little small, so that a page never runs over. */
const lettersInLine = 27

const linesOf = (text: string): number => Math.max(1, Math.ceil(text.length / lettersInLine))
const shownIn = ({ startsAt, text, overdue }: Entry): string =>
  `${overdue ? '! ' : ''}${startsAt === null ? '' : `${formatTime(startsAt)}\u00a0`}${text}`

/** How many entries of a day fit into so many lines; if not all, one line is left for saying so. */
function fitting(entries: readonly Entry[], lines: number): number {
  const needed = entries.map((entry) => linesOf(shownIn(entry)))
  if (needed.reduce((all, one) => all + one, 0) <= lines) return entries.length
  let left = lines - 1
  const over = needed.findIndex((one) => {
    left -= one
    return left < 0
  })
  return over === -1 ? entries.length : over
}

type Day = { readonly day: IsoDate; readonly entries: readonly Entry[]; readonly shown: number }

/** Entries of a day that are left for the list; `jeszcze` only behind some that are shown. */
const restInWords = (rest: number, shown: number): string =>
  shown > 0 ? `i\u00a0jeszcze ${rest}` : counted(rest, 'wpis', 'wpisy', 'wpisów')

function dayCell({ day, entries, shown }: Day, month: string): TableCell {
  if (!day.startsWith(month)) return { text: String(Number(day.slice(8))), color: footnoteInk, fontSize: 7 }
  const holiday = holidayOn(day)
  const rest = entries.length - shown
  const stack: Content[] = [
    {
      text: [
        { text: String(Number(day.slice(8))), bold: true, fontSize: 9 },
        holiday ? { text: `  ${say(holiday)}`, italics: true, fontSize: 6.5 } : '',
      ],
    },
    ...entries
      .slice(0, shown)
      .map((entry): Content => ({ text: say(shownIn(entry)), bold: entry.overdue, fontSize: 7 })),
    ...(rest > 0 ? [{ text: `${restInWords(rest, shown)} – zob. dalej`, italics: true, fontSize: 7 }] : []),
  ]
  return { stack, ...(freeDayName(day) === undefined ? {} : { fillColor: '#f6f6f6' }) }
}

function monthTable(weeks: readonly (readonly Day[])[], month: string): ContentTable {
  const height = roomForWeeks / weeks.length
  return {
    margin: [0, 2, 0, 4],
    layout: hairlines(),
    table: {
      widths: Array.from({ length: 7 }, () => '*' as const),
      headerRows: 1,
      dontBreakRows: true,
      heights: (row) => (row === 0 ? 10 : height - 5),
      body: [
        weekdayNames.map((name) => headCell(name, {})),
        ...weeks.map((week) => week.map((day) => dayCell(day, month))),
      ],
    },
  }
}

/** The days that did not fit, whole. */
function overflow(days: readonly Day[]): Content[] {
  if (days.length === 0) return []
  return [
    { ...heading('Dni, które nie zmieściły się w\u00a0całości'), pageBreak: 'before' },
    table({
      widths: [56, '*', 250],
      head: [['Godzina', 'Wpis', 'Uwagi'].map((text) => headCell(text))],
      rows: days.flatMap(({ day, entries }): TableCell[][] => [
        [{ text: capitalised(dayInWords(day)), bold: true, colSpan: 3, fillColor: headFill, headlineLevel: 3 }, '', ''],
        ...entries.map(({ startsAt, endsAt, text, note: remark, overdue }): TableCell[] => [
          cell(startsAt === null || endsAt === null ? 'cały dzień' : formatTimes(startsAt, endsAt)),
          cell(`${overdue ? '! ' : ''}${text}`, { bold: overdue }),
          cell(remark),
        ]),
      ]),
    }),
  ]
}

/** A month on one landscape page, black on white; days with more than fits go on whole in a list behind it. */
export function agendaMonth(data: AgendaMonthData): TDocumentDefinitions {
  const month = data.month.slice(0, 7)
  const byDay = Map.groupBy(data.entries, ({ day }) => day)
  const grid = weeksOfMonth(data.month)
  const lines = Math.floor((roomForWeeks / grid.length - headOfDay) / lineOfEntry)
  const weeks = grid.map((week) =>
    week.map((day): Day => {
      const entries = byDay.get(day) ?? []
      return { day, entries, shown: fitting(entries, lines) }
    }),
  )
  const full = weeks.flat().filter(({ entries, shown }) => shown < entries.length)
  const title = `Kalendarz – ${monthInWords(data.month)}`
  return {
    ...page({ title, day: data.day, footer: data.organisation, orientation: 'landscape' }),
    content: [
      heading(title, 1),
      monthTable(weeks, month),
      note(
        [
          `Wpisów: ${data.entries.length}.`,
          data.kinds !== null && `Pokazano tylko: ${data.kinds.join(', ').toLocaleLowerCase('pl')}.`,
          data.entries.some(({ overdue }) => overdue) && 'Znak „!” – po terminie.',
          full.length > 0 && `Dalej w\u00a0całości: ${counted(full.length, 'dzień', 'dni', 'dni')}.`,
        ]
          .filter(Boolean)
          .join(' '),
      ),
      ...overflow(full),
    ],
  }
}
