import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import {
  edition,
  editionInput,
  editionRow,
  participantRow,
  participation,
  participationInput,
  path,
  pathInput,
} from './schema.ts'

const saved = z.object({ id, revision: z.int() })
const people = (n: number) => counted(n, 'osobie', 'osobom', 'osobom')
export const editionsContract = {
  'editions.list': query({
    input: z.strictObject({}),
    output: z.array(editionRow),
    areas: ['editions', 'participations', 'certificates'],
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
    areas: ['editions', 'participations', 'people', 'certificates'],
  }),
  'editions.participation': query({
    input: z.strictObject({ id }),
    output: participation,
    areas: ['editions', 'participations'],
  }),
  /** Adds a person to an edition or changes their time in it. */
  'editions.saveParticipation': command({
    input: participationInput,
    output: saved,
    areas: ['editions', 'people', 'participations', 'papers', 'certificates'],
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
    areas: ['editions', 'people', 'participations', 'papers', 'certificates'],
    sentence: (p) => `zakończono udział ${people(p.participationIds.length)}`,
  }),
  'editions.removeParticipation': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['editions', 'people', 'participations', 'papers'],
    removes: true,
    sentence: () => 'wypisano osobę z edycji',
  }),
  /** Paths of an edition in their order, each with how many belong to it. */
  'editions.paths': query({
    input: z.strictObject({ editionId: id }),
    output: z.array(path),
    areas: ['editions', 'participations'],
  }),
  'editions.savePath': command({
    input: pathInput,
    output: saved,
    areas: ['editions'],
    sentence: (p) => `${p.id ? 'zmieniono' : 'dodano'} ścieżkę „${p.name}”`,
  }),
  /** Puts the paths of an edition into an order. */
  'editions.orderPaths': command({
    input: z.strictObject({ editionId: id, pathIds: z.array(id).max(200) }),
    output: z.object({ id }),
    areas: ['editions'],
    sentence: () => 'zmieniono kolejność ścieżek',
  }),
  'editions.removePath': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['editions'],
    removes: true,
    sentence: () => 'usunięto ścieżkę',
  }),
}
