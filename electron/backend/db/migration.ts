import type { Database } from 'better-sqlite3'

/**
 * One step of the schema. Frozen after release: it imports nothing of ours that could change, and runs inside the
 * transaction of all pending steps. Foreign keys are off while it runs and checked before the commit.
 */
export type Migration = { readonly version: number; readonly name: string; readonly up: (db: Database) => void }
