import type { Output } from '#shared/contract/define.ts'
import type { Report, settlementsContract } from '#shared/settlements/contract.ts'

/** A report with everything calculated from the records, as `settlements.get` answers. */
export type ReportState = Output<(typeof settlementsContract)['settlements.get']>

/** What the coordinator writes or sets in a report. */
export type ReportChanges = Partial<Omit<Report, 'id' | 'grantId' | 'revision'>>

/** Texts of the form's boxes. */
export const textFields = ['i1', 'i2', 'ii3', 'ii4', 'iii'] as const
export type TextField = (typeof textFields)[number]
