import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import { edition, editionInput, editionRow, participantRow, participation, participationInput } from './schema.ts'

const saved = z.object({ id, revision: z.int() })
const people = (n: number) => counted(n, 'osobie', 'osobom', 'osobom')
export const editionsContract = {
  'editions.list': query({
    input: z.strictObject({}),
    output: z.array(editionRow),
    areas: ['editions', 'certificates'],
  }),
  'editions.get': query({ input: z.strictObject({ id }), output: edition, areas: ['editions', 'grants'] }),
  'editions.save': command({
    input: editionInput,
    output: saved,
    areas: ['editions'],
    sentence: (e) => `${e.id ? 'zmieniono' : 'dodano'} edycję „${e.name}”`,
  }),
  'editions.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['editions'],
    removes: true,
    sentence: () => 'usunięto edycję',
  }),
  'editions.participants': query({
    input: z.strictObject({ editionId: id }),
    output: z.array(participantRow),
    areas: ['editions', 'people', 'certificates'],
  }),
  'editions.participation': query({ input: z.strictObject({ id }), output: participation, areas: ['editions'] }),
  /** Adds a person to an edition or changes their time in it. */
  'editions.saveParticipation': command({
    input: participationInput,
    output: saved,
    areas: ['editions', 'people', 'certificates'],
    sentence: (p) => (p.id ? 'zmieniono udział w edycji' : 'dopisano osobę do edycji'),
  }),
  /** Ends the participation of several people on one day for one reason. */
  'editions.endParticipations': command({
    input: z.strictObject({
      participationIds: z.array(id).min(1, 'Zaznacz osoby.').max(500),
      endedOn: isoDate,
      endReason: z.string('Wybierz powód zakończenia.').min(1, 'Wybierz powód zakończenia.').max(20),
    }),
    output: z.object({ changed: z.int() }),
    areas: ['editions', 'people', 'certificates'],
    sentence: (p) => `zakończono udział ${people(p.participationIds.length)}`,
  }),
  'editions.removeParticipation': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['editions', 'people'],
    removes: true,
    sentence: () => 'wypisano osobę z edycji',
  }),
}
