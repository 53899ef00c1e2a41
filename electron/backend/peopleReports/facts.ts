import type { Facts } from '#shared/peopleReports/facts.ts'
import type { ReportFilter, ReportKind } from '#shared/peopleReports/filter.ts'
import type { Reader } from '../db/open.ts'
import { codeFacts, editionFacts, moneyFacts, staffFacts, staffNames } from './clubFacts.ts'
import {
  certificateFacts,
  contractFacts,
  diagnosisFacts,
  outcomeFacts,
  participationFacts,
  planFacts,
  surveyFacts,
} from './peopleFacts.ts'
import { scopeOfFilter } from './scope.ts'
import {
  attendanceFacts,
  communityWorkFacts,
  courseFacts,
  eventFacts,
  groupFacts,
  internshipFacts,
  relatedFacts,
  sessionFacts,
} from './supportFacts.ts'

/** Everything a report is counted from. Sums of marks are made by the file; money is read only by the reports that show it. */
export async function factsOf(db: Reader, kind: ReportKind, filter: ReportFilter, today: string): Promise<Facts> {
  const scope = await scopeOfFilter(db, filter)
  const money = kind === 'edition' ? { grants: [], funding: [] } : await moneyFacts(db, scope)
  return {
    window: scope.window,
    today,
    editions: await editionFacts(db, scope),
    participations: await participationFacts(db, scope),
    contracts: await contractFacts(db, scope),
    sessions: await sessionFacts(db, scope, today),
    groups: await groupFacts(db, scope),
    attendance: await attendanceFacts(db, scope),
    courses: await courseFacts(db, scope),
    internships: await internshipFacts(db, scope),
    communityWork: await communityWorkFacts(db, scope),
    outcomes: await outcomeFacts(db, scope),
    certificates: await certificateFacts(db, scope),
    events: await eventFacts(db, scope),
    related: await relatedFacts(db, scope),
    surveys: await surveyFacts(db, scope),
    diagnoses: await diagnosisFacts(db, scope),
    plans: await planFacts(db, scope),
    staff: await staffFacts(db, scope),
    staffNames: await staffNames(db),
    codes: await codeFacts(db),
    ...money,
  }
}
