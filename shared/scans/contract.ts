import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, optionalDate } from '../contract/fields.ts'
import { scanMimes } from './fileNames.ts'
import { attachInput, changeInput, scan, scanCheck, scannedRecord, scanRemarks, scanSums } from './schema.ts'

/** Scans of papers, kept in the file by what they are. */
export const scansContract = {
  /** Scans beside a record, in the order they were added. */
  'scans.list': query({ input: z.strictObject(scannedRecord), output: z.array(scan), areas: ['scans'] }),
  /** How many scans lie with each record of a kind; records without any are left out. */
  'scans.counts': query({
    input: z.strictObject({ recordKind: scannedRecord.recordKind }),
    output: z.array(z.object({ recordId: id, count: z.int(), payments: z.int() })),
    areas: ['scans'],
  }),
  /** How much room scans take, and how much of it could be let go. */
  'scans.sums': query({ input: z.strictObject({}), output: scanSums, areas: ['scans'], detached: true }),
  /** Makes a scan ready to be fetched as a file is; refused when its bytes are gone or are not those that were added. */
  'scans.open': query({
    input: z.strictObject({ id }),
    output: z.object({ fileId: z.string(), name: z.string(), mime: z.enum(scanMimes), bytes: z.int() }),
    areas: ['scans'],
    detached: true,
  }),
  /** Looks through the bytes of all scans of a grant, or of the whole file. */
  'scans.verify': query({
    input: z.strictObject({ grantId: id.nullable().default(null) }),
    output: scanCheck,
    areas: ['scans'],
    detached: true,
  }),
  /** Puts a file handed in before (`putFile`) beside a record. Only PDF, JPG and PNG, judged by content. */
  'scans.attach': command({
    input: attachInput,
    output: z.object({
      id,
      revision: z.int(),
      name: z.string(),
      mime: z.enum(scanMimes),
      size: z.int(),
      remarks: z.array(z.enum(scanRemarks)),
    }),
    areas: ['scans'],
    sentence: () => 'dodano skan',
  }),
  'scans.change': command({
    input: changeInput,
    output: z.object({ id, revision: z.int() }),
    areas: ['scans'],
    sentence: ({ name }) => `zmieniono opis skanu „${name}”`,
  }),
  /** Takes a scan away from its record; the bytes stay, so that the step can be taken back. */
  'scans.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['scans'],
    removes: true,
    sentence: () => 'usunięto skan',
  }),
  /**
   * Lets go the bytes that no record and nothing in the bin needs; with a day, also those only needed by what was removed
   * before it. Cannot be taken back (docs/decisions, „Scans”).
   */
  'scans.release': command({
    input: z.strictObject({ removedBefore: optionalDate.default(null) }),
    output: z.object({ released: z.int(), bytes: z.int() }),
    areas: ['scans'],
    recorded: false,
    sentence: () => 'zwolniono miejsce po skanach',
  }),
}
