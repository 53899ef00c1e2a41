import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, optionalDate, requiredText } from '../contract/fields.ts'

/** What the program needs to know of a code; no code has more than a few of them. */
const attributes = z
  .record(z.string().max(40), z.union([z.string().max(200), z.int(), z.boolean(), z.array(z.string().max(40)).max(20)]))
  .refine((all) => Object.keys(all).length <= 40, 'Najwyżej 40 cech jednej pozycji.')
const itemFields = {
  label: requiredText('nazwę', 200),
  active: z.boolean(),
  validFrom: optionalDate,
  validTo: optionalDate,
  attributes,
}
export const codeItem = z.object({
  id,
  code: z.string(),
  ...itemFields,
  label: z.string(),
  /** Records that carry this code. */
  used: z.int(),
})
export type CodeItem = z.infer<typeof codeItem>
const list = z.string().min(1).max(40)
const done = z.object({ id })

/** Lists that the coordinator edits. A code in use is never taken away, only switched off; its words may change. */
export const codeListsContract = {
  /** All codes of a list, also those switched off, in their order. */
  'codeLists.items': query({
    input: z.strictObject({ list }),
    output: z.array(codeItem),
    areas: ['codeLists', 'club', 'participations', 'supports', 'classes', 'outcomes', 'staff', 'partners', 'promotion'],
  }),
  'codeLists.save': command({
    input: z
      .strictObject({
        id: id.nullable(),
        list,
        /** Kept for ever once chosen; only a new entry takes it. */
        code: requiredText('kod', 20),
        ...itemFields,
      })
      .refine((item) => !item.validFrom || !item.validTo || item.validFrom <= item.validTo, {
        path: ['validTo'],
        message: 'Koniec obowiązywania jest przed początkiem.',
      }),
    output: done,
    areas: [
      'codeLists',
      'club',
      'participations',
      'supports',
      'classes',
      'outcomes',
      'staff',
      'peopleReports',
      'plans',
      'partners',
      'promotion',
    ],
    sentence: (item) => `${item.id ? 'zmieniono' : 'dodano'} pozycję słownika „${item.label}”`,
  }),
  /** Moves a code one place up or down in its list. */
  'codeLists.move': command({
    input: z.strictObject({ id, direction: z.enum(['up', 'down']) }),
    output: done,
    areas: ['codeLists', 'club'],
    sentence: () => 'zmieniono kolejność słownika',
  }),
  'codeLists.remove': command({
    input: z.strictObject({ id }),
    output: done,
    areas: ['codeLists', 'club'],
    removes: true,
    sentence: () => 'usunięto pozycję słownika',
  }),
}
