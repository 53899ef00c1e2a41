import { sql } from 'kysely'
import { fold } from '#shared/kernel/text.ts'
import type { Assignment, Member, StaffRow } from '#shared/staff/schema.ts'
import { postOverloads } from '#shared/staff/workload.ts'
import type { Reader } from '../db/open.ts'

type ListInput = { search: string; editionId: number | null; activeOnly: boolean }

/** Those who work for the club, in alphabetical order, each with their roles. */
export async function listStaff(db: Reader, input: ListInput): Promise<StaffRow[]> {
  const rows = await db
    .selectFrom('staff_member as s')
    .$if(input.activeOnly, (q) => q.where('s.active', '=', 1))
    .orderBy('s.sort_key')
    .orderBy('s.id')
    .select([
      's.id',
      's.first_name as firstName',
      's.last_name as lastName',
      's.title',
      's.phone',
      's.email',
      's.confidentiality_on as confidentialityOn',
      's.active',
      sql<number>`exists (select 1 from operator o where o.staff_id = s.id)`.as('atComputer'),
    ])
    .execute()
  const roles = Map.groupBy(await rolesIn(db, input.editionId), (role) => role.staffId)
  const words = fold(input.search).split(/\s+/).filter(Boolean)
  return rows
    .map((row) => {
      const own = roles.get(row.id) ?? []
      return {
        ...row,
        name: `${row.lastName} ${row.firstName}`,
        active: row.active === 1,
        atComputer: row.atComputer === 1,
        roles: own.map(({ label }) => label),
        roleCodes: own.map(({ code }) => code),
      }
    })
    .filter((row) => input.editionId === null || row.roles.length > 0)
    .filter((row) => {
      const text = fold([row.name, row.title, row.phone, row.email, ...row.roles].join(' '))
      return words.every((word) => text.includes(word))
    })
}

/** Roles people have had, each once for a person, in the order of the list; only those of the edition or its grant when one is given. */
const rolesIn = (db: Reader, editionId: number | null) =>
  db
    .selectFrom('staff_assignment as a')
    .leftJoin('code_list_item as r', (join) => join.on('r.list', '=', 'staff_role').onRef('r.code', '=', 'a.role'))
    .$if(editionId !== null, (q) =>
      q.where(
        sql<boolean>`(a.edition_id = ${editionId} or (a.edition_id is null and a.grant_id = (select grant_id from edition where id = ${editionId})))`,
      ),
    )
    .groupBy(['a.staff_id', 'a.role'])
    .orderBy('r.position')
    .select(['a.staff_id as staffId', 'a.role as code', sql<string>`coalesce(r.label, a.role)`.as('label')])
    .execute()

/** Somebody of the staff with their assignments, the latest first; `undefined`: no such person. */
export async function memberOf(db: Reader, id: number): Promise<Member | undefined> {
  const row = await db.selectFrom('staff_member').where('id', '=', id).selectAll().executeTakeFirst()
  if (!row) return undefined
  const operator = await db.selectFrom('operator').where('staff_id', '=', id).select('id').executeTakeFirst()
  const assignments = await assignmentsOf(db, id)
  return {
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    title: row.title,
    phone: row.phone,
    email: row.email,
    confidentialityOn: row.confidentiality_on,
    active: row.active === 1,
    note: row.note,
    atComputer: operator !== undefined,
    revision: row.revision,
    assignments,
    overloads: postOverloads(
      assignments.map((a) => ({ from: a.validFrom, to: a.validTo, fteHundredths: a.fteHundredths })),
    ),
  }
}

/** Assignments with the names of what they lead to. */
export const assignmentRows = (db: Reader) =>
  db
    .selectFrom('staff_assignment as a')
    .leftJoin('code_list_item as r', (join) => join.on('r.list', '=', 'staff_role').onRef('r.code', '=', 'a.role'))
    .leftJoin('code_list_item as b', (join) =>
      join.on('b.list', '=', 'employment_basis').onRef('b.code', '=', 'a.basis'),
    )
    .leftJoin('code_list_item as f', (join) =>
      join.on('f.list', '=', 'funding_source').onRef('f.code', '=', 'a.funding_source'),
    )
    .leftJoin('edition as e', 'e.id', 'a.edition_id')
    .leftJoin('grant_agreement as g', 'g.id', 'a.grant_id')
    .select([
      'a.id',
      'a.staff_id as staffId',
      'a.edition_id as editionId',
      'e.name as editionName',
      'a.grant_id as grantId',
      'g.title as grantTitle',
      'a.role',
      sql<string>`coalesce(r.label, a.role)`.as('roleLabel'),
      'a.basis',
      sql<string>`coalesce(b.label, a.basis)`.as('basisLabel'),
      'a.fte_hundredths as fteHundredths',
      'a.month_minutes as monthMinutes',
      'a.valid_from as validFrom',
      'a.valid_to as validTo',
      'a.funding_source as fundingSource',
      'f.label as fundingLabel',
      'a.contract_number as contractNumber',
      'a.note',
      'a.revision',
    ])

const assignmentsOf = (db: Reader, staffId: number): Promise<Assignment[]> =>
  assignmentRows(db).where('a.staff_id', '=', staffId).orderBy('a.valid_from', 'desc').orderBy('a.id').execute()

/** Records that name somebody of the staff and would lose their author or leader, in Polish, each with its count. */
export async function workOf(db: Reader, staffId: number): Promise<{ sessions: number; assignments: number }> {
  return db
    .selectNoFrom([
      sql<number>`(select count(*) from session_leader where staff_id = ${staffId})`.as('sessions'),
      sql<number>`(select count(*) from staff_assignment where staff_id = ${staffId})`.as('assignments'),
    ])
    .executeTakeFirstOrThrow()
}
