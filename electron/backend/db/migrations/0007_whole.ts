import type { Migration } from '../migration.ts'
import { copies } from './0007/copies.ts'
import { rights } from './0007/rights.ts'

/** What was still missing of promises that stand: a part for each. */
export const whole: Migration = {
  version: 7,
  name: 'whole',
  up: (db) => {
    for (const step of [rights, copies]) db.exec(step)
  },
}
