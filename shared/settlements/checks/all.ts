import type { IsoDate } from '../../kernel/dates.ts'
import { type Finding, type Settlement, severities } from '../result.ts'
import type { SettlementInput } from '../schema.ts'
import { activityChecks } from './activity.ts'
import { arithmeticChecks } from './arithmetic.ts'
import { budgetChecks } from './budget.ts'
import type { Check } from './check.ts'
import { clubChecks } from './club.ts'
import { contributionChecks } from './contributions.ts'
import { dateChecks } from './dates.ts'
import { documentCostChecks } from './documentCosts.ts'
import { documentPaperChecks } from './documentPapers.ts'
import { documentChecks } from './documents.ts'
import { type CheckFacts, usualFacts } from './facts.ts'
import { formFieldChecks } from './formFields.ts'
import { hasPart } from './formParts.ts'
import { ownContributionChecks } from './ownContribution.ts'
import { resultChecks } from './results.ts'
import { termChecks } from './terms.ts'

/** Every declared check, in the order of its number. Source: reference section 6 (mistakes reports are sent back for). */
export const checks: readonly Check[] = [
  ...dateChecks,
  ...arithmeticChecks,
  ...formFieldChecks,
  ...budgetChecks,
  ...documentChecks,
  ...documentCostChecks,
  ...documentPaperChecks,
  ...contributionChecks,
  ...resultChecks,
  ...activityChecks,
  ...clubChecks,
  ...termChecks,
  ...ownContributionChecks,
].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Does a check run on the form of this report, by the part it says it needs? */
export const runsOn = (check: Pick<Check, 'needs'>, input: Pick<SettlementInput, 'form'>): boolean =>
  check.needs === undefined || hasPart(input, check.needs)

/**
 * Everything that is wrong with a report today, the gravest first. Nothing here stops a record from being saved. A form is
 * asked for no part it does not have: neither a check that needs one runs, nor is a remark made that leads to one.
 */
export function findingsOf(
  input: SettlementInput,
  settlement: Settlement,
  today: IsoDate,
  facts: CheckFacts = usualFacts(input),
): Finding[] {
  const found = checks
    .filter((check) => runsOn(check, input))
    .flatMap((check) =>
      check
        .run(input, settlement, today, facts)
        .filter(({ record }) => record?.part === undefined || hasPart(input, record.part))
        .map(
          ({ message, todo, record, severity = check.severity }): Finding => ({
            check: check.id,
            severity,
            message,
            todo,
            record,
          }),
        ),
    )
  return found.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
