import type { Db, Tx } from './open.ts'

/** A change: all of it or nothing. Waits while another program writes to the file. */
export const inTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().setAccessMode('read write').execute(work)

/** A read that sees one moment of the file and never waits for a writer. */
export const atOneMoment = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().setAccessMode('read only').execute(work)
