import { z } from 'zod'
import type { Area } from '../../contract/define.ts'
import { command, query } from '../../contract/define.ts'
import { id, isoDate, optionalText, requiredText, revision } from '../../contract/fields.ts'
import { agreement, agreementInput, agreementRow } from './schema.ts'

const saved = z.object({ id, revision: z.int() })
const touched: readonly Area[] = ['partners']

/** Agreements with partners. */
export const agreementsContract = {
  /** All agreements, or those of one partner, the latest first, as they stand on a day (today unless told). */
  'partnerAgreements.list': query({
    input: z.strictObject({ partnerId: id.nullable().default(null), on: isoDate.nullable().default(null) }),
    output: z.array(agreementRow),
    areas: touched,
  }),
  'partnerAgreements.get': query({
    input: z.strictObject({ id }),
    output: agreement,
    areas: ['partners', 'templates'],
  }),
  'partnerAgreements.save': command({
    input: agreementInput,
    output: saved,
    areas: ['partners', 'templates'],
    sentence: (a) => `${a.id ? 'zmieniono' : 'dodano'} porozumienie „${a.title}”`,
  }),
  /** Gives an agreement its number for ever: the next by the pattern, or the one it already has on paper. Keeps its wording. */
  'partnerAgreements.giveNumber': command({
    input: z.strictObject({ id, number: optionalText(60), revision }),
    output: z.object({ number: z.string(), revision: z.int() }),
    areas: touched,
    undo: 'final',
    sentence: () => 'nadano numer porozumieniu',
  }),
  /** Annuls a numbered agreement; its number stays with it. */
  'partnerAgreements.annul': command({
    input: z.strictObject({ id, annulledOn: isoDate, reason: requiredText('powód unieważnienia', 500), revision }),
    output: saved,
    areas: touched,
    sentence: () => 'unieważniono porozumienie',
  }),
  /** Takes away an agreement that has no number yet. */
  'partnerAgreements.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: touched,
    removes: true,
    sentence: () => 'usunięto porozumienie',
  }),
}
