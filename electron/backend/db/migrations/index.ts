import type { Migration } from '../migration.ts'
import { start } from './0001_start.ts'

/** All steps of the schema in order; numbers rise by one. */
export const migrations: readonly Migration[] = [start]
