import { z } from 'zod'
import type { Area } from '../contract/define.ts'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { agreementInput, contributions, itemInput, work, workInput } from './schema.ts'

const saved = z.object({ id, revision: z.int() })
const one = z.strictObject({ id })
/** What the worth of work and things shows in. */
const touched: readonly Area[] = ['contributions', 'budgets', 'grants', 'settlements']

/** Work of volunteers and things given to a task. */
export const contributionsContract = {
  /** All contributions to a task with their worth, and what may be doubted about them. */
  'contributions.list': query({
    input: z.strictObject({ grantId: id }),
    output: contributions,
    areas: ['contributions', 'budgets', 'grants', 'staff', 'expenses'],
  }),
  /** Rows of work under an agreement, by day. */
  'contributions.works': query({
    input: z.strictObject({ agreementId: id }),
    output: z.array(work),
    areas: ['contributions', 'budgets', 'grants'],
  }),
  'contributions.saveAgreement': command({
    input: agreementInput,
    output: saved,
    areas: touched,
    sentence: (a) => `${a.id ? 'zmieniono' : 'dodano'} porozumienie z wolontariuszem nr „${a.number}”`,
  }),
  /** Takes an agreement away; refused while work is written under it. */
  'contributions.removeAgreement': command({
    input: one,
    output: z.object({ id }),
    areas: touched,
    removes: true,
    sentence: () => 'usunięto porozumienie z wolontariuszem',
  }),
  'contributions.saveWork': command({
    input: workInput,
    output: saved,
    areas: touched,
    sentence: (w) => `${w.id ? 'zmieniono' : 'wpisano'} pracę wolontariusza „${w.activity}”`,
  }),
  /** Notes both signatures under all rows of a month: the card was signed as a whole. */
  'contributions.signMonth': command({
    input: z.strictObject({
      agreementId: id,
      year: z.int().min(1900).max(2199),
      month: z.int().min(1).max(12),
    }),
    output: z.object({ changed: z.int() }),
    areas: touched,
    sentence: ({ year, month }) =>
      `odnotowano podpisy na karcie wolontariusza, ${String(month).padStart(2, '0')}.${year}`,
  }),
  'contributions.removeWork': command({
    input: one,
    output: z.object({ id }),
    areas: touched,
    removes: true,
    sentence: () => 'usunięto wpis pracy wolontariusza',
  }),
  'contributions.saveItem': command({
    input: itemInput,
    output: saved,
    areas: touched,
    sentence: (i) => `${i.id ? 'zmieniono' : 'dodano'} wkład rzeczowy „${i.item}”`,
  }),
  'contributions.removeItem': command({
    input: one,
    output: z.object({ id }),
    areas: touched,
    removes: true,
    sentence: () => 'usunięto wkład rzeczowy',
  }),
}
