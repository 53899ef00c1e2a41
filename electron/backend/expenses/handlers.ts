import type { z } from 'zod'
import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { expensesContract } from '#shared/expenses/contract.ts'
import type { expenseInput } from '#shared/expenses/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import type { Reader } from '../db/open.ts'
import { ksefInvoices, readKsefFiles } from './ksef/queries.ts'
import { noteKsefInvoice, setKsefAside } from './ksef/repo.ts'
import { correctionsOf, expenseOf } from './oneExpense.ts'
import { otherLines } from './otherLines.ts'
import { correctionOf, isThere, knownLines, listExpenses, suppliersLike } from './queries.ts'
import { rememberSupplier, removeExpense, saveExpense } from './repo.ts'
import { alikeDocuments, repeatedDocument } from './sameDocument.ts'

const notSaved = (code: string, path: string, message: string): CallError =>
  ruleError(`expenses.${code}`, `Nie zapisano dokumentu. Wpisane dane zostały. ${message}`, [{ path, message }])

type ExpenseData = z.output<typeof expenseInput>

/** Codes that are in no list. */
async function unknownCode(db: Reader, data: ExpenseData): Promise<CallError | undefined> {
  if (!(await isCode(db, 'expense_kind', data.kind)))
    return notSaved('unknownKind', 'kind', 'Wybierz rodzaj dokumentu z listy.')
  if (data.paymentMethod !== null && !(await isCode(db, 'payment_method', data.paymentMethod)))
    return notSaved('unknownMethod', 'paymentMethod', 'Wybierz sposób zapłaty z listy.')
  if (data.ineligibleCategory && !(await isCode(db, 'ineligible_category', data.ineligibleCategory)))
    return notSaved('unknownCategory', 'ineligibleCategory', 'Wybierz rodzaj kosztu z listy.')
  return undefined
}

/** Records a document leads to that are not there. */
async function lostRecord(db: Reader, data: ExpenseData): Promise<CallError | undefined> {
  const lines = await knownLines(
    db,
    data.allocations.map((a) => a.lineId),
  )
  const lost = data.allocations.findIndex((a) => !lines.has(a.lineId))
  if (lost >= 0)
    return notSaved(
      'unknownLine',
      `allocations.${lost}.lineId`,
      'Tej pozycji nie ma w budżecie. Wybierz pozycję z listy.',
    )
  if (data.staffId !== null && !(await isThere(db, 'staff_member', data.staffId)))
    return notSaved('unknownPerson', 'staffId', 'Wybierz osobę z listy kadry.')
  if (data.correctsId !== null && data.correctsId === data.id)
    return notSaved('correctsItself', 'correctsId', 'Dokument nie może korygować samego siebie. Wybierz inny.')
  if (data.correctsId !== null && !(await isThere(db, 'expense_document', data.correctsId)))
    return notSaved('unknownDocument', 'correctsId', 'Korygowanego dokumentu nie ma w pliku. Wybierz go z listy.')
  for (const [index, row] of data.divisionKey.entries())
    if (row.grantId !== null && !(await isThere(db, 'grant_agreement', row.grantId)))
      return notSaved('unknownGrant', `divisionKey.${index}.grantId`, 'Wybierz dotację z listy.')
  return undefined
}

/** What cannot be true of a document in this file; what only breaks the contract is a finding of the settlement instead. */
async function impossible(db: Reader, data: ExpenseData): Promise<CallError | undefined> {
  const twin = await repeatedDocument(db, data)
  if (twin)
    return notSaved(
      'twice',
      'number',
      `Dokument o tym numerze od tego wystawcy jest już wpisany: „${twin.number}” z ${formatDate(twin.issuedOn)} na ${formatZloty(twin.gross)} zł. Otwórz tamten dokument, popraw numer albo zaznacz „To inny dokument”.`,
    )
  return (await unknownCode(db, data)) ?? (await lostRecord(db, data))
}

export const expensesHandlers: HandlersFor<keyof typeof expensesContract> = {
  'expenses.list': async ({ db }, input) => ok(await listExpenses(db, input)),
  'expenses.get': async ({ db }, { id }) => {
    const document = await expenseOf(db, id)
    return document ? ok(document) : err(notFoundError('dokument'))
  },
  'expenses.corrections': async ({ db }, { id }) => {
    const found = await correctionsOf(db, id)
    return found ? ok(found) : err(notFoundError('dokument'))
  },
  'expenses.last': async ({ db }) =>
    ok(
      (await db
        .selectFrom('expense_document')
        .orderBy('id', 'desc')
        .limit(1)
        .select(['id', 'number'])
        .executeTakeFirst()) ?? null,
    ),
  'expenses.alike': async ({ db }, asked) => ok(asked.number === '' ? [] : await alikeDocuments(db, asked)),
  'expenses.otherLines': async ({ db, clock }, input) => ok(await otherLines(db, input, input.on ?? clock.today())),
  'expenses.suppliers': async ({ db }, { search }) => ok(await suppliersLike(db, search)),
  'expenses.save': async ({ db }, data) => {
    const refusal = await impossible(db, data)
    if (refusal) return err(refusal)
    const saved = await saveExpense(db, data, await rememberSupplier(db, data.supplier))
    return saved ? ok(saved) : err(staleError())
  },
  'expenses.readKsef': async ({ db, incoming }, { files }) => ok(await readKsefFiles(db, incoming, files)),
  'expenses.ksef': async ({ db }) => ok(await ksefInvoices(db)),
  'expenses.noteKsef': async ({ db, clock, incoming }, { files }) => {
    const read = await readKsefFiles(db, incoming, files)
    const invoices = read.flatMap(({ invoice, otherBuyer }) => (invoice === null || otherBuyer ? [] : [invoice]))
    let added = 0
    for (const invoice of invoices) if (await noteKsefInvoice(db, invoice, clock.today())) added += 1
    const problems = read.flatMap(({ name, problem, invoice, otherBuyer }) => {
      if (invoice === null) return [{ name, problem }]
      return otherBuyer ? [{ name, problem: 'Nabywcą na tej fakturze nie jest stowarzyszenie.' }] : []
    })
    return ok({ added, known: invoices.length - added, problems })
  },
  'expenses.setKsefAside': async ({ db, say }, { id, reason }) => {
    const number = await setKsefAside(db, id, reason)
    if (number === undefined) return err(notFoundError('faktura z KSeF'))
    say(`${reason === '' ? 'przywrócono' : 'odłożono'} fakturę z KSeF „${number}”`)
    return ok({ id })
  },
  'expenses.remove': async ({ db, say }, { id }) => {
    const correction = await correctionOf(db, id)
    if (correction !== undefined)
      return err(
        ruleError(
          'expenses.corrected',
          `Nie usunięto: ten dokument koryguje „${correction}”. Wszystko zostało bez zmian. Najpierw usuń korektę albo zmień w niej, co koryguje.`,
        ),
      )
    const number = await removeExpense(db, id)
    if (number === undefined) return err(notFoundError('dokument'))
    say(`usunięto dokument „${number}”`)
    return ok({ id })
  },
}
