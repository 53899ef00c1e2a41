import type { Migration } from '../migration.ts'
import { agenda } from './0004/agenda.ts'
import { budgets } from './0004/budgets.ts'
import { checks } from './0004/checks.ts'
import { expenses } from './0004/expenses.ts'
import { filings } from './0004/filings.ts'
import { generators } from './0004/generators.ts'
import { partners } from './0004/partners.ts'
import { search } from './0004/search.ts'

/** From the paid invoice to the filed report, and the partners a club works with. */
export const filingAndPartners: Migration = {
  version: 4,
  name: 'filingAndPartners',
  up: (db) => {
    for (const step of [expenses, filings, checks, generators, budgets, partners, agenda, search]) db.exec(step)
  },
}
