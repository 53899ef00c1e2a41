import type { Migration } from '../migration.ts'
import { calendar } from './0006/calendar.ts'
import { clauses } from './0006/clauses.ts'
import { erasure } from './0006/erasure.ts'
import { keeping } from './0006/keeping.ts'
import { retention } from './0006/retention.ts'
import { sample } from './0006/sample.ts'

/** Promises kept in data: terms of keeping, grounds of erasing, proofs of clauses, a calendar that can be followed. */
export const kept: Migration = {
  version: 6,
  name: 'kept',
  up: (db) => {
    for (const step of [calendar, sample, retention, erasure, clauses, keeping]) db.exec(step)
  },
}
