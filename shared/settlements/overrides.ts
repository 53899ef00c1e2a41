import { z } from 'zod'
import { id, optionalText, requiredText } from '../contract/fields.ts'
import { type Finding, finding } from './result.ts'

/** A blocking finding that is left as it is, with the reason that the checklist prints. */
export const findingOverride = z.object({
  id,
  check: z.string(),
  /** Kind and number of the record of the finding; empty and 0 when it is about the whole report. */
  recordKind: z.string(),
  recordId: z.int(),
  /** What the finding said when the reason was written. */
  message: z.string(),
  reason: z.string(),
  madeOn: z.string(),
})
export type FindingOverride = z.infer<typeof findingOverride>

/** A finding with the reason why it is left as it is; `null`: it is open. */
export const reportFinding = finding.extend({
  override: findingOverride.pick({ id: true, reason: true, madeOn: true }).nullable(),
})
export type ReportFinding = z.infer<typeof reportFinding>

export const overrideInput = z.strictObject({
  reportId: id,
  check: z.string().regex(/^C-\d\d$/, 'Wskaż uwagę z listy.'),
  recordKind: optionalText(40),
  recordId: z.int().min(0),
  message: z.string().min(1).max(4000),
  reason: requiredText('powód', 1000),
})
export type OverrideInput = z.input<typeof overrideInput>

/** What tells one finding of a report from another: its check, its record and what it says, with its amounts and days. */
export const findingKey = ({ check, record, message }: Pick<Finding, 'check' | 'record' | 'message'>) => ({
  check,
  recordKind: record?.kind ?? '',
  recordId: record?.id ?? 0,
  message,
})
const same = (key: ReturnType<typeof findingKey>, other: FindingOverride): boolean =>
  key.check === other.check &&
  key.recordKind === other.recordKind &&
  key.recordId === other.recordId &&
  key.message === other.message

/**
 * Findings with the reasons that still hold, and the reasons that hold no more: their finding is mended, or says another
 * amount or day than the one the reason was written for.
 */
export function withOverrides(
  findings: readonly Finding[],
  overrides: readonly FindingOverride[],
): { findings: ReportFinding[]; lapsed: FindingOverride[] } {
  const used = new Set<number>()
  const told = findings.map((own): ReportFinding => {
    const key = findingKey(own)
    const found = own.severity === 'blocks' ? overrides.find((one) => same(key, one)) : undefined
    if (found) used.add(found.id)
    return { ...own, override: found ? { id: found.id, reason: found.reason, madeOn: found.madeOn } : null }
  })
  return { findings: told, lapsed: overrides.filter((one) => !used.has(one.id)) }
}
