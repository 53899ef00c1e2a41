import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import { benefitInput, benefitSums, benefitsList, benefitsListInput, givenInput } from './schema.ts'

/** Benefits that go with support: travel, meals, insurance. */
export const benefitsContract = {
  'benefits.list': query({
    input: benefitsListInput,
    output: benefitsList,
    areas: ['supports', 'people', 'codeLists'],
  }),
  /** Sums of an edition by kind and by participant. */
  'benefits.sums': query({
    input: z.strictObject({ editionId: id }),
    output: benefitSums,
    areas: ['supports', 'people', 'codeLists'],
  }),
  /** Gives the same benefit to one or more people. */
  'benefits.give': command({
    input: givenInput,
    output: z.object({ added: z.int(), id }),
    areas: ['supports'],
    sentence: (b) => `dodano świadczenie ${counted(b.participationIds.length, 'osobie', 'osobom', 'osobom')}`,
  }),
  'benefits.save': command({
    input: benefitInput,
    output: z.object({ id, revision: z.int() }),
    areas: ['supports'],
    sentence: () => 'zmieniono świadczenie',
  }),
  'benefits.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['supports'],
    removes: true,
    sentence: () => 'usunięto świadczenie',
  }),
}
