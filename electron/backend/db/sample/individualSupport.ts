import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'
import type { SampleParticipation } from './participations.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>
type Day = readonly [heldOn: string, topic: string]
type Support = {
  readonly supportType: string
  /** Code list `staff_role`: who gives it. */
  readonly role: string
  /** Mondays, when no group meets; one person after another from nine. */
  readonly days: readonly Day[]
}

const supports: readonly Support[] = [
  {
    supportType: 'T02',
    role: 'PSYCHOLOGIST',
    days: [
      ['2021-06-07', 'Rozmowa wstępna, oczekiwania'],
      ['2021-07-12', 'Radzenie sobie z napięciem'],
      ['2021-09-13', 'Poczucie własnej wartości'],
    ],
  },
  { supportType: 'T07', role: 'ADVISER', days: [['2021-09-20', 'Predyspozycje i cel zawodowy']] },
]
/** The most a participant may get, in hours: ten of the psychologist, two of the adviser. */
const limits = [
  { supportType: 'T02', minutes: 600, revision: null },
  { supportType: 'T07', minutes: 120, revision: null },
]
/** So many participants come to each day; an hour each. */
const aDay = 6

/** Enters the limits of individual support and the meetings of the first participants with the specialists. */
export async function enterIndividualSupport(
  ask: Ask,
  editionId: number,
  participations: readonly SampleParticipation[],
): Promise<void> {
  await ask('supportCards.saveLimits', { editionId, limits })
  const staff = await ask('staff.list', { editionId })
  for (const { supportType, role, days } of supports) {
    const leader = staff.find((person) => person.roleCodes.includes(role))
    for (const [dayIndex, [heldOn, topic]] of days.entries())
      for (const [place, { id }] of participations.slice(0, aDay).entries())
        await ask('supportCards.saveMeeting', {
          id: null,
          participationId: id,
          supportType,
          topic,
          heldOn,
          startsAt: (9 + place) * 60,
          endsAt: (10 + place) * 60,
          hourMinutes: 60,
          leaderIds: leader ? [leader.id] : [],
          venueId: null,
          online: false,
          mark: place === 2 && dayIndex === 1 ? 'NU' : 'O',
          presentMinutes: null,
          revision: 0,
        })
  }
}
