import type { ExpenseChoice, ExpenseState } from '../features/expenses/ExpenseFilter.tsx'

const states: ReadonlySet<string> = new Set<ExpenseState>(['all', 'paid', 'unpaid', 'ineligible'])
const idIn = (search: string, name: string): number | undefined => {
  const text = new URLSearchParams(search).get(name)
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}

/** Filters in the address of the documents: `/dokumenty?dotacja=3&pozycja=7&stan=unpaid`. What makes no sense is left out. */
export function choiceIn(search: string): ExpenseChoice {
  const state = new URLSearchParams(search).get('stan') ?? 'all'
  return {
    grantId: idIn(search, 'dotacja') ?? null,
    lineId: idIn(search, 'pozycja') ?? null,
    state: states.has(state) ? (state as ExpenseState) : 'all',
  }
}

/** The document that is open at first: `/dokumenty?dokument=12`. */
export const documentIn = (search: string): number | undefined => idIn(search, 'dokument')

/** The part of it that is open at first: `&czesc=opis`. */
export const partIn = (search: string): 'description' | undefined =>
  new URLSearchParams(search).get('czesc') === 'opis' ? 'description' : undefined

/** Does the list of invoices seen in KSeF stand open at first: `&ksef=lista`? */
export const ksefIn = (search: string): boolean => new URLSearchParams(search).get('ksef') === 'lista'
