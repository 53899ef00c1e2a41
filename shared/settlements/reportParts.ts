/** Parts of the report form (annex 5) in its order, as the coordinator works through them. */
export const reportParts = ['header', 'I.1', 'I.2', 'II.1', 'II.2', 'II.3', 'II.4', 'III', 'signatures'] as const
export type ReportPart = (typeof reportParts)[number]
