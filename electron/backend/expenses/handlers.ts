import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { expensesContract } from '#shared/expenses/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import type { Reader } from '../db/open.ts'
import { expenseOf, knownLines, listExpenses, sameDocument, suppliersLike } from './queries.ts'
import { rememberSupplier, removeExpense, saveExpense } from './repo.ts'

const notSaved = (code: string, path: string, message: string): CallError =>
  ruleError(`expenses.${code}`, `Nie zapisano dokumentu. Wpisane dane zostały. ${message}`, [{ path, message }])

/** What cannot be true of a document in this file; what only breaks the contract is a finding of the settlement instead. */
async function impossible(
  db: Reader,
  data: {
    id: number | null
    number: string
    kind: string
    paymentMethod: string | null
    supplier: { name: string; nip: string }
    allocations: readonly { lineId: number }[]
  },
): Promise<CallError | undefined> {
  if (!(await isCode(db, 'expense_kind', data.kind)))
    return notSaved('unknownKind', 'kind', 'Wybierz rodzaj dokumentu z listy.')
  if (data.paymentMethod !== null && !(await isCode(db, 'payment_method', data.paymentMethod))) {
    return notSaved('unknownMethod', 'paymentMethod', 'Wybierz sposób zapłaty z listy.')
  }
  if ((await sameDocument(db, data)) !== undefined) {
    return notSaved(
      'twice',
      'number',
      'Dokument o tym numerze od tego wystawcy jest już wpisany. Otwórz tamten dokument albo popraw numer.',
    )
  }
  const lines = await knownLines(
    db,
    data.allocations.map((a) => a.lineId),
  )
  const lost = data.allocations.findIndex((a) => !lines.has(a.lineId))
  return lost < 0
    ? undefined
    : notSaved('unknownLine', `allocations.${lost}.lineId`, 'Tej pozycji nie ma w budżecie. Wybierz pozycję z listy.')
}

export const expensesHandlers: HandlersFor<keyof typeof expensesContract> = {
  'expenses.list': async ({ db }, input) => ok(await listExpenses(db, input)),
  'expenses.get': async ({ db }, { id }) => {
    const document = await expenseOf(db, id)
    return document ? ok(document) : err(notFoundError('dokument'))
  },
  'expenses.suppliers': async ({ db }, { search }) => ok(await suppliersLike(db, search)),
  'expenses.save': async ({ db }, data) => {
    const refusal = await impossible(db, data)
    if (refusal) return err(refusal)
    const saved = await saveExpense(db, data, await rememberSupplier(db, data.supplier))
    return saved ? ok(saved) : err(staleError())
  },
  'expenses.remove': async ({ db, say }, { id }) => {
    const number = await removeExpense(db, id)
    if (number === undefined) return err(notFoundError('dokument'))
    say(`usunięto dokument „${number}”`)
    return ok({ id })
  },
}
