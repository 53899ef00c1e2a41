import type { z } from 'zod'
import type { meetingInput } from '#shared/supportCards/schema.ts'
import type { TestBackend } from './backend.ts'
import { anEdition, aParticipation, aPerson } from './records.ts'

/** An hour of psychological counselling on a day that has passed; change what the test is about. */
export const aMeeting = (
  participationId: number,
  change: Partial<z.input<typeof meetingInput>> = {},
): z.input<typeof meetingInput> => ({
  id: null,
  participationId,
  supportType: 'T02',
  topic: 'Radzenie sobie ze stresem',
  heldOn: '2021-06-01',
  startsAt: 9 * 60,
  endsAt: 10 * 60,
  hourMinutes: 60,
  leaderIds: [],
  venueId: null,
  online: false,
  mark: 'O',
  presentMinutes: null,
  revision: 0,
  ...change,
})

/** An edition with participants of these names, in this order. */
export async function editionWith(
  b: TestBackend,
  names: readonly string[],
): Promise<{ editionId: number; participationIds: number[] }> {
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const participationIds: number[] = []
  for (const name of names) {
    const [lastName = '', firstName = ''] = name.split(' ')
    const { id: personId } = await b.ask('people.save', aPerson({ lastName, firstName }))
    const { id } = await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
    participationIds.push(id)
  }
  return { editionId, participationIds }
}
