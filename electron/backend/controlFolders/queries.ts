import type { Reader } from '../db/open.ts'

const idsOf = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => id)

/** Reports of a grant by period; `filingId`: the filing that stands, whose paper is kept as it left the house. */
export async function reportsOf(
  db: Reader,
  grantId: number,
): Promise<{ id: number; kind: 'partial' | 'final'; periodTo: string; filingId: number | null }[]> {
  return db
    .selectFrom('report as r')
    .leftJoin('report_filing as f', (on) => on.onRef('f.report_id', '=', 'r.id').on('f.withdrawn_on', 'is', null))
    .where('r.grant_id', '=', grantId)
    .orderBy('r.period_to')
    .orderBy('r.id')
    .select(['r.id', 'r.kind', 'r.period_to as periodTo', 'f.id as filingId'])
    .execute()
}

/** Agreements of a grant with the months of work under them, and things given, each in the order of their days. */
export async function contributionsOf(
  db: Reader,
  grantId: number,
): Promise<{
  agreements: { id: number; number: string; months: string[] }[]
  items: { id: number; number: string }[]
}> {
  const agreements = await db
    .selectFrom('volunteer_agreement')
    .where('grant_id', '=', grantId)
    .orderBy('signed_on')
    .orderBy('id')
    .select(['id', 'number'])
    .execute()
  const works = await db
    .selectFrom('volunteer_work as w')
    .innerJoin('volunteer_agreement as a', 'a.id', 'w.agreement_id')
    .where('a.grant_id', '=', grantId)
    .orderBy('w.worked_on')
    .select(['w.agreement_id as id', 'w.worked_on as workedOn'])
    .execute()
  const byAgreement = Map.groupBy(works, ({ id }) => id)
  const items = await db
    .selectFrom('in_kind_item')
    .where('grant_id', '=', grantId)
    .orderBy('given_on')
    .orderBy('id')
    .select(['id', 'number'])
    .execute()
  return {
    agreements: agreements.map((one) => ({
      ...one,
      months: [...new Set((byAgreement.get(one.id) ?? []).map(({ workedOn }) => workedOn.slice(0, 7)))],
    })),
    items,
  }
}

/** Groups of the editions paid from a grant. */
export async function groupsOf(db: Reader, grantId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('class_group as g')
    .innerJoin('edition as e', 'e.id', 'g.edition_id')
    .where('e.grant_id', '=', grantId)
    .orderBy('g.id')
    .select('g.id')
    .execute()
  return idsOf(rows)
}

/** Meetings of the editions paid from a grant that have scans, by day. */
export async function sessionsOf(db: Reader, grantId: number): Promise<{ id: number; heldOn: string }[]> {
  return db
    .selectFrom('class_session as s')
    .innerJoin('edition as e', 'e.id', 's.edition_id')
    .where('e.grant_id', '=', grantId)
    .where((eb) =>
      eb('s.id', 'in', eb.selectFrom('scan_link').where('record_kind', '=', 'classSession').select('record_id')),
    )
    .orderBy('s.held_on')
    .orderBy('s.id')
    .select(['s.id', 's.held_on as heldOn'])
    .execute()
}

/** Certificates issued in the editions paid from a grant, by number, without the annulled ones; results in their order. */
export async function certificatesOf(
  db: Reader,
  grantId: number,
): Promise<{ certificates: number[]; results: number[] }> {
  const certificates = await db
    .selectFrom('certificate as c')
    .innerJoin('participation as p', 'p.id', 'c.participation_id')
    .innerJoin('edition as e', 'e.id', 'p.edition_id')
    .where('e.grant_id', '=', grantId)
    .where('c.annulled_on', 'is', null)
    .orderBy('c.year')
    .orderBy('c.kind')
    .orderBy('c.sequence')
    .select('c.id')
    .execute()
  const results = await db
    .selectFrom('grant_result')
    .where('grant_id', '=', grantId)
    .orderBy('position')
    .select('id')
    .execute()
  return { certificates: idsOf(certificates), results: idsOf(results) }
}
