import { type NotNull, sql } from 'kysely'
import type { z } from 'zod'
import type { CertificateRow, certificatesContract, issueInput } from '#shared/certificates/contract.ts'
import { type CertificateData, certificateData } from '#shared/certificates/schema.ts'
import { legalBasisOn } from '#shared/certificates/wording.ts'
import type { Parsed } from '#shared/contract/define.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import { searchQuery } from '../db/search.ts'

type ListInput = Parsed<(typeof certificatesContract)['certificates.list']>
type IssueData = z.output<typeof issueInput>

/** The columns of a line of the register: names and period as the paper has them. */
const registerColumns = [
  'c.id',
  'c.number',
  'c.issued_on as issuedOn',
  sql<string>`c.data ->> '$.person.lastName'`.as('lastName'),
  sql<string>`c.data ->> '$.person.firstName'`.as('firstName'),
  'p.id as personId',
  'e.id as editionId',
  'e.name as editionName',
  sql<string>`c.data ->> '$.period.from'`.as('periodFrom'),
  sql<string>`c.data ->> '$.period.to'`.as('periodTo'),
  'c.annulled_on as annulledOn',
  'c.annulled_reason as annulledReason',
] as const

/** One page of the register with totals. */
export async function listCertificates(
  db: Reader,
  input: ListInput,
): Promise<{ rows: CertificateRow[]; total: number; annulled: number }> {
  const match = searchQuery(input.search)
  const wanted = db
    .selectFrom('certificate as c')
    .innerJoin('participation as x', 'x.id', 'c.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .$if(input.editionId !== null, (q) => q.where('e.id', '=', input.editionId!))
    .$if(match !== undefined, (q) =>
      q.where(
        sql<boolean>`(p.id in (select rowid from person_search where person_search match ${match}) or instr(c.number, ${input.search.trim()}) > 0)`,
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
    number: ['c.year', 'c.sequence'],
    issuedOn: ['c.issued_on', 'c.id'],
    name: ['p.sort_key', 'c.id'],
  } as const
  const rows = await wanted
    .orderBy(order[input.sort][0], direction)
    .orderBy(order[input.sort][1], direction)
    .offset(input.offset)
    .limit(input.limit)
    .select(registerColumns)
    .execute()
  return { rows, ...totals }
}

/** One line of the register; `undefined`: no such certificate. */
export async function registerLineOf(db: Reader, id: number): Promise<CertificateRow | undefined> {
  return db
    .selectFrom('certificate as c')
    .innerJoin('participation as x', 'x.id', 'c.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('c.id', '=', id)
    .select(registerColumns)
    .executeTakeFirst()
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

export type Candidate = {
  participationId: number
  startedOn: string
  endedOn: string | null
  certified: boolean
  person: CertificateData['person']
  editionId: number
}
/** The participations certificates are asked for, in the order asked for. */
export async function candidatesOf(db: Reader, ids: readonly number[]): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('certificate as c', (join) =>
      join.onRef('c.participation_id', '=', 'x.id').on('c.annulled_on', 'is', null).on('c.kind', '=', 'ZK'),
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

/** What a certificate of this participation says when issued as asked; `number` is given by the caller. */
export async function certificateOf(
  db: Reader,
  issue: IssueData,
  candidate: Candidate,
  number: string,
): Promise<CertificateData> {
  const { organisation, kis, signatories } = await clubOf(db)
  const edition = await db
    .selectFrom('edition')
    .where('id', '=', candidate.editionId)
    .selectAll()
    .executeTakeFirstOrThrow()
  const activities = await db
    .selectFrom('edition_activity')
    .where('edition_id', '=', edition.id)
    .orderBy('position')
    .select(['name', 'minutes'])
    .execute()
  const signing = issue.signatoryIds.flatMap((id) => signatories.filter((s) => s.id === id))
  return {
    kind: 'ZK',
    number,
    organisation: {
      name: organisation.name,
      address: [organisation.street, `${organisation.postalCode} ${organisation.city}`.trim()]
        .filter(Boolean)
        .join(', '),
      krs: organisation.krs,
    },
    club: { name: kis.name, registerNumber: kis.registerNumber, registerAuthority: kis.registerAuthority },
    legalBasis: legalBasisOn(issue.issuedOn),
    person: candidate.person,
    period: { from: candidate.startedOn, to: candidate.endedOn ?? issue.issuedOn },
    editionName: edition.name,
    projectTitle: edition.project_title,
    programme: edition.programme,
    activities,
    hourMinutes: edition.hour_minutes,
    totalMinutes: activities.length === 0 ? null : activities.reduce((total, a) => total + a.minutes, 0),
    totalKind: 'programme',
    place: issue.place,
    issuedOn: issue.issuedOn,
    signatories: signing.map(({ name, functionTitle }) => ({ name, function: functionTitle })),
    fundingLine: edition.funding_line,
    orientation: issue.orientation,
    annulled: false,
    duplicateOn: null,
  }
}
