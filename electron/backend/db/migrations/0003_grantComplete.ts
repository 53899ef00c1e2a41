import type { Migration } from '../migration.ts'
import { documents } from './0003/documents.ts'
import { grants } from './0003/grants.ts'
import { seedGrantLists } from './0003/lists.ts'
import { reports } from './0003/reports.ts'

/** The grant from the accepted offer to the accepted report: contract, budget versions, documents, contributions, results, filings. */
export const grantComplete: Migration = {
  version: 3,
  name: 'grantComplete',
  up: (db) => {
    db.exec(grants)
    db.exec(documents)
    db.exec(reports)
    seedGrantLists(db)
  },
}
