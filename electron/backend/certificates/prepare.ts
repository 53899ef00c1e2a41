import type { IssueData } from '#shared/certificates/issue.ts'
import type { CertificateData } from '#shared/certificates/schema.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import { candidatesOf } from './candidates.ts'
import { composeCertificate } from './compose.ts'
import { issueProblem } from './issueProblem.ts'
import { supportOf } from './support.ts'
import { templateOf } from './templateQueries.ts'

/** A certificate to be issued: for whom, and what it says under a number. */
export type ToIssue = {
  readonly participationId: number | null
  readonly recipient: string
  readonly subject: string
  readonly write: (number: string) => CertificateData
}

/** Everything that was asked to be issued, in order; or why nothing of it can be. */
export async function prepareIssue(db: Reader, issue: IssueData): Promise<Result<ToIssue[], CallError>> {
  const support = await supportOf(db, issue)
  const subject = support?.subject ?? issue.subject
  const ids = [...new Set(issue.participationIds)]
  const candidates = await candidatesOf(db, ids, { kind: issue.kind, subject })
  const template = issue.templateId === null ? undefined : await templateOf(db, issue.templateId)
  const club = await clubOf(db)
  const problem = issueProblem({ issue, ids, candidates, support, template, club })
  if (problem) return err(problem)
  const editions = await editionsOf(
    db,
    candidates.map((candidate) => candidate.editionId),
  )
  const common = { issue, club, template, support }
  const typedPeriod = issue.periodFrom && issue.periodTo ? { from: issue.periodFrom, to: issue.periodTo } : null
  const forPeople = candidates.map((candidate): ToIssue => {
    const edition = editions.get(candidate.editionId)
    const standing = support?.people.get(candidate.participationId)
    const own = { from: candidate.startedOn, to: candidate.endedOn ?? issue.issuedOn }
    const ofSupport = support?.from && support.to ? { from: support.from, to: support.to } : own
    const period = issue.kind === 'ZK' ? own : support ? ofSupport : typedPeriod
    return {
      participationId: candidate.participationId,
      recipient: '',
      subject,
      write: (number) =>
        composeCertificate({
          ...common,
          number,
          edition,
          activities: support ? [] : (edition?.activities ?? []),
          person: candidate.person,
          recipient: '',
          period,
          standing,
        }),
    }
  })
  const forOthers = issue.recipients.map((recipient): ToIssue => {
    const nobody = {
      edition: undefined,
      activities: [],
      person: null,
      period: typedPeriod,
      standing: undefined,
    }
    return {
      participationId: null,
      recipient,
      subject,
      write: (number) => composeCertificate({ ...common, ...nobody, number, recipient }),
    }
  })
  return ok([...forPeople, ...forOthers])
}

type EditionFacts = {
  name: string
  projectTitle: string
  programme: string
  fundingLine: string
  hourMinutes: 45 | 60
  activities: { name: string; minutes: number }[]
}
async function editionsOf(db: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, EditionFacts>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const editions = await db.selectFrom('edition').where('id', 'in', wanted).selectAll().execute()
  const activities = await db
    .selectFrom('edition_activity')
    .where('edition_id', 'in', wanted)
    .orderBy('position')
    .select(['edition_id', 'name', 'minutes'])
    .execute()
  return new Map(
    editions.map((edition) => [
      edition.id,
      {
        name: edition.name,
        projectTitle: edition.project_title,
        programme: edition.programme,
        fundingLine: edition.funding_line,
        hourMinutes: edition.hour_minutes,
        activities: activities
          .filter((a) => a.edition_id === edition.id)
          .map(({ name, minutes }) => ({ name, minutes })),
      },
    ]),
  )
}
