import type { NotNull } from 'kysely'
import type { CertificateKind } from '#shared/certificates/kinds.ts'
import type { CertificateData } from '#shared/certificates/schema.ts'
import type { Reader } from '../db/open.ts'

/** A participant somebody wants to certify. */
export type Candidate = {
  readonly participationId: number
  readonly startedOn: string
  readonly endedOn: string | null
  /** Has a valid certificate of this kind about this subject. */
  readonly certified: boolean
  readonly person: NonNullable<CertificateData['person']>
  readonly editionId: number
}

/** The participations certificates of a kind about a subject are asked for, in the order asked for; those that never began are left out. */
export async function candidatesOf(
  db: Reader,
  ids: readonly number[],
  about: { readonly kind: CertificateKind; readonly subject: string } = { kind: 'ZK', subject: '' },
): Promise<Candidate[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('certificate as c', (join) =>
      join
        .onRef('c.participation_id', '=', 'x.id')
        .on('c.annulled_on', 'is', null)
        .on('c.kind', '=', about.kind)
        .on('c.subject', '=', about.subject),
    )
    .where('x.id', 'in', [...ids])
    .where('x.started_on', 'is not', null)
    .select([
      'x.id',
      'x.edition_id',
      'x.started_on',
      'x.ended_on',
      'c.id as certificate',
      'p.first_name',
      'p.last_name',
      'p.sex',
      'p.birth_date',
      'p.birth_place',
    ])
    .$narrowType<{ started_on: NotNull }>()
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { first_name: firstName, last_name: lastName, sex, birth_date: birthDate, birth_place: birthPlace } = row
    return [
      {
        participationId: id,
        startedOn: row.started_on,
        endedOn: row.ended_on,
        certified: row.certificate !== null,
        editionId: row.edition_id,
        person: { firstName, lastName, sex, birthDate, birthPlace },
      },
    ]
  })
}
