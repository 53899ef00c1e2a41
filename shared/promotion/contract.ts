import { z } from 'zod'
import type { Area } from '../contract/define.ts'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { dutyInput, entry, entryInput, grantDuties, imageConsents, showsInput } from './schema.ts'

const touched: readonly Area[] = ['promotion']
/** The log of promotion and the duties to inform. */
export const promotionContract = {
  /** Acts of promotion, the latest first; of one grant, or all. */
  'promotion.list': query({
    input: z.strictObject({ grantId: id.nullable().default(null) }),
    output: z.array(entry),
    areas: ['promotion', 'grants', 'partners', 'codeLists', 'participations', 'editions'],
  }),
  /** Whose consents to use their image something published on a day needs, and who gave none: before it is published, too. */
  'promotion.imageConsents': query({
    input: showsInput,
    output: imageConsents,
    areas: ['participations', 'people', 'editions', 'protection'],
  }),
  /** What each grant (or one) owes its funder to tell, and what of it stands in the log. */
  'promotion.duties': query({
    input: z.strictObject({ grantId: id.nullable().default(null) }),
    output: z.array(grantDuties),
    areas: ['promotion', 'grants', 'codeLists'],
  }),
  'promotion.save': command({
    input: entryInput,
    output: z.object({ id, revision: z.int() }),
    areas: touched,
    sentence: (e) => `${e.id ? 'zmieniono' : 'dodano'} wpis promocji „${e.title}”`,
  }),
  'promotion.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: touched,
    removes: true,
    sentence: () => 'usunięto wpis promocji',
  }),
  /** Says that a duty is, or is not, of a grant, with a reason; an empty reason goes back to the rule. */
  'promotion.decideDuty': command({
    input: dutyInput,
    output: z.object({}),
    areas: touched,
    sentence: (d) =>
      d.reason === ''
        ? 'przywrócono regułę obowiązku informacyjnego'
        : `uznano, że obowiązek informacyjny ${d.required ? 'dotyczy' : 'nie dotyczy'} dotacji`,
  }),
}
