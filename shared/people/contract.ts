import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, optionalText } from '../contract/fields.ts'
import { peopleList, peopleListInput, person, personInput } from './schema.ts'

export const peopleContract = {
  'people.list': query({
    input: peopleListInput,
    output: peopleList,
    areas: ['people', 'editions', 'participations'],
  }),
  'people.get': query({
    input: z.strictObject({ id }),
    output: person,
    areas: ['people', 'editions', 'participations', 'certificates'],
  }),
  /** People already in the file with this PESEL, or with this name and birth date: asked while a new person is typed. */
  'people.similar': query({
    input: z.strictObject({
      pesel: optionalText(60),
      firstName: optionalText(80),
      lastName: optionalText(120),
      birthDate: optionalText(40),
      exceptId: id.nullable(),
    }),
    output: z.array(z.object({ id, name: z.string(), birthDate: z.string(), samePesel: z.boolean() })),
    areas: ['people'],
  }),
  'people.save': command({
    input: personInput,
    output: z.object({ id, revision: z.int() }),
    areas: ['people', 'editions', 'participations'],
    sentence: (p) => `${p.id ? 'zmieniono dane osoby' : 'dodano osobę'} „${p.lastName} ${p.firstName}”`,
  }),
  'people.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['people', 'editions'],
    removes: true,
    sentence: () => 'usunięto osobę',
  }),
}
