import type { Mark } from '#shared/classes/attendanceRules.ts'
import type { SeriesInput } from '#shared/classes/sessionSchema.ts'
import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'
import { weekday } from '#shared/kernel/dates.ts'
import type { SampleParticipation } from './participations.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>
/** Meetings planned together: the first day, how many, and what they are about. */
type Block = readonly [firstOn: string, times: number, topic: string]
type SampleGroup = {
  readonly name: string
  readonly supportType: string
  readonly hours: number
  /** Times of day in minutes, and the break. */
  readonly from: number
  readonly to: number
  readonly pause: number
  readonly venue: 'room' | 'workshop' | 'library'
  /** Code list `staff_role`: who leads. */
  readonly role: string
  readonly blocks: readonly Block[]
}

const nine = 9 * 60
/** Groups of the edition. Their hours are those of the documents paid for them: 64 of training, 60 of wicker, 32 of job seeking. */
const groups: readonly SampleGroup[] = [
  {
    name: 'Trening kompetencji społecznych',
    supportType: 'T04',
    hours: 64,
    from: nine,
    to: nine + 255,
    pause: 15,
    venue: 'room',
    role: 'TRAINER',
    blocks: [
      ['2021-06-01', 4, 'Poznanie się, komunikacja w grupie'],
      ['2021-07-06', 4, 'Asertywność i granice'],
      ['2021-09-07', 4, 'Radzenie sobie ze stresem'],
      ['2021-10-05', 4, 'Budżet domowy i planowanie'],
    ],
  },
  {
    name: 'Warsztaty wikliniarskie',
    supportType: 'T12',
    hours: 60,
    from: nine,
    to: nine + 195,
    pause: 15,
    venue: 'workshop',
    role: 'INSTRUCTOR',
    blocks: [
      ['2021-07-01', 4, 'Przygotowanie wikliny, proste sploty'],
      ['2021-08-05', 8, 'Kosze okrągłe i owalne'],
      ['2021-10-07', 4, 'Meble z wikliny'],
      ['2021-11-04', 3, 'Ozdoby świąteczne'],
      ['2021-11-12', 1, 'Ozdoby świąteczne – odrobienie 11 listopada'],
    ],
  },
  {
    name: 'Aktywne poszukiwanie pracy',
    supportType: 'T08',
    hours: 32,
    from: nine,
    to: nine + 255,
    pause: 15,
    venue: 'room',
    role: 'TRAINER',
    blocks: [
      ['2021-11-03', 4, 'Życiorys, list motywacyjny, rozmowa'],
      ['2021-11-29', 1, 'Targi pracy w powiecie'],
      ['2021-12-01', 3, 'Próbne rozmowy z pracodawcą'],
    ],
  },
  {
    name: 'Spotkania z instytucjami',
    supportType: 'T19',
    hours: 18,
    from: 13 * 60,
    to: 16 * 60,
    pause: 0,
    venue: 'room',
    role: 'COORDINATOR',
    blocks: [
      ['2021-06-11', 1, 'Powiatowy urząd pracy'],
      ['2021-07-09', 1, 'Centrum integracji społecznej'],
      ['2021-08-20', 1, 'Spółdzielnia socjalna'],
      ['2021-09-17', 1, 'Ośrodek wsparcia ekonomii społecznej'],
      ['2021-10-15', 1, 'Ośrodek pomocy społecznej'],
      ['2021-11-19', 1, 'Gminna komisja i punkt porad prawnych'],
    ],
  },
  {
    name: 'Kino i biblioteka',
    supportType: 'T18',
    hours: 18,
    from: 15 * 60,
    to: 18 * 60,
    pause: 0,
    venue: 'library',
    role: 'COORDINATOR',
    blocks: [
      ['2021-06-25', 1, 'Seans filmowy z rozmową'],
      ['2021-07-23', 1, 'Biblioteka: wieczór głośnego czytania'],
      ['2021-08-27', 1, 'Kino plenerowe'],
      ['2021-09-24', 1, 'Biblioteka: warsztat ilustracji'],
      ['2021-10-22', 1, 'Seans filmowy z rozmową'],
      ['2021-11-26', 1, 'Wieczór andrzejkowy'],
    ],
  },
]
/** The last meeting has no marks yet, so that the sample shows how something that is not counted is named. */
const withoutMarks = '2021-11-26'
const places = { room: 'Sala klubu', workshop: 'Pracownia rękodzieła', library: 'Gminna biblioteka' }

