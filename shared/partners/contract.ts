import { z } from 'zod'
import type { Area } from '../contract/define.ts'
import { command, query } from '../contract/define.ts'
import { id, optionalDate, optionalText } from '../contract/fields.ts'
import { agreementsContract } from './agreements/contract.ts'
import { commitmentsContract } from './commitments/contract.ts'
import { meetingsContract } from './meetings/contract.ts'
import { partner, partnerInput, partnerList, partnership, partnershipInput } from './schema.ts'

const saved = z.object({ id, revision: z.int() })
const shows: readonly Area[] = ['partners', 'classes', 'supports', 'contributions', 'codeLists']

/** The institutions the club works with, what was agreed with them, what they promised, and their meetings. */
export const partnersContract = {
  /** Partners on a day (today unless told) by sector; `former` takes in also those who are none on that day. */
  'partners.list': query({
    input: z.strictObject({
      on: optionalDate.default(null),
      search: optionalText(200).default(''),
      sector: z.string().max(20).nullable().default(null),
      former: z.boolean().default(false),
    }),
    output: partnerList,
    areas: shows,
  }),
  'partners.get': query({ input: z.strictObject({ id }), output: partner, areas: shows }),
  'partners.save': command({
    input: partnerInput,
    output: saved,
    areas: ['partners'],
    sentence: (p) => `${p.id ? 'zmieniono' : 'dodano'} partnera „${p.name}”`,
  }),
  /** Takes away a partner that nothing leads to; otherwise it is refused: note the day it left. */
  'partners.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['partners'],
    removes: true,
    sentence: () => 'usunięto partnera',
  }),
  /** How agreements are numbered and what the programme document says of the number of partners. */
  'partners.partnership': query({ input: z.strictObject({}), output: partnership, areas: ['partners'] }),
  'partners.savePartnership': command({
    input: partnershipInput,
    output: z.object({ revision: z.int() }),
    areas: ['partners'],
    sentence: () => 'zmieniono ustawienia partnerstwa',
  }),
  ...agreementsContract,
  ...commitmentsContract,
  ...meetingsContract,
}
