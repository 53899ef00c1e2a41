import type { ConsentRecord } from '#shared/participations/schema.ts'
import type { Reader } from '../../db/open.ts'

/** Consents of a participation, by kind and day. */
export async function consentsOf(db: Reader, participationId: number): Promise<ConsentRecord[]> {
  const rows = await db
    .selectFrom('consent as c')
    .leftJoin('document_template as t', 't.id', 'c.template_id')
    .where('c.participation_id', '=', participationId)
    .orderBy('c.kind')
    .orderBy('c.decided_on')
    .orderBy('c.id')
    .select([
      'c.id',
      'c.kind',
      'c.decision',
      'c.decided_on as decidedOn',
      'c.withdrawn_on as withdrawnOn',
      'c.template_id as templateId',
      'c.manner',
      'c.proved_by as confirmation',
      'c.note',
      't.name',
      't.version',
      'c.revision',
    ])
    .execute()
  return rows.map(({ name, version, ...row }) => ({
    ...row,
    templateName: name === null ? null : `${name}, wersja ${version}`,
  }))
}

/** Texts that consents are signed under, the newest version of each first. */
export const consentTexts = (db: Reader): Promise<{ id: number; kind: string; name: string; version: number }[]> =>
  db
    .selectFrom('document_template')
    .where('kind', 'in', ['informationClause', 'consent'])
    .orderBy('kind')
    .orderBy('name')
    .orderBy('version', 'desc')
    .select(['id', 'kind', 'name', 'version'])
    .execute()

/** Which of these participations are there, each with the kinds of consent answered and not taken back. */
export async function answeredKinds(
  db: Reader,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const rows = await db
    .selectFrom('participation as x')
    .leftJoin('consent as c', (join) => join.onRef('c.participation_id', '=', 'x.id').on('c.withdrawn_on', 'is', null))
    .where('x.id', 'in', [...ids])
    .select(['x.id', 'c.kind'])
    .execute()
  const kinds = new Map<number, Set<string>>()
  for (const { id, kind } of rows) {
    const known = kinds.get(id) ?? new Set<string>()
    kinds.set(id, known)
    if (kind !== null) known.add(kind)
  }
  return kinds
}
