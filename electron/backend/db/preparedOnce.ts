import type { Database, Statement } from 'better-sqlite3'

/** So many statements stay prepared; the one used longest ago goes first. */
const kept = 200

export type PreparingDatabase = {
  prepare(sql: string): Statement
  close(): void
  /** Is a transaction open on the connection? */
  readonly inTransaction: boolean
}

/**
 * The connection as the query builder needs it, preparing each text once. The builder asks for every statement anew, and
 * preparing a report's query costs more than running it. Safe because it runs each statement to its end before the next.
 */
export function preparedOnce(raw: Database): PreparingDatabase {
  const prepared = new Map<string, Statement>()
  return {
    prepare(sql) {
      const known = prepared.get(sql)
      const statement = known ?? raw.prepare(sql)
      if (known) prepared.delete(sql)
      prepared.set(sql, statement)
      if (prepared.size > kept) prepared.delete(prepared.keys().next().value!)
      return statement
    },
    close: () => void raw.close(),
    get inTransaction() {
      return raw.inTransaction
    },
  }
}
