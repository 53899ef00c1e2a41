import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { ownedTables } from '#shared/anonymisation/ownedTables.ts'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { freeOfRestriction, markNames, tablesOfRights } from '#shared/dataProtection/restriction.ts'
import type { Reader } from '../db/open.ts'

/** Those whose data may only be kept now (art. 18 and 21), and all their participations: the one reading of it. */
export async function restrictedNow(db: Reader): Promise<{ personIds: number[]; participationIds: number[] }> {
  const people = await db.selectFrom('person_restriction').where('lifted_on', 'is', null).select('person_id').execute()
  const personIds = people.map(({ person_id }) => person_id)
  if (personIds.length === 0) return { personIds, participationIds: [] }
  const own = await db.selectFrom('participation').where('person_id', 'in', personIds).select('id').execute()
  return { personIds, participationIds: own.map(({ id }) => id) }
}

/** Names of those whose data may only be kept now, in both orders they are written in. */
export async function restrictedNames(db: Reader): Promise<string[]> {
  const { personIds } = await restrictedNow(db)
  if (personIds.length === 0) return []
  const people = await db
    .selectFrom('person')
    .where('id', 'in', personIds)
    .select(['first_name', 'last_name'])
    .execute()
  return people.flatMap(({ first_name, last_name }) => [`${last_name} ${first_name}`, `${first_name} ${last_name}`])
}

/** A list whose rows carry no number to mark by, with the words beside each name instead. */
export const withMarks = async <T>(db: Reader, value: T): Promise<NoInfer<T>> =>
  markNames(value, await restrictedNames(db))

const ownedBy = new Map(ownedTables.map((one) => [one.table, one]))
type Change = {
  readonly name: string
  readonly row: number
  readonly before: string | null
  readonly after: string | null
}
type Row = Readonly<Record<string, unknown>>

/** Numbers of the people whom rows changed by a step belong to; rows that went with the step are known from its own record. */
async function peopleOf(db: Reader, changes: readonly Change[]): Promise<Set<number>> {
  const people = new Set<number>()
  const gone = new Map(changes.map((one) => [`${one.name} ${one.row}`, one.before]))
  const parentsIn = (table: string, texts: readonly (string | null)[]): number[] => {
    const column = ownedBy.get(table)!.parent
    return texts.flatMap((text) => {
      const parent = text === null ? undefined : (JSON.parse(text) as Row)[column]
      return typeof parent === 'number' ? [parent] : []
    })
  }
  let level = new Map<string, Set<number>>()
  const climb = (table: string, ids: readonly number[]) => {
    const { of } = ownedBy.get(table)!
    const found = of === 'person' ? people : (level.get(of) ?? new Set())
    for (const id of ids) found.add(id)
    if (of !== 'person') level.set(of, found)
  }
  for (const { name, row, before, after } of changes)
    if (name === 'person') people.add(row)
    else climb(name, parentsIn(name, [before, after]))
  while (level.size > 0) {
    const here = level
    level = new Map()
    for (const [table, ids] of here) {
      const { parent } = ownedBy.get(table)!
      const { rows } = await sql<{ id: number; parent: number }>`select id, ${sql.ref(parent)} as parent
        from ${sql.table(table)} where id in (select value from json_each(${JSON.stringify([...ids])}))`.execute(db)
      climb(
        table,
        rows.map((one) => one.parent),
      )
      const standing = new Set(rows.map(({ id }) => id))
      const lost = [...ids].filter((id) => !standing.has(id)).map((id) => gone.get(`${table} ${id}`) ?? null)
      climb(table, parentsIn(table, lost))
    }
  }
  return people
}

const refused: CallError = ruleError(
  'dataProtection.onlyKept',
  'Nie zapisano: dane osoby, której to dotyczy, można tylko przechowywać (art. 18 albo 21 RODO). Nic nie zmieniono. Gdy czynność dotyczy wielu osób, odznacz tę z napisem „przetwarzanie ograniczone”, albo najpierw znieś ograniczenie w części Ochrona danych → Ograniczenia.',
)

/**
 * May the running step stand? It may not when it changed a row of somebody whose data may only be kept, whatever way led there:
 * what changed is read from its record, so no command can pass by. Her rights (requests, lifting, a consent taken back) and
 * the attendance of a whole meeting are free.
 */
export async function restrictionAgainst(db: Reader, call: string, commandId: number): Promise<CallError | undefined> {
  if (freeOfRestriction.includes(call)) return undefined
  const { personIds } = await restrictedNow(db)
  if (personIds.length === 0) return undefined
  const changes = await db
    .selectFrom('change_log')
    .where('command_id', '=', commandId)
    .select(['table_name as name', 'row_id as row', 'before', 'after'])
    .execute()
  const touching = changes.filter(
    ({ name, before, after }) =>
      (name === 'person' || ownedBy.has(name)) &&
      !tablesOfRights.includes(name) &&
      !takesConsentBack(name, before, after),
  )
  const touched = await peopleOf(db, touching)
  return personIds.some((id) => touched.has(id)) ? refused : undefined
}

const consentEnds = ['withdrawn_on', 'stopped_on']
/** The day of taking it back, or by which what it allowed had ended, is all that changes: nothing else goes along with the right. */
function takesConsentBack(table: string, before: string | null, after: string | null): boolean {
  if (table !== 'consent' || before === null || after === null) return false
  const { revision: _, ...was } = JSON.parse(before) as Row
  const { revision: __, ...is } = JSON.parse(after) as Row
  const changed = Object.keys(is).filter((column) => !isDeepStrictEqual(was[column], is[column]))
  return changed.length === 1 && consentEnds.some((column) => changed[0] === column && was[column] === null)
}
