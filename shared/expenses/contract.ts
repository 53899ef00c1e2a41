import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, optionalText } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import { ksefFilesInput, ksefRead, ksefRow } from './ksef.ts'
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
  'expenses.list': query({ input: expensesListInput, output: expensesList, areas: ['expenses', 'budgets', 'scans'] }),
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
  /** Reads structured invoices that were handed in, to fill in the form; nothing is kept. */
  'expenses.readKsef': query({ input: ksefFilesInput, output: z.array(ksefRead), areas: ['expenses'] }),
  /** Invoices seen in KSeF, the newest first, with the document each is in the program. */
  'expenses.ksef': query({ input: z.strictObject({}), output: z.array(ksefRow), areas: ['expenses'] }),
  /** Notes invoices seen in KSeF from files that were handed in, whether they are documents of the program or not. */
  'expenses.noteKsef': command({
    input: ksefFilesInput,
    output: z.object({
      added: z.int(),
      known: z.int(),
      problems: z.array(z.object({ name: z.string(), problem: z.string() })),
    }),
    areas: ['expenses', 'settlements'],
    sentence: ({ files }) => `wczytano z KSeF ${counted(files.length, 'plik', 'pliki', 'plików')}`,
  }),
  'expenses.setKsefAside': command({
    input: z.strictObject({ id, reason: optionalText(300) }),
    output: z.object({ id }),
    areas: ['expenses', 'settlements'],
    sentence: ({ reason }) => `${reason === '' ? 'przywrócono' : 'odłożono'} fakturę z KSeF`,
  }),
  'expenses.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas,
    removes: true,
    sentence: () => 'usunięto dokument',
  }),
}
