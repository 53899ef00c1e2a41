import { z } from 'zod'

/** Why a copy was made: by the clock, at the end of work, by hand, before a change of the schema. */
export const copyKind = z.enum(['automatic', 'closing', 'manual', 'beforeMigration'])
export type CopyKind = z.infer<typeof copyKind>

/** What a file holds, without anybody's data: it may be written down in plain text. */
export const fileFacts = z.object({
  schemaVersion: z.int().min(0),
  /** Number of the last step of the history; 0: none. */
  steps: z.int().min(0),
  /** UTC moment of the last step. */
  lastStepAt: z.string().nullable(),
  /** Rows by table. */
  rows: z.record(z.string(), z.int().min(0)),
})
export type FileFacts = z.infer<typeof fileFacts>

/** A verified copy as the register of a folder keeps it. */
export const copyRecord = fileFacts.extend({
  name: z.string(),
  kind: copyKind,
  madeAt: z.string(),
  bytes: z.int().min(0),
  sha256: z.string(),
  isProtected: z.boolean(),
  /** How long it took with its verification. Milliseconds. */
  milliseconds: z.int().min(0),
})
export type CopyRecord = z.infer<typeof copyRecord>

/** Counts a person recognises the file by. */
export const headCounts = z.object({
  people: z.int(),
  participations: z.int(),
  documents: z.int(),
  certificates: z.int(),
  reports: z.int(),
  scans: z.int(),
})
export type HeadCounts = z.infer<typeof headCounts>

/** Where a file that can be restored lies: beside the data file, in the second place, kept aside by a restore. */
export const copyPlace = z.enum(['here', 'place', 'aside'])
export type CopyPlace = z.infer<typeof copyPlace>

/** A copy on the list. What was not verified by this program is listed, and is not called a copy. */
export const listedCopy = z.object({
  where: copyPlace,
  name: z.string(),
  kind: copyKind.nullable(),
  madeAt: z.string(),
  bytes: z.int(),
  isVerified: z.boolean(),
  isProtected: z.boolean().nullable(),
  counts: headCounts.nullable(),
  schemaVersion: z.int().nullable(),
  /** Written by a newer program than this one. */
  isNewer: z.boolean(),
})
export type ListedCopy = z.infer<typeof listedCopy>

/** What became of one table of a damaged file. */
export const salvagedTable = z.object({
  table: z.string(),
  /** Rows that are in the new file. */
  saved: z.int().min(0),
  /** Rows that could be read, but break a rule of the file. */
  refused: z.int().min(0),
  /** Rows that could be read, but lead to one that was lost. */
  withoutParent: z.int().min(0),
  /** Whether the table was read to its end; otherwise nobody can tell how many rows are gone. */
  isWhole: z.boolean(),
})
export type SalvagedTable = z.infer<typeof salvagedTable>

const tables = {
  people: 'person',
  participations: 'participation',
  documents: 'expense_document',
  certificates: 'certificate',
  reports: 'report',
  scans: 'scan',
} as const satisfies Record<keyof HeadCounts, string>

/** The counts of a file by what a person calls them. */
export const headCountsOf = (rows: Readonly<Record<string, number>>): HeadCounts => ({
  people: rows[tables.people] ?? 0,
  participations: rows[tables.participations] ?? 0,
  documents: rows[tables.documents] ?? 0,
  certificates: rows[tables.certificates] ?? 0,
  reports: rows[tables.reports] ?? 0,
  scans: rows[tables.scans] ?? 0,
})
