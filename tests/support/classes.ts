import type { GroupInput } from '#shared/classes/groupSchema.ts'
import type { SeriesInput, SessionInput } from '#shared/classes/sessionSchema.ts'
import type { TestBackend } from './backend.ts'
import { anEdition, aParticipation, aPerson } from './records.ts'

/** A new group of psychoeducation without people; change what the test is about. */
export const aGroup = (of: Pick<GroupInput, 'editionId'> & Partial<GroupInput>): GroupInput => ({
  id: null,
  name: 'Psychoedukacja I',
  supportType: 'T04',
  hourMinutes: 45,
  seats: null,
  pathId: null,
  plannedMinutes: null,
  syllabus: '',
  note: '',
  active: true,
  leaderIds: [],
  members: [],
  revision: 0,
  ...of,
})

/** A new meeting of two school hours on a Tuesday in June 2021. */
export const aSession = (of: Pick<SessionInput, 'editionId'> & Partial<SessionInput>): SessionInput => ({
  id: null,
  groupId: null,
  form: 'group',
  supportType: 'T04',
  topic: '',
  heldOn: '2021-06-01',
  startsAt: 540,
  endsAt: 630,
  breakMinutes: 0,
  hourMinutes: 45,
  venueId: null,
  online: false,
  leaderIds: [],
  guests: 0,
  note: '',
  revision: 0,
  ...of,
})

/** A new series of four such meetings. */
export const aSeries = (of: Pick<SeriesInput, 'editionId'> & Partial<SeriesInput>): SeriesInput => {
  const { id: _, heldOn: __, scope: ___, revision: ____, participationIds: _____, ...fields } = aSession(of)
  return {
    ...fields,
    firstOn: '2021-06-01',
    weekdays: [2],
    everyWeeks: 1,
    until: null,
    times: 4,
    skipHolidays: true,
    ...of,
  }
}

const names = ['Adamska', 'Bąk', 'Cieślak', 'Dąb', 'Ewiak', 'Fąfara', 'Gęś', 'Hołub', 'Ig', 'Łoś', 'Żak', 'Żyła']
/** An edition with a group of `size` people (at most twelve, in the order of their names) from 1 May 2021. */
export async function groupOfPeople(backend: Pick<TestBackend, 'ask'>, size: number, change: Partial<GroupInput> = {}) {
  const { id: editionId } = await backend.ask('editions.save', anEdition())
  const participationIds: number[] = []
  for (const [index, lastName] of names.slice(0, size).entries()) {
    const { id: personId } = await backend.ask('people.save', aPerson({ lastName, otherIdentifier: `AB ${index}` }))
    participationIds.push((await backend.ask('editions.saveParticipation', aParticipation({ editionId, personId }))).id)
  }
  const members = participationIds.map((participationId) => ({ participationId, validFrom: null, validTo: null }))
  const { id: groupId } = await backend.ask('classes.saveGroup', aGroup({ editionId, members, ...change }))
  return { editionId, groupId, participationIds, members }
}

/** Everybody with the same mark. */
export const allMarked = (
  participationIds: readonly number[],
  mark: 'O' | 'S' | 'NU' | 'NN' | 'ZL' | 'DW' = 'O',
  presentMinutes: number | null = null,
) => participationIds.map((participationId) => ({ participationId, mark, presentMinutes }))
