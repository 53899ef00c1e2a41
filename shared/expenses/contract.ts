import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, optionalText } from '../contract/fields.ts'
import {
  alikeDocument,
  alikeInput,
  corrections,
  expense,
  expenseInput,
  expensesList,
  expensesListInput,
  otherLine,
  otherLinesInput,
} from './schema.ts'

const areas = ['expenses', 'budgets', 'grants', 'settlements'] as const
export const expensesContract = {
  'expenses.list': query({ input: expensesListInput, output: expensesList, areas: ['expenses', 'budgets'] }),
  'expenses.get': query({ input: z.strictObject({ id }), output: expense, areas: ['expenses', 'budgets'] }),
  /** Suppliers whose name or NIP begins with the words; the most used first. */
  'expenses.suppliers': query({
    input: z.strictObject({ search: optionalText(200) }),
    output: z.array(
      z.object({ id, name: z.string(), nip: z.string(), address: z.string(), lastLineId: id.nullable() }),
    ),
    areas: ['expenses'],
  }),
  'expenses.corrections': query({ input: z.strictObject({ id }), output: corrections, areas: ['expenses'] }),
  /** The document entered last, to be copied; null: there is none. */
  'expenses.last': query({
    input: z.strictObject({}),
    output: z.object({ id, number: z.string() }).nullable(),
    areas: ['expenses'],
  }),
  /** Documents with the same number from the same supplier, so that one is not entered twice. */
  'expenses.alike': query({ input: alikeInput, output: z.array(alikeDocument), areas: ['expenses'] }),
  /** Lines of other grants running on the day of the document, for one that several grants pay. */
  'expenses.otherLines': query({ input: otherLinesInput, output: z.array(otherLine), areas: ['budgets', 'grants'] }),
  'expenses.save': command({
    input: expenseInput,
    output: z.object({ id, revision: z.int() }),
    areas,
    sentence: (d) => `${d.id ? 'zmieniono' : 'dodano'} dokument „${d.number}”`,
  }),
  'expenses.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas,
    removes: true,
    sentence: () => 'usunięto dokument',
  }),
}
