import { z } from 'zod'
import type { Area } from '../../contract/define.ts'
import { command, query } from '../../contract/define.ts'
import { id, revision } from '../../contract/fields.ts'
import { itemInput } from '../../contributions/schema.ts'
import {
  candidate,
  commitment,
  commitmentInput,
  commitmentRow,
  evidence,
  evidenceInput,
  evidenceKinds,
} from './schema.ts'

const saved = z.object({ id, revision: z.int() })
/** What evidence is read from. */
const shows: readonly Area[] = ['partners', 'classes', 'supports', 'contributions', 'grants', 'codeLists']

/** What partners promised and what shows that they did it. */
export const commitmentsContract = {
  /** All commitments or those of one partner or agreement; `needed` narrows to those overdue or without any evidence. */
  'commitments.list': query({
    input: z.strictObject({
      partnerId: id.nullable().default(null),
      agreementId: id.nullable().default(null),
      needed: z.enum(['all', 'overdue', 'withoutEvidence']).default('all'),
    }),
    output: z.object({
      rows: z.array(commitmentRow),
      /** Of all, before narrowing. */
      total: z.int(),
      overdue: z.int(),
      withoutEvidence: z.int(),
    }),
    areas: shows,
  }),
  'commitments.get': query({ input: z.strictObject({ id }), output: commitment, areas: shows }),
  'commitments.save': command({
    input: commitmentInput,
    output: saved,
    areas: ['partners'],
    sentence: (c) => `${c.id ? 'zmieniono' : 'dodano'} zobowiązanie partnera „${c.description.slice(0, 80)}”`,
  }),
  /** Takes a commitment away with the links to its evidence; the records themselves stay. */
  'commitments.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['partners'],
    removes: true,
    sentence: () => 'usunięto zobowiązanie partnera',
  }),
  /** Records of a kind that may be linked as evidence, those that name the partner first, then the latest. */
  'commitments.candidates': query({
    input: z.strictObject({ partnerId: id, kind: z.enum(evidenceKinds).exclude(['other']) }),
    output: z.array(candidate),
    areas: shows,
  }),
  /** What a partner did, of all commitments and beside them, the latest first; or of one record. */
  'commitments.evidence': query({
    input: z.strictObject({ partnerId: id }),
    output: z.array(evidence),
    areas: shows,
  }),
  'commitments.addEvidence': command({
    input: evidenceInput,
    output: z.object({ id }),
    areas: ['partners'],
    sentence: (e) => (e.commitmentId === null ? 'powiązano zapis z partnerem' : 'dodano dowód wykonania zobowiązania'),
  }),
  /** Takes the link away; the record itself stays. */
  'commitments.removeEvidence': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['partners'],
    removes: true,
    sentence: () => 'usunięto dowód wykonania zobowiązania',
  }),
  /** Enters what was promised as a contribution in kind of the grant that declares it, and links the two. */
  'commitments.declare': command({
    input: z.strictObject({ id, item: itemInput.refine((one) => one.id === null, 'Wkład ma być nowy.'), revision }),
    output: z.object({ itemId: id }),
    areas: ['partners', 'contributions', 'budgets', 'grants', 'settlements'],
    sentence: ({ item }) => `przeniesiono zobowiązanie partnera do wkładu rzeczowego „${item.item}”`,
  }),
}
