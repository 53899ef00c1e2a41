import { type Line, of } from './bielskoLines.ts'

/* Groups and meetings of the made-up people of bielsko.ts; every one of them was there. */

const member = (who: number) => ({ participationId: of(`u${who}.id`), validFrom: null, validTo: null })
/** A group of a kind of support with meetings at which every member was present. */
export function group(
  as: string,
  supportType: string,
  hourMinutes: 45 | 60,
  members: readonly number[],
  days: readonly string[],
  relatedIds: readonly unknown[] = [],
): Line[] {
  const common = { editionId: of('edycja.id'), supportType, hourMinutes, leaderIds: [], note: '' }
  return [
    {
      call: 'classes.saveGroup',
      as,
      input: {
        ...common,
        id: null,
        name: `Grupa ${as}`,
        seats: null,
        pathId: null,
        plannedMinutes: null,
        syllabus: '',
        active: true,
        members: members.map(member),
        revision: 0,
      },
    },
    ...days.flatMap((heldOn, index) =>
      meeting(
        `${as}${index}`,
        { ...common, groupId: of(`${as}.id`), form: 'group', heldOn, participationIds: [] },
        relatedIds.length > 0 ? [] : members,
        relatedIds,
      ),
    ),
  ]
}
const meeting = (as: string, of_: object, present: readonly number[], relatedIds: readonly unknown[] = []): Line[] => [
  {
    call: 'classes.saveSession',
    as,
    input: {
      id: null,
      topic: '',
      startsAt: 540,
      endsAt: 675,
      breakMinutes: 0,
      venueId: null,
      online: false,
      guests: 0,
      revision: 0,
      ...of_,
    },
  },
  {
    call: 'classes.confirmAttendance',
    input: {
      sessionId: of(`${as}.id`),
      revision: of(`${as}.revision`),
      marks: present.map((who) => ({ participationId: of(`u${who}.id`), mark: 'O', presentMinutes: null })),
      relatedIds,
    },
  },
]
/** A talk of one person with a psychologist or a lawyer. */
export const talk = (supportType: string, who: number): Line[] =>
  meeting(
    `${supportType}p${who}`,
    {
      editionId: of('edycja.id'),
      supportType,
      hourMinutes: 60,
      leaderIds: [],
      note: '',
      groupId: null,
      form: 'individual',
      heldOn: `2008-0${4 + (who % 6)}-1${who % 9}`,
      participationIds: [of(`u${who}.id`)],
    },
    [who],
  )
