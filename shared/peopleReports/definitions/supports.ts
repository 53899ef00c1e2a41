import { notCounted } from '../../classes/hoursSums.ts'
import type { HourMinutes } from '../../editions/hours.ts'
import { formatDate } from '../../kernel/dates.ts'
import { comparePolish } from '../../kernel/text.ts'
import { codesOf, type Facts, type SessionFact } from '../facts.ts'
import type { Behind, CountColumn, Row, SectionDef, TableDef, WordColumn } from '../figure.ts'
import { personOf } from '../standing.ts'
import { categoriesOf, type Sphere, usersOf } from '../supportUse.ts'
import { bySex, peopleColumn, sexesAddUp, thingsColumn } from './columns.ts'

type Timed = { readonly supportType: string; readonly hourMinutes: HourMinutes }
const keyOf = ({ supportType, hourMinutes }: Timed) => `${supportType}.${hourMinutes}`
const isIn = (row: Row | null) => (one: Timed) => row === null || keyOf(one) === row.key

/** Kinds of support with their length of an hour: hours of different lengths never share a row (kis.md 4.2). */
function hourRows(facts: Facts): Row[] {
  const present = new Set([...facts.sessions, ...facts.attendance].map(keyOf))
  return codesOf(facts, 'support_type').flatMap(({ code, label }) =>
    ([45, 60] as const)
      .filter((hourMinutes) => present.has(`${code}.${hourMinutes}`))
      .map((hourMinutes) => ({
        key: `${code}.${hourMinutes}`,
        label: `${label} (godz. ${hourMinutes} min)`,
        hourMinutes,
      })),
  )
}
const sessionsIn = (facts: Facts, row: Row | null, counted: boolean): SessionFact[] =>
  facts.sessions.filter((session) => session.counted === counted && isIn(row)(session))
const asSessions = (sessions: readonly SessionFact[]): Behind[] =>
  sessions.map(({ id, minutes }) => ({ kind: 'session', id, amount: minutes }))

function groupsIn(facts: Facts, row: Row | null): Behind[] {
  const ids = new Set(sessionsIn(facts, row, true).flatMap(({ groupId }) => (groupId === null ? [] : [groupId])))
  return [...ids].map((id) => ({ kind: 'group', id }))
}
const attendedIn = (facts: Facts, row: Row | null): Behind[] =>
  facts.attendance
    .filter((one) => one.minutes > 0 && isIn(row)(one))
    .map(({ participationId, minutes }) => ({
      kind: 'participation',
      id: participationId,
      person: personOf(facts, participationId),
      amount: minutes,
    }))

const hours = (
  id: string,
  label: string,
  fold: CountColumn['fold'],
  behind: CountColumn['behind'],
  open: CountColumn['open'] = 'withRow',
): CountColumn => ({ id, label, unit: 'hours', fold, open, behind })

const dates: WordColumn = {
  id: 'dates',
  label: 'Terminy',
  open: 'open',
  words: (facts, row) => {
    const days = sessionsIn(facts, row, true).map(({ heldOn }) => heldOn)
    if (days.length === 0) return ''
    const [first = '', last = first] = [days.toSorted()[0], days.toSorted().at(-1)]
    if (first === last) return formatDate(first)
    // Days of one year name it once: 10.04–18.09.2008.
    const from = first.slice(0, 4) === last.slice(0, 4) ? formatDate(first).slice(0, 5) : formatDate(first)
    return `${from}–${formatDate(last)}`
  },
}
const leaders: WordColumn = {
  id: 'leaders',
  label: 'Prowadzący',
  open: 'private',
  words: (facts, row) =>
    row === null
      ? ''
      : [...new Set(sessionsIn(facts, row, true).flatMap((session) => session.leaders))]
          .map((id) => facts.staffNames.get(id) ?? '')
          .sort(comparePolish)
          .join(', '),
}

const hoursTable: TableDef = {
  id: 'hours',
  title: 'Zajęcia i wsparcie według rodzaju',
  rowsAre: 'Rodzaj wsparcia',
  rows: hourRows,
  columns: () => [
    thingsColumn('groups', 'Grupy', groupsIn),
    thingsColumn('meetings', 'Spotkania', (facts, row) => asSessions(sessionsIn(facts, row, true))),
    thingsColumn('notCounted', 'nie policzono', (facts, row) => asSessions(sessionsIn(facts, row, false))),
    dates,
    hours('delivered', 'Godziny zrealizowane', 'sum', (facts, row) => asSessions(sessionsIn(facts, row, true)), 'open'),
    peopleColumn('persons', 'Osoby', attendedIn),
    hours('participantHours', 'Osobogodziny', 'sum', attendedIn),
    hours('least', 'Na osobę: najmniej', 'leastPerPerson', attendedIn, 'private'),
    hours('mean', 'średnio', 'meanPerPerson', attendedIn),
    hours('most', 'najwięcej', 'mostPerPerson', attendedIn, 'private'),
    leaders,
  ],
  total: 'Razem (w godzinach zegarowych)',
  note: (facts) => {
    const missing = facts.sessions.filter(({ counted }) => !counted).length
    return [
      'Godziny zrealizowane liczą spotkanie grupy raz; osobogodziny dodają czas każdej obecnej osoby. Wiersz ma swoją długość godziny, a suma jest przeliczona na godziny po 60 minut.',
      ...(missing > 0 ? [`Bez potwierdzonej obecności: ${notCounted(missing)}.`] : []),
    ].join(' ')
  },
  chart: () => ['delivered'],
}

const categoryTable = (sphere: Sphere, id: string, title: string): TableDef => ({
  id,
  title,
  rowsAre: 'Kategoria usług',
  rows: (facts) => categoriesOf(facts, sphere).map((category) => ({ key: category, label: category })),
  columns: () => bySex((facts, row) => usersOf(facts, sphere, row?.key ?? null, null)),
  total: 'Choć jedna usługa',
  note: () => 'Różne osoby. Jedna osoba może korzystać z kilku kategorii, dlatego wierszy się nie sumuje.',
  additive: sexesAddUp,
  dropEmpty: true,
})
/** People who had services of social and of vocational reintegration, by category. */
export const socialCategories = categoryTable(
  'social',
  'social',
  'Reintegracja społeczna: osoby według kategorii usług',
)
export const vocationalCategories = categoryTable(
  'vocational',
  'vocational',
  'Reintegracja zawodowa: osoby według kategorii usług',
)

/** What was done with participants and how long. */
export const supports: SectionDef = {
  id: 'supports',
  title: 'Zajęcia, poradnictwo, wsparcie',
  tables: [hoursTable, socialCategories, vocationalCategories],
}
