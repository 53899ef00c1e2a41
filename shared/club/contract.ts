import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { club, codeListItem, kis, operatorInput, organisation, signatoryInput } from './schema.ts'

const nothing = z.strictObject({})
const done = z.object({ id })
export const clubContract = {
  'club.get': query({ input: nothing, output: club, areas: ['club'] }),
  /** All code lists that are valid today. */
  'club.codeLists': query({ input: nothing, output: z.array(codeListItem), areas: ['club'] }),
  'club.saveOrganisation': command({
    input: organisation,
    output: done,
    areas: ['club'],
    sentence: () => 'zmieniono dane stowarzyszenia',
  }),
  'club.saveKis': command({ input: kis, output: done, areas: ['club'], sentence: () => 'zmieniono dane klubu' }),
  'club.saveSignatory': command({
    input: signatoryInput,
    output: done,
    areas: ['club'],
    sentence: ({ id: known, name }) => `${known ? 'zmieniono' : 'dodano'} osobę podpisującą „${name}”`,
  }),
  'club.removeSignatory': command({
    input: z.strictObject({ id }),
    output: done,
    areas: ['club'],
    removes: true,
    sentence: () => 'usunięto osobę podpisującą',
  }),
  'club.saveOperator': command({
    input: operatorInput,
    output: done,
    areas: ['club'],
    sentence: ({ id: known, name }) => `${known ? 'zmieniono' : 'dodano'} osobę pracującą „${name}”`,
  }),
  /** Takes a person off the list of those who work here; what they did keeps their name. */
  'club.removeOperator': command({
    input: z.strictObject({ id }),
    output: done,
    areas: ['club'],
    removes: true,
    sentence: () => 'usunięto osobę pracującą z listy',
  }),
  /** Says who is at work from now on. */
  'club.chooseOperator': command({
    input: z.strictObject({ id }),
    output: done,
    areas: ['club'],
    undo: 'transparent',
    sentence: () => 'zmieniono osobę przy pracy',
  }),
}
