import type { GrantRow } from '#shared/grants/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'

/** The grant whose final report is due next; when every term has passed, the one that passed last. */
export function nearestDue(grants: readonly GrantRow[], today: IsoDate): GrantRow | undefined {
  const byDue = [...grants].sort((a, b) => (a.reportDue < b.reportDue ? -1 : 1))
  return byDue.find((grant) => grant.reportDue >= today) ?? byDue.at(-1)
}
