import type { ReportFinding } from '#shared/settlements/overrides.ts'
import { type Severity, severities } from '#shared/settlements/result.ts'

/** Findings of one check and one gravity; `key` tells the group from others. */
export type FindingGroup = {
  readonly key: string
  readonly check: string
  readonly severity: Severity
  readonly findings: readonly ReportFinding[]
}

/** Findings by gravity, the gravest first, and in each by check, in the order of its number. */
export function findingGroups(findings: readonly ReportFinding[]): FindingGroup[] {
  const groups = Map.groupBy(findings, ({ severity, check }) => `${severity} ${check}`)
  return [...groups]
    .map(([key, own]) => ({ key, check: own[0]!.check, severity: own[0]!.severity, findings: own }))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.check.localeCompare(b.check))
}

/** How many findings of each gravity there are. */
export const countsOf = (findings: readonly ReportFinding[]): Readonly<Record<Severity, number>> =>
  Object.fromEntries(
    severities.map((severity) => [severity, findings.filter((own) => own.severity === severity).length]),
  ) as Record<Severity, number>
