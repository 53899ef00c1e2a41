import { sql } from 'kysely'
import type { CertificateRow, certificatesContract } from '#shared/certificates/contract.ts'
import { type CertificateData, certificateData } from '#shared/certificates/schema.ts'
import type { Output, Parsed } from '#shared/contract/define.ts'
import type { Reader } from '../db/open.ts'
import { searchQuery } from '../db/search.ts'

type ListInput = Parsed<(typeof certificatesContract)['certificates.list']>
type Line = Output<(typeof certificatesContract)['certificates.get']>

const register = (db: Reader) =>
  db
    .selectFrom('certificate as c')
    .leftJoin('participation as x', 'x.id', 'c.participation_id')
    .leftJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('edition as e', 'e.id', 'x.edition_id')

/** The columns of a line of the register: names and period as the paper has them. */
const columns = [
  'c.id',
  'c.kind',
  'c.number',
  'c.issued_on as issuedOn',
  sql<string>`coalesce(c.data ->> '$.person.lastName' || ' ' || (c.data ->> '$.person.firstName'), c.recipient_name)`.as(
    'name',
  ),
  'p.id as personId',
  'x.id as participationId',
  'e.id as editionId',
  sql<string>`coalesce(e.name, '')`.as('editionName'),
  'c.subject',
  sql<string | null>`c.data ->> '$.period.from'`.as('periodFrom'),
  sql<string | null>`c.data ->> '$.period.to'`.as('periodTo'),
  'c.received_on as receivedOn',
  sql<number>`(select count(*) from certificate_duplicate d where d.certificate_id = c.id)`.as('duplicates'),
  'c.annulled_on as annulledOn',
  'c.annulled_reason as annulledReason',
] as const

/** One page of the register with totals. */
export async function listCertificates(
  db: Reader,
  input: ListInput,
): Promise<{ rows: CertificateRow[]; total: number; annulled: number }> {
  const match = searchQuery(input.search)
  const wanted = register(db)
    .$if(input.editionId !== null, (q) => q.where('e.id', '=', input.editionId!))
    .$if(input.kind !== null, (q) => q.where('c.kind', '=', input.kind!))
    .$if(input.year !== null, (q) => q.where('c.year', '=', input.year!))
    .$if(match !== undefined, (q) =>
      q.where(
        sql<boolean>`(p.id in (select rowid from person_search where person_search match ${match}) or instr(c.number, ${input.search.trim()}) > 0 or instr(lower(c.recipient_name), lower(${input.search.trim()})) > 0)`,
      ),
    )
  const totals = await wanted
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      sql<number>`coalesce(sum(c.annulled_on is not null), 0)`.as('annulled'),
    ])
    .executeTakeFirstOrThrow()
  const direction = input.descending ? 'desc' : 'asc'
  const order = {
    number: [sql`c.year`, sql`c.sequence`],
    issuedOn: [sql`c.issued_on`, sql`c.id`],
    name: [sql`coalesce(p.sort_key, c.recipient_name)`, sql`c.id`],
  } as const
  const rows = await wanted
    .orderBy(order[input.sort][0], direction)
    .orderBy(order[input.sort][1], direction)
    .orderBy('c.kind', 'asc')
    .offset(input.offset)
    .limit(input.limit)
    .select(columns)
    .execute()
  return { rows, ...totals }
}

/** One line of the register with its duplicates; `undefined`: no such certificate. */
export async function registerLineOf(db: Reader, id: number): Promise<Line | undefined> {
  const line = await register(db).where('c.id', '=', id).select(columns).executeTakeFirst()
  if (!line) return undefined
  const duplicateList = await db
    .selectFrom('certificate_duplicate')
    .where('certificate_id', '=', id)
    .orderBy('issued_on')
    .select(['id', 'issued_on as issuedOn', 'signatory_name as signatoryName', 'reason'])
    .execute()
  return { ...line, duplicateList }
}

/** Is the number in the register, also as an annulled one? */
export async function isNumberTaken(db: Reader, number: string): Promise<boolean> {
  const found = await db.selectFrom('certificate').where('number', '=', number).select('id').executeTakeFirst()
  return found !== undefined
}

/** Frozen copies of issued certificates in the order asked for; shorter than the list when some do not exist. */
export async function frozenCertificates(db: Reader, ids: readonly number[]): Promise<CertificateData[]> {
  const rows = await db
    .selectFrom('certificate')
    .where('id', 'in', [...ids])
    .select(['id', 'data', 'annulled_on'])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [{ ...certificateData.parse(JSON.parse(row.data)), annulled: row.annulled_on !== null }] : []
  })
}

/** The frozen copy as a duplicate says it; `undefined`: no such duplicate. */
export async function frozenDuplicate(db: Reader, id: number): Promise<CertificateData | undefined> {
  const row = await db
    .selectFrom('certificate_duplicate')
    .where('id', '=', id)
    .select(['certificate_id', 'issued_on', 'signatory_name'])
    .executeTakeFirst()
  const [frozen] = row ? await frozenCertificates(db, [row.certificate_id]) : []
  return row && frozen && { ...frozen, duplicateOn: row.issued_on, duplicateSignatory: row.signatory_name }
}
