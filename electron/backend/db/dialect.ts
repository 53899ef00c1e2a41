import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver, type TransactionSettings } from 'kysely'
import type { PreparingDatabase } from './preparedOnce.ts'

class FileDriver extends SqliteDriver {
  readonly #database: PreparingDatabase
  constructor(database: PreparingDatabase) {
    super({ database })
    this.#database = database
  }

  /**
   * Takes the right to write at the start of a transaction that may write. A transaction that has read first is refused that
   * right at once when another program (the command line beside the window) wrote in between; one that asks first waits its turn.
   */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'))
  }

  /** On a full disk SQLite has rolled back by itself; asking again would fail and hide what really happened. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** SQLite as the query builder speaks it, over one connection. */
export class FileDialect extends SqliteDialect {
  readonly #database: PreparingDatabase
  constructor(database: PreparingDatabase) {
    super({ database })
    this.#database = database
  }
  override createDriver(): SqliteDriver {
    return new FileDriver(this.#database)
  }
}
