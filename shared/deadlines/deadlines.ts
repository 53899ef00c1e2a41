import { addDays, formatDate, type IsoDate, yearOf } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'
import { addWorkingDays, addYears, freeDayName, onWorkingDay } from '../kernel/workingDays.ts'

export type DayUnit = 'calendar' | 'working'
/** The terms of a contract that days are counted from; every number is the contract's (settlement.md 3.1). */
export type DeadlineTerms = {
  readonly taskFrom: IsoDate
  readonly taskTo: IsoDate
  readonly spendGrantTo: IsoDate
  readonly spendOtherTo: IsoDate
  readonly reportDays: number
  readonly reportUnit: DayUnit
  readonly useDays: number
  readonly returnDays: number
  readonly returnUnit: DayUnit
  /** A task that lasts to the end of the year returns by 31 January. */
  readonly returnYearEnd: boolean
  readonly reminderDays: number
  readonly controlDays: number
  /** A day that falls on a Saturday, Sunday or holiday moves to the next working day. */
  readonly moveFreeDays: boolean
  readonly retentionYears: number
  readonly disposalYears: number
}
export const deadlineIds = ['D-01', 'D-02', 'D-03', 'D-06', 'D-07', 'D-08', 'D-11', 'D-12'] as const
export type Deadline = {
  /** Number of the rule; several days can come from one rule (a report for each closed year). */
  readonly id: (typeof deadlineIds)[number]
  readonly name: string
  readonly date: IsoDate
  /** How it was counted, in Polish. */
  readonly explanation: string
  readonly source: string
  /** Something has to be done by then; otherwise it is a day to know. */
  readonly acts: boolean
}

/** What a deadline of a grant is known by outside the program, in calendar files. */
export const deadlineKey = ({ id, date }: Pick<Deadline, 'id' | 'date'>, grantId: number): string =>
  `${id}-${yearOf(date)}-dotacja-${grantId}`

const days = (n: number, unit: DayUnit): string =>
  unit === 'working' ? counted(n, 'dzień roboczy', 'dni robocze', 'dni roboczych') : counted(n, 'dzień', 'dni', 'dni')

/** So many days after a day, moved off a free day when the contract lets it move; with the sentence that says how. */
function after(from: IsoDate, n: number, unit: DayUnit, move: boolean): { date: IsoDate; explanation: string } {
  const plain = unit === 'working' ? addWorkingDays(from, n) : addDays(from, n)
  return moved(plain, move, `${days(n, unit)} od ${formatDate(from)} = ${formatDate(plain)}`)
}
function moved(plain: IsoDate, move: boolean, words: string): { date: IsoDate; explanation: string } {
  const free = freeDayName(plain)
  if (free === undefined) return { date: plain, explanation: `${words}.` }
  if (!move) return { date: plain, explanation: `${words} (${free}); umowa nie pozwala przesunąć terminu.` }
  const date = onWorkingDay(plain)
  return { date, explanation: `${words} (${free}), więc najbliższy dzień roboczy: ${formatDate(date)}.` }
}

/** The day the final report is due (art. 18 ust. 1; D-01). */
export const reportDue = (
  terms: Pick<DeadlineTerms, 'taskTo' | 'reportDays' | 'reportUnit' | 'moveFreeDays'>,
): { date: IsoDate; explanation: string } => after(terms.taskTo, terms.reportDays, terms.reportUnit, terms.moveFreeDays)

/** The day by which what was not used goes back (art. 251 and 168 ufp; D-08). */
export function returnDue(terms: DeadlineTerms): { date: IsoDate; explanation: string } {
  const { taskTo } = terms
  if (terms.returnYearEnd && taskTo.endsWith('-12-31')) {
    const day = `${yearOf(taskTo) + 1}-01-31`
    return moved(day, terms.moveFreeDays, `zadanie trwa do końca roku, więc ${formatDate(day)}`)
  }
  return after(taskTo, terms.returnDays, terms.returnUnit, terms.moveFreeDays)
}

/** The last day to pay from the grant: some days after the task, never past the end of its year (D-07). Never moved: the year ends when it ends. */
export function spendDue({ taskTo, useDays }: DeadlineTerms): { date: IsoDate; explanation: string } {
  const plain = addDays(taskTo, useDays)
  const yearEnd = `${yearOf(taskTo)}-12-31`
  return plain <= yearEnd
    ? { date: plain, explanation: `${days(useDays, 'calendar')} od ${formatDate(taskTo)} = ${formatDate(plain)}.` }
    : { date: yearEnd, explanation: `nie później niż koniec roku budżetowego: ${formatDate(yearEnd)}.` }
}

