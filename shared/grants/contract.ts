import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate, optionalDate, optionalText, positiveGrosze, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { sameKind } from './rates.ts'
import { grant, grantInput, grantRow } from './schema.ts'

const several = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max, `Najwyżej ${max} wierszy.`)
/** Where in the contract a term stands: the name of its field and the paragraph. */
const clause = z.strictObject({ parameter: z.string().min(1).max(40), paragraph: requiredText('paragraf', 80) })
const instalment = z.strictObject({
  dueOn: optionalDate,
  receivedOn: optionalDate,
  amount: positiveGrosze,
  note: optionalText(300),
})
const requirement = z.strictObject({
  name: requiredText('nazwę załącznika', 300),
  ready: z.boolean(),
  note: optionalText(300),
})
/** The most an hour of a volunteer is worth in one kind of work, in grosze. */
const volunteerRate = z.strictObject({ workKind: requiredText('rodzaj pracy', 80), most: positiveGrosze })
const annexFields = {
  number: requiredText('numer aneksu', 60),
  signedOn: isoDate,
  effectiveFrom: isoDate,
  description: optionalText(1000),
}
/** What stands beside the terms of a contract: paragraphs, instalments, rates of volunteers, annexes, attachments. */
export const grantDetails = z.object({
  clauses: z.array(stored(clause.shape)),
  instalments: z.array(stored(instalment.shape)),
  requirements: z.array(stored(requirement.shape)),
  rates: z.array(stored(volunteerRate.shape)),
  annexes: z.array(stored({ id, ...annexFields, revision })),
})
export type GrantDetails = z.infer<typeof grantDetails>
const done = z.object({ id })

export const grantsContract = {
  'grants.details': query({ input: z.strictObject({ id }), output: grantDetails, areas: ['grants'] }),
  /** The paragraphs of all terms at once; a term that is not named has none. */
  'grants.saveClauses': command({
    input: z.strictObject({ grantId: id, clauses: several(clause, 80) }),
    output: done,
    areas: ['grants'],
    sentence: () => 'zapisano paragrafy umowy',
  }),
  /** All instalments of a grant; what has come is then their sum. */
  'grants.saveInstalments': command({
    input: z.strictObject({ grantId: id, instalments: several(instalment, 60) }),
    output: done,
    areas: ['grants', 'settlements'],
    sentence: () => 'zapisano transze dotacji',
  }),
  /** The attachments the report must have. */
  'grants.saveRequirements': command({
    input: z.strictObject({ grantId: id, requirements: several(requirement, 60) }),
    output: done,
    areas: ['grants', 'settlements'],
    sentence: () => 'zapisano wymagane załączniki',
  }),
  /** The most an hour of a volunteer is worth, by kind of work; each kind once. */
  'grants.saveRates': command({
    input: z.strictObject({ grantId: id, rates: several(volunteerRate, 40) }).superRefine(({ rates }, ctx) => {
      for (const [index, { workKind }] of rates.entries())
        if (rates.findIndex((one) => sameKind(one.workKind, workKind)) < index)
          ctx.addIssue({
            code: 'custom',
            path: ['rates', index, 'workKind'],
            message: 'Ten rodzaj pracy już jest na liście.',
          })
    }),
    output: done,
    areas: ['grants', 'contributions', 'settlements'],
    sentence: () => 'zapisano stawki wolontariuszy',
  }),
  'grants.saveAnnex': command({
    input: z.strictObject({ id: id.nullable(), grantId: id, ...annexFields, revision }),
    output: z.object({ id, revision: z.int() }),
    areas: ['grants', 'budgets'],
    sentence: (a) => `${a.id ? 'zmieniono' : 'dodano'} aneks ${a.number}`,
  }),
  'grants.removeAnnex': command({
    input: z.strictObject({ id }),
    output: done,
    areas: ['grants', 'budgets'],
    removes: true,
    sentence: () => 'usunięto aneks',
  }),
  'grants.list': query({
    input: z.strictObject({}),
    output: z.array(grantRow),
    areas: ['grants', 'budgets', 'expenses'],
  }),
  'grants.get': query({ input: z.strictObject({ id }), output: grant, areas: ['grants'] }),
  'grants.save': command({
    input: grantInput,
    output: z.object({ id, revision: z.int() }),
    areas: ['grants', 'settlements'],
    sentence: (g) => `${g.id ? 'zmieniono' : 'dodano'} dotację „${g.title.slice(0, 60)}”`,
  }),
  'grants.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['grants', 'settlements'],
    removes: true,
    sentence: () => 'usunięto dotację',
  }),
}