/** A believable mark, the same on every run: mostly present, now and then late, excused, ill or away. */
function markOf(person: number, meeting: number): { mark: Mark; presentMinutes: number | null } {
  const luck = (person * 37 + meeting * 17 + person * meeting * 5) % 41
  // One participant comes less and less.
  if (person === 9 && meeting % 4 === 3) return { mark: 'NN', presentMinutes: null }
  if (luck === 7) return { mark: 'ZL', presentMinutes: null }
  if (luck === 13 || luck === 29) return { mark: 'NU', presentMinutes: null }
  if (luck === 21) return { mark: 'NN', presentMinutes: null }
  return luck === 35 ? { mark: 'S', presentMinutes: 90 } : { mark: 'O', presentMinutes: null }
}

/** Enters places, groups with everybody in them, their meetings, and the attendance at all but one of these. */
export async function enterClasses(
  ask: Ask,
  editionId: number,
  participations: readonly SampleParticipation[],
): Promise<void> {
  const venues = await enterVenues(ask)
  const staff = await ask('staff.list', {})
  const members = participations.map(({ id }) => ({ participationId: id, validFrom: null, validTo: null }))
  for (const [groupIndex, group] of groups.entries()) {
    const leader = staff.find((person) => person.roleCodes.includes(group.role))
    const kind = {
      editionId,
      supportType: group.supportType,
      hourMinutes: 60 as const,
      leaderIds: leader ? [leader.id] : [],
    }
    const { id: groupId } = await ask('classes.saveGroup', {
      ...kind,
      id: null,
      name: group.name,
      seats: 12,
      pathId: null,
      plannedMinutes: group.hours * 60,
      syllabus: '',
      note: '',
      active: true,
      members,
      revision: 0,
    })
    for (const [blockIndex, [firstOn, times, topic]] of group.blocks.entries()) {
      const series: SeriesInput = {
        ...kind,
        groupId,
        form: 'group',
        topic,
        startsAt: group.from,
        endsAt: group.to,
        breakMinutes: group.pause,
        venueId: venues[group.venue],
        online: false,
        guests: 0,
        note: '',
        firstOn,
        weekdays: [weekday(firstOn)],
        everyWeeks: 1,
        until: null,
        times,
        skipHolidays: true,
      }
      const { ids } = await ask('classes.planSeries', series)
      await confirm(ask, ids, participations, groupIndex * 20 + blockIndex * 4)
    }
  }
}

async function enterVenues(ask: Ask): Promise<Record<SampleGroup['venue'], number>> {
  const enter = async (name: string, accessible: boolean) =>
    (
      await ask('classes.saveVenue', {
        id: null,
        name,
        address: 'Łozowa Górka',
        accessible,
        active: true,
        note: '',
        revision: 0,
      })
    ).id
  return {
    room: await enter(places.room, true),
    workshop: await enter(places.workshop, false),
    library: await enter(places.library, true),
  }
}

async function confirm(
  ask: Ask,
  ids: readonly number[],
  participations: readonly SampleParticipation[],
  first: number,
): Promise<void> {
  for (const [index, sessionId] of ids.entries()) {
    const { heldOn, revision } = await ask('classes.session', { id: sessionId })
    if (heldOn === withoutMarks) continue
    const marks = participations.flatMap(({ id, person }, place) =>
      person.startedOn <= heldOn && heldOn <= person.endedOn
        ? [{ participationId: id, ...markOf(place, first + index) }]
        : [],
    )
    await ask('classes.confirmAttendance', { sessionId, revision, marks })
  }
}
