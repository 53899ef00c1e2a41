import type { Migration } from '../migration.ts'
import { anonymise } from './0005/anonymise.ts'
import { backups } from './0005/backups.ts'
import { chain } from './0005/chain.ts'
import { restricted } from './0005/restricted.ts'
import { rodo } from './0005/rodo.ts'
import { today } from './0005/today.ts'
import { vault } from './0005/vault.ts'

/** Nothing is lost and nobody reads what is not theirs: history that cannot be altered unseen, RODO, copies, the first screen. */
export const safe: Migration = {
  version: 5,
  name: 'safe',
  up: (db) => {
    for (const step of [vault, chain, anonymise, rodo, restricted, backups, today]) db.exec(step)
  },
}
