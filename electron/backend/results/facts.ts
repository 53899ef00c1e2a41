import type { ResultFacts } from '#shared/results/formulas.ts'
import type { Reader } from '../db/open.ts'
import { codeFacts } from '../peopleReports/clubFacts.ts'
import {
  certificateFacts,
  diagnosisFacts,
  outcomeFacts,
  participationFacts,
  planFacts,
  surveyFacts,
} from '../peopleReports/peopleFacts.ts'
import type { Scope } from '../peopleReports/scope.ts'
import {
  attendanceFacts,
  communityWorkFacts,
  courseFacts,
  eventFacts,
  internshipFacts,
  relatedFacts,
  sessionFacts,
} from '../peopleReports/supportFacts.ts'

type Task = { readonly id: number; readonly taskFrom: string; readonly taskTo: string }

/** Editions the grant pays for and participations with at least a day in its task. */
async function scopeOf(db: Reader, { id, taskFrom, taskTo }: Task): Promise<Scope> {
  const editions = await db.selectFrom('edition').where('grant_id', '=', id).select('id').execute()
  const participations = await db
    .selectFrom('participation as x')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('e.grant_id', '=', id)
    .where('x.started_on', 'is not', null)
    .where('x.started_on', '<=', taskTo)
    .where((eb) => eb.or([eb('x.ended_on', 'is', null), eb('x.ended_on', '>=', taskFrom)]))
    .orderBy('x.id')
    .select('x.id')
    .execute()
  return {
    kind: 'inEdition',
    window: { from: taskFrom, to: taskTo },
    participations: participations.map((one) => one.id),
    editions: editions.map((one) => one.id),
    path: '',
  }
}

/** Everything the results of a grant are counted from: its editions, inside the days of its task. */
export async function resultFacts(db: Reader, task: Task, today: string): Promise<ResultFacts> {
  const scope = await scopeOf(db, task)
  return {
    window: scope.window,
    participations: await participationFacts(db, scope),
    sessions: await sessionFacts(db, scope, today),
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
    codes: await codeFacts(db),
  }
}
