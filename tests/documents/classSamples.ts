import type { AttendanceListData, ListPerson, ListSession } from '#backend/documents/attendanceList.ts'
import type { MatrixPerson, MatrixSession } from '#backend/documents/attendanceMatrix.ts'
import type { AttendanceMonthData } from '#backend/documents/attendanceMonth.ts'
import type { ClassJournalData, JournalSession } from '#backend/documents/classJournal.ts'
import type { SupportCardData } from '#backend/documents/supportCard.ts'
import type { Mark } from '#shared/classes/attendanceRules.ts'
import { addDays } from '#shared/kernel/dates.ts'

export const longName = 'Brzęczyszczykiewicz-Gżegżółkowska Świętopełka Wszebora'
const names = ['Ćwik Jan', 'Gęś Maria', 'Łoś Żaneta', 'Nowak Anna', longName, 'Źdźbło Ewa', 'Żyła Piotr']
/** So many people, their names going round and numbered. */
export const peopleNamed = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${names[index % names.length]}${index < names.length ? '' : ` ${index + 1}`}`,
  )

const heading = {
  organisation: 'Stowarzyszenie Społeczno-Kulturalne „Łoza” w Łozowej Górce',
  club: 'Klub Integracji Społecznej w Łozowej Górce',
  project: 'Od KIS-u do PES-u',
  edition: 'Edycja 2021',
  fundingLine:
    'Zadanie publiczne „Od KIS-u do PES-u” finansowane ze środków budżetu państwa w ramach programu „Od wykluczenia do aktywizacji. Edycja 2021”.',
}
const marks = [
  { short: 'O', label: 'obecny/obecna' },
  { short: 'S', label: 'spóźnienie lub wyjście wcześniej' },
  { short: 'NU', label: 'nieobecność usprawiedliwiona' },
  { short: 'NN', label: 'nieobecność nieusprawiedliwiona' },
  { short: 'ZL', label: 'zwolnienie lekarskie' },
  { short: 'DW', label: 'dzień wolny, zwolniony z zajęć' },
]
const rule = { excusedInDue: true, sickInDue: true }

export const listPeople = (count: number): ListPerson[] =>
  peopleNamed(count).map((name, index) => ({
    name,
    aside: '',
    mark: index % 5 === 3 ? 'NN' : index % 7 === 2 ? 'S' : 'O',
    presentMinutes: index % 7 === 2 && index % 5 !== 3 ? 45 : null,
  }))
export const listSession = (change: Partial<ListSession> = {}): ListSession => ({
  supportLabel: 'warsztaty psychoedukacyjne, trening kompetencji społecznych',
  groupName: 'Psychoedukacja I',
  topic: 'Komunikacja bez przemocy: jak mówić o tym, czego potrzebuję',
  heldOn: '2021-05-12',
  startsAt: 540,
  endsAt: 735,
  breakMinutes: 15,
  minutes: 180,
  hourMinutes: 45,
  place: 'Świetlica wiejska, Łozowa Górka 17',
  leaders: 'mgr Grażyna Źdźbło',
  confirmed: true,
  guests: 0,
  people: listPeople(12),
  ...change,
})
export const listData = (change: Partial<AttendanceListData> = {}): AttendanceListData => ({
  day: '2021-05-12',
  heading,
  filled: true,
  withMeal: false,
  withTravel: false,
  marks,
  sessions: [listSession()],
  ...change,
})

/** Meetings every other day from 4 May 2021, an hour and a half of the school each; the last `open` of them not confirmed. */
export const matrixSessions = (count: number, open = 0): MatrixSession[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    heldOn: addDays('2021-05-04', index * 2),
    minutes: 90,
    hourMinutes: 45,
    confirmed: index < count - open,
  }))
export const matrixPeople = (count: number, sessions: readonly MatrixSession[]): MatrixPerson[] =>
  peopleNamed(count).map((name, row) => {
    const own = sessions
      .filter(({ confirmed }) => confirmed)
      .map(({ id }): [string, Mark] => [String(id), (row + id) % 6 === 0 ? 'NU' : 'O'])
    const due = own.length * 90
    const present = own.filter(([, mark]) => mark === 'O').length * 90
    return {
      name,
      marks: Object.fromEntries(own),
      presentMinutes: present,
      dueMinutes: due,
      rate: due === 0 ? null : Math.round((present * 10_000) / due),
    }
  })
export const monthData = (
  people: number,
  sessions: readonly MatrixSession[],
  change: Partial<AttendanceMonthData> = {},
): AttendanceMonthData => ({
  day: '2021-06-01',
  heading,
  groupName: 'Psychoedukacja I',
  supportLabel: 'warsztaty psychoedukacyjne, trening kompetencji społecznych',
  leaders: 'mgr Grażyna Źdźbło',
  monthName: 'maj 2021',
  sumsIn: 45,
  sessions,
  people: matrixPeople(people, sessions),
  delivered: { minutes: 810, units: [{ hourMinutes: 45, minutes: 810 }] },
  participantHours: { minutes: 8100, units: [{ hourMinutes: 45, minutes: 8100 }] },
  rule,
  notCounted: sessions.filter(({ confirmed }) => !confirmed).length,
  marks,
  ...change,
})

const topics = [
  'Poznajmy się: zasady grupy i kontrakt',
  'Moje mocne strony',
  'Komunikacja bez przemocy: jak mówić o tym, czego potrzebuję, a nie o tym, co robi druga osoba',
  'Stres i sposoby radzenia sobie',
]
export const journalData = (
  people: number,
  count: number,
  change: Partial<ClassJournalData> = {},
): ClassJournalData => {
  const sessions = matrixSessions(count, 1).map(
    (session, index): JournalSession => ({
      ...session,
      startsAt: 540,
      endsAt: 630,
      topic: topics[index % topics.length] ?? '',
      leaders: 'mgr Grażyna Źdźbło',
      status: index === count - 1 ? 'planned' : index === 2 ? 'cancelled' : 'held',
      confirmed: session.confirmed && index !== 2,
    }),
  )
  return {
    day: '2021-12-31',
    heading,
    groupName: 'Psychoedukacja I',
    supportLabel: 'warsztaty psychoedukacyjne, trening kompetencji społecznych',
    leaders: 'mgr Grażyna Źdźbło',
    places: 'Świetlica wiejska w Łozowej Górce',
    syllabus:
      'Komunikacja (10 godz.), emocje i stres (20 godz.), asertywność (14 godz.), rozwiązywanie konfliktów (20 godz.).',
    plannedMinutes: 64 * 45,
    hourMinutes: 45,
    sessions,
    people: matrixPeople(
      people,
      sessions.filter(({ status }) => status !== 'cancelled'),
    ).map((person) => ({ ...person, from: '2021-05-10', to: null })),
    delivered: { minutes: 1800, units: [{ hourMinutes: 45, minutes: 1800 }] },
    participantHours: { minutes: 18_000, units: [{ hourMinutes: 45, minutes: 18_000 }] },
    perParticipant: { people, least: 1200, most: 1800, mean: 1500 },
    rule,
    notCounted: 1,
    marks,
    ...change,
  }
}

export const cardData = (count: number, change: Partial<SupportCardData> = {}): SupportCardData => ({
  day: '2021-12-31',
  heading,
  person: 'Żaneta Łoś',
  period: 'od 10.05.2021 do 31.12.2021',
  supportLabel: 'poradnictwo psychologiczne',
  specialists: 'mgr Grażyna Źdźbło',
  hourMinutes: 60,
  limitMinutes: 600,
  meetings: Array.from({ length: count }, (_, index) => ({
    heldOn: addDays('2021-05-12', index * 7),
    startsAt: 600,
    endsAt: 660,
    topic: topics[index % topics.length] ?? '',
    leaders: 'mgr Grażyna Źdźbło',
    absence: index === 3 ? 'nieobecność usprawiedliwiona' : '',
    presentMinutes: index === 3 ? 0 : 60,
    total: (index < 3 ? index + 1 : index) * 60,
  })),
  groupMinutes: 0,
  notCounted: 0,
  blankRows: 0,
  ...change,
})
