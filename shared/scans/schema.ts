import { z } from 'zod'
import { id, isoDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { scanMimes } from './fileNames.ts'
import { scannedKinds, scanPurposes } from './records.ts'

/** The SHA-256 of a file, by which it is handed in and kept. */
export const sha256 = z
  .string('Najpierw przekaż plik do programu.')
  .regex(/^[0-9a-f]{64}$/, 'Najpierw przekaż plik do programu.')

/** The record a scan lies with. */
export const scannedRecord = {
  recordKind: z.enum(scannedKinds, 'Do tego rodzaju zapisu nie dodaje się skanów.'),
  recordId: id,
}
export const scanPurpose = z.enum(scanPurposes)

/** Things noted about a PDF, none of which refuses it. */
export const scanRemarks = ['encrypted', 'active'] as const
export type ScanRemark = (typeof scanRemarks)[number]

/** Puts a file that was handed in beside a record; `purpose` null: the first that records of this kind take. */
export const attachInput = z.strictObject({
  sha256,
  ...scannedRecord,
  purpose: scanPurpose.nullable().default(null),
  /** Name of the file as it came; only words, never taken for what the file is. */
  name: optionalText(300).default(''),
})

export const changeInput = z.strictObject({
  id,
  purpose: scanPurpose,
  name: requiredText('nazwę skanu', 200),
  revision,
})

/** A scan beside a record. */
export const scan = z.object({
  id,
  sha256: z.string(),
  name: z.string(),
  purpose: scanPurpose,
  addedOn: isoDate,
  /** Null: the bytes are not in the file any more. */
  mime: z.enum(scanMimes).nullable(),
  /** Bytes. */
  size: z.int(),
  remarks: z.array(z.enum(scanRemarks)),
  revision: z.int(),
})
export type Scan = z.infer<typeof scan>

/** What is wrong with a scan, with the record it lies with. */
export const scanProblem = z.object({
  /** `missing`: a record speaks of a file whose bytes are gone. `altered`: the bytes are not those that were added. */
  problem: z.enum(['missing', 'altered']),
  linkId: id.nullable(),
  recordKind: z.enum(scannedKinds).nullable(),
  recordId: id.nullable(),
  /** The grant the record is a part of: its screen is opened through it. */
  grantId: id.nullable(),
  /** The participation a consent is of: it is opened on its screen. */
  participationId: id.nullable(),
  /** `dokument księgowy FV 7/2021`; empty when the record is in the bin. */
  record: z.string(),
  name: z.string(),
  /** A Polish sentence: what happened and what to do. */
  text: z.string(),
})
export type ScanProblem = z.infer<typeof scanProblem>

const howMuch = z.object({ scans: z.int(), bytes: z.int() })
/** How many different files there are and how large, in bytes, without looking into them. */
export const scanSums = z.object({
  /** Everything that is kept. */
  kept: howMuch,
  /** Of that, what only removals in the bin from before today need. */
  inBin: howMuch,
  /** Of that, what nothing needs: no record, no removal in the bin, no filed report. */
  free: howMuch,
})

export type ScanSums = z.infer<typeof scanSums>

/** What looking through the scans has found. */
export const scanCheck = z.object({ scans: z.int(), bytes: z.int(), problems: z.array(scanProblem) })
export type ScanCheck = z.infer<typeof scanCheck>
