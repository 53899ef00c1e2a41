import type { ScannedKind } from '#shared/scans/records.ts'
import type { Reader } from '../db/open.ts'

/** Where the records of each kind are kept, and the column that names one of them. */
const places = {
  expenseDocument: { table: 'expense_document', name: 'number' },
  grant: { table: 'grant_agreement', name: 'title' },
  annex: { table: 'grant_annex', name: 'number' },
  volunteerAgreement: { table: 'volunteer_agreement', name: 'number' },
  inKindItem: { table: 'in_kind_item', name: 'number' },
  result: { table: 'grant_result', name: 'name' },
  report: { table: 'report', name: 'period_to' },
  classSession: { table: 'class_session', name: 'held_on' },
  partnerAgreement: { table: 'partner_agreement', name: 'title' },
  partnerCommitment: { table: 'partner_commitment', name: 'description' },
  partnerMeeting: { table: 'partner_meeting', name: 'held_on' },
  promotionEntry: { table: 'promotion_entry', name: 'title' },
  consent: { table: 'consent', name: 'decided_on' },
} as const satisfies Record<ScannedKind, { table: string; name: string }>

/** Whether there is such a record. */
export async function isThere(db: Reader, kind: ScannedKind, id: number): Promise<boolean> {
  const row = await db.selectFrom(places[kind].table).where('id', '=', id).select('id').executeTakeFirst()
  return row !== undefined
}

/** By what name each record of a kind is known, by its id; one that is gone (in the bin) is left out. */
export async function recordNames(
  db: Reader,
  kind: ScannedKind,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { table, name } = places[kind]
  const wanted = new Set(ids)
  const rows = await db
    .selectFrom(table)
    .select((eb) => [
      'id',
      eb
        .ref(name as never)
        .$castTo<string>()
        .as('name'),
    ])
    .execute()
  return new Map(rows.filter((row) => wanted.has(row.id)).map((row) => [row.id, row.name]))
}

/** Records that are a part of a grant alone, and are opened on its screen. */
const partsOfGrants = {
  annex: 'grant_annex',
  volunteerAgreement: 'volunteer_agreement',
  inKindItem: 'in_kind_item',
  result: 'grant_result',
} as const satisfies Partial<Record<ScannedKind, string>>

/** Answers, for a record, the grant on whose screen it is opened; null: it has a screen of its own, or is in the bin. */
export async function grantsOfRecords(db: Reader): Promise<(kind: ScannedKind, id: number) => number | null> {
  const grants = new Map<string, number>()
  for (const [kind, table] of Object.entries(partsOfGrants))
    for (const row of await db.selectFrom(table).select(['id', 'grant_id']).execute())
      grants.set(`${kind} ${row.id}`, row.grant_id)
  return (kind, id) => grants.get(`${kind} ${id}`) ?? null
}

/** Answers, for a record, the participation on whose screen it is opened; null: it is no consent, or is in the bin. */
export async function participationsOfRecords(db: Reader): Promise<(kind: ScannedKind, id: number) => number | null> {
  const rows = await db.selectFrom('consent').select(['id', 'participation_id']).execute()
  const consents = new Map(rows.map((row) => [row.id, row.participation_id]))
  return (kind, id) => (kind === 'consent' ? (consents.get(id) ?? null) : null)
}

/** All records of a grant that take scans, by kind. */
export async function recordsOfGrant(
  db: Reader,
  grantId: number,
): Promise<Readonly<Record<ScannedKind, ReadonlySet<number>>>> {
  const ofTable = async (
    table:
      | 'grant_annex'
      | 'volunteer_agreement'
      | 'in_kind_item'
      | 'grant_result'
      | 'report'
      | 'partner_commitment'
      | 'promotion_entry',
  ): Promise<Set<number>> => {
    const rows = await db.selectFrom(table).where('grant_id', '=', grantId).select('id').execute()
    return new Set(rows.map(({ id }) => id))
  }
  const documents = await db
    .selectFrom('expense_allocation as a')
    .innerJoin('budget_line as l', 'l.id', 'a.line_id')
    .where('l.grant_id', '=', grantId)
    .select('a.document_id as id')
    .execute()
  const sessions = await db
    .selectFrom('class_session as s')
    .innerJoin('edition as e', 'e.id', 's.edition_id')
    .where('e.grant_id', '=', grantId)
    .select('s.id')
    .execute()
  return {
    expenseDocument: new Set(documents.map(({ id }) => id)),
    grant: new Set([grantId]),
    annex: await ofTable('grant_annex'),
    volunteerAgreement: await ofTable('volunteer_agreement'),
    inKindItem: await ofTable('in_kind_item'),
    result: await ofTable('grant_result'),
    report: await ofTable('report'),
    classSession: new Set(sessions.map(({ id }) => id)),
    // Agreements and meetings are of the partnership, whatever pays for it.
    partnerAgreement: new Set(),
    partnerCommitment: await ofTable('partner_commitment'),
    partnerMeeting: new Set(),
    promotionEntry: await ofTable('promotion_entry'),
    // A consent is between a person and the club: no paper of the grant.
    consent: new Set(),
  }
}
