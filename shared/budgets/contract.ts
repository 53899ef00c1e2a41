import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { changeRequestsContract } from './changeRequests.ts'
import { picturesContract } from './pictures.ts'
import { accountingListFields } from './prints.ts'
import { actionInput, budget, lineInput } from './schema.ts'
import { shiftInput } from './shift.ts'
import { versionsContract } from './versions.ts'

const saved = z.object({ id, revision: z.int() })
const removed = z.object({ id })
const areas = ['budgets', 'grants', 'settlements'] as const
export const budgetsContract = {
  ...versionsContract,
  ...changeRequestsContract,
  ...picturesContract,
  'budgets.get': query({ input: z.strictObject({ grantId: id }), output: budget, areas: ['budgets', 'expenses'] }),
  /** The list of accounting documents of a report as a CSV file in memory; fetched by `fileId`. */
  'budgets.accountingCsv': query({
    input: z.strictObject({ reportId: id, extra: accountingListFields.extra }),
    output: z.object({ fileId: z.string(), name: z.string(), bytes: z.int() }),
    areas: ['expenses', 'budgets', 'grants', 'settlements'],
  }),
  'budgets.saveAction': command({
    input: actionInput,
    output: saved,
    areas,
    sentence: (a) => `${a.id ? 'zmieniono' : 'dodano'} działanie „${a.name.slice(0, 60)}”`,
  }),
  'budgets.removeAction': command({
    input: z.strictObject({ id }),
    output: removed,
    areas,
    removes: true,
    sentence: () => 'usunięto działanie',
  }),
  'budgets.saveLine': command({
    input: lineInput,
    output: saved,
    areas,
    sentence: (l) => `${l.id ? 'zmieniono' : 'dodano'} pozycję budżetu „${l.name.slice(0, 60)}”`,
  }),
  'budgets.removeLine': command({
    input: z.strictObject({ id }),
    output: removed,
    areas,
    removes: true,
    sentence: () => 'usunięto pozycję budżetu',
  }),
  /** Moves planned money from one line to another, in one step. */
  'budgets.moveMoney': command({
    input: shiftInput,
    output: removed,
    areas,
    sentence: () => 'przesunięto środki między pozycjami budżetu',
  }),
  /** Moves an action or a line one place up or down among its neighbours; codes follow. */
  'budgets.move': command({
    input: z.strictObject({ what: z.enum(['action', 'line']), id, by: z.union([z.literal(-1), z.literal(1)]) }),
    output: removed,
    areas,
    sentence: ({ what }) => (what === 'action' ? 'przesunięto działanie' : 'przesunięto pozycję budżetu'),
  }),
}
