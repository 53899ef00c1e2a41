import type { Migration } from '../migration.ts'
import { start } from './0001_start.ts'
import { caseWork } from './0002_caseWork.ts'
import { grantComplete } from './0003_grantComplete.ts'
import { filingAndPartners } from './0004_filingAndPartners.ts'
import { safe } from './0005_safe.ts'
import { kept } from './0006_kept.ts'
import { whole } from './0007_whole.ts'

/** All steps of the schema in order; numbers rise by one. */
export const migrations: readonly Migration[] = [start, caseWork, grantComplete, filingAndPartners, safe, kept, whole]
