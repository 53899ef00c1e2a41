import { expenseStates } from '#shared/expenses/schema.ts'
import type { ExpenseChoice } from '../features/expenses/ExpenseFilter.tsx'

const idIn = (search: string, name: string): number | undefined => {
  const text = new URLSearchParams(search).get(name)
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}

/** Filters in the address of the documents: `/dokumenty?dotacja=3&pozycja=7&stan=unpaid`. What makes no sense is left out. */
export function choiceIn(search: string): ExpenseChoice {
  const asked = new URLSearchParams(search).get('stan')
  return {
    grantId: idIn(search, 'dotacja') ?? null,
    lineId: idIn(search, 'pozycja') ?? null,
    state: expenseStates.find((state) => state === asked) ?? 'all',
    kind: null,
  }
}

/** The document that is open at first: `/dokumenty?dokument=12`. */
export const documentIn = (search: string): number | undefined => idIn(search, 'dokument')

/** A new document is begun: `/dokumenty?dokument=nowy`. */
export const isNewIn = (search: string): boolean => new URLSearchParams(search).get('dokument') === 'nowy'

/** The part of it that is open at first: `&czesc=opis`. */
export const partIn = (search: string): 'description' | undefined =>
  new URLSearchParams(search).get('czesc') === 'opis' ? 'description' : undefined

/** Does the list of invoices seen in KSeF stand open at first: `&ksef=lista`? */
export const ksefIn = (search: string): boolean => new URLSearchParams(search).get('ksef') === 'lista'