/** Years of the task that close before it ends: each has a report of its own (art. 18 ust. 2; D-02). */
const closedYears = ({ taskFrom, taskTo }: DeadlineTerms): number[] =>
  Array.from({ length: yearOf(taskTo) - yearOf(taskFrom) }, (_, index) => yearOf(taskFrom) + index)

/** The day a partial report is due that was demanded by a letter delivered on a day (D-03). */
const demandedReport = (deliveredOn: IsoDate, terms: DeadlineTerms): Deadline => {
  const { id: _, ...named } = eventNames.demand
  return { id: 'D-03', ...named, acts: true, ...deadlineAfter('demand', deliveredOn, terms) }
}

/** Until when the papers of a grant are kept, and how that was counted. */
export type Kept = Pick<Deadline, 'date' | 'explanation' | 'source'>

/** As the contract alone tells (D-11). */
const keptByContract = ({ taskTo, retentionYears }: DeadlineTerms): Kept => ({
  date: `${yearOf(taskTo) + retentionYears}-12-31`,
  explanation: `${counted(retentionYears, 'rok', 'lata', 'lat')} od początku roku po zakończeniu zadania.`,
  source: 'umowa',
})

/**
 * All days that the contract and the law set for a grant, in order of time (settlement.md 3.1). `demands`: the days on which
 * letters came that ask for a partial report. `kept`: until when the papers are kept where the rules of keeping are known.
 */
export function deadlinesOf(
  terms: DeadlineTerms,
  demands: readonly IsoDate[] = [],
  kept: Kept = keptByContract(terms),
): Deadline[] {
  const { taskTo, spendGrantTo, spendOtherTo } = terms
  const partial = closedYears(terms).map((year): Deadline => {
    const counting = after(`${year}-12-31`, terms.reportDays, terms.reportUnit, terms.moveFreeDays)
    return {
      id: 'D-02',
      name: `Sprawozdanie częściowe za ${year} rok`,
      source: 'art. 18 ust. 2',
      acts: true,
      ...counting,
    }
  })
  const sellFrom = addYears(taskTo, terms.disposalYears)
  const all: Deadline[] = [
    ...partial,
    ...[...new Set(demands)].map((day) => demandedReport(day, terms)),
    {
      id: 'D-06',
      name: 'Ostatni dzień ponoszenia i opłacania wydatków z dotacji',
      date: spendGrantTo,
      explanation: `wpisany w umowie; inne środki do ${formatDate(spendOtherTo)}.`,
      source: '§ 2 umowy',
      acts: true,
    },
    { id: 'D-07', name: 'Wykorzystanie dotacji i odsetek', source: 'umowa', acts: true, ...spendDue(terms) },
    { id: 'D-01', name: 'Sprawozdanie końcowe', source: 'art. 18 ust. 1', acts: true, ...reportDue(terms) },
    {
      id: 'D-08',
      name: 'Zwrot niewykorzystanej dotacji',
      source: 'art. 251 albo 168 ufp',
      acts: true,
      ...returnDue(terms),
    },
    {
      id: 'D-11',
      name: 'Przechowywanie dokumentów do',
      acts: false,
      ...kept,
    },
    {
      id: 'D-12',
      name: 'Zakaz zbywania rzeczy kupionych z dotacji do',
      date: sellFrom,
      explanation: `${counted(terms.disposalYears, 'rok', 'lata', 'lat')} od zakupu; tu liczone od końca zadania, czyli od najpóźniejszego możliwego dnia.`,
      source: 'umowa',
      acts: false,
    },
  ]
  return all.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
}

/** Events that start a term of their own: a letter that came, a finding of a control. */
export const eventKinds = ['demand', 'reminder', 'control', 'misuse'] as const
export type EventKind = (typeof eventKinds)[number]
/** What each event asks for (D-03, D-04, D-05, D-09). */
export const eventNames: Readonly<Record<EventKind, { id: string; name: string; source: string }>> = {
  demand: { id: 'D-03', name: 'Sprawozdanie częściowe na wezwanie', source: 'art. 18 ust. 3' },
  reminder: { id: 'D-04', name: 'Odpowiedź na wezwanie do złożenia sprawozdania', source: 'umowa' },
  control: { id: 'D-05', name: 'Odpowiedź na zalecenia pokontrolne', source: 'umowa' },
  misuse: {
    id: 'D-09',
    name: 'Zwrot dotacji pobranej nienależnie lub w nadmiernej wysokości',
    source: 'art. 252 ust. 1 ufp',
  },
}
/** By when an event has to be answered, counted from the day it came. */
export function deadlineAfter(
  kind: EventKind,
  from: IsoDate,
  terms: DeadlineTerms,
): { date: IsoDate; explanation: string } {
  const n = { demand: 30, reminder: terms.reminderDays, control: terms.controlDays, misuse: 15 }[kind]
  return after(from, n, 'calendar', terms.moveFreeDays)
}
