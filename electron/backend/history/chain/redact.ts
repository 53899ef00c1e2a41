import { sql } from 'kysely'
import { keptContent, keysOnly } from '#shared/history/chain.ts'
import type { Tx } from '../../db/open.ts'
import { hashOf, hex } from './seals.ts'

export type Removal = {
  /** The running command: its own changes have no seal yet and are stripped before they get one. */
  readonly commandId: number
  /** Why, in words the check of the history shows: „anonimizacja, protokół 3/2022”. Nothing personal. */
  readonly reason: string
  /** Changes (`change_log.id`) whose content goes. */
  readonly changes: readonly number[]
  /** Steps (`command_log.id`) whose sentence goes, with what is said instead. */
  readonly sentences: readonly { readonly commandId: number; readonly sentence: string }[]
}

/**
 * Takes the content of recorded changes and steps out of the history for good: of a row only the numbers of records are left
 * (`keysOnly`), of a sentence what is said instead, and the salts go, so that the digests, which stay, tell nothing of what was
 * there. The chain still verifies. What went, by which step and why is a record of its own (`content_removal`), and a checksum
 * holds what was kept. What was taken out before stays as it is. Steps touched by it can no longer be taken back. The bytes
 * are overwritten (`secure_delete`); the write-ahead log holds the old pages until the next checkpoint.
 */
export async function redact(db: Tx, removal: Removal): Promise<void> {
  const changes = await db
    .selectFrom('change_log')
    .innerJoin(wanted(removal.changes), (join) => join.onRef('wanted.value', '=', 'change_log.id'))
    .where('change_log.salt', 'is not', null)
    .orderBy('change_log.id')
    .select(['change_log.id', 'change_log.before', 'change_log.after'])
    .execute()
  const steps = await db
    .selectFrom('command_log')
    .innerJoin(wanted(removal.sentences.map(({ commandId }) => commandId)), (join) =>
      join.onRef('wanted.value', '=', 'command_log.id'),
    )
    .where('command_log.salt', 'is not', null)
    .orderBy('command_log.id')
    .select(['command_log.id', 'command_log.operator_name as by'])
    .execute()
  const sentenceOf = new Map(removal.sentences.map(({ commandId, sentence }) => [commandId, sentence]))
  const kept = changes.map(({ id, before, after }) => ({ id, before: keysOnly(before), after: keysOnly(after) }))
  const keptSteps = steps.map(({ id, by }) => ({ id, by, sentence: sentenceOf.get(id)! }))
  const rows = JSON.stringify(kept.map(({ id, before, after }) => [id, before, after]))
  await sql`update change_log set before = k.value ->> 1, after = k.value ->> 2, salt = null
    from json_each(${rows}) as k where change_log.id = (k.value ->> 0)`.execute(db)
  const said = JSON.stringify(keptSteps.map(({ id, sentence }) => [id, sentence]))
  await sql`update command_log set sentence = k.value ->> 1, salt = null
    from json_each(${said}) as k where command_log.id = (k.value ->> 0)`.execute(db)
  await db
    .insertInto('content_removal')
    .values({
      reason: removal.reason,
      change_ids: JSON.stringify(kept.map(({ id }) => id)),
      command_ids: JSON.stringify(keptSteps.map(({ id }) => id)),
      kept_checksum: hex(hashOf(keptContent(keptSteps, kept))),
    })
    .execute()
  await stripRunning(db, removal.commandId)
}

const wanted = (ids: readonly number[]) =>
  sql<{ value: number }>`(select distinct value from json_each(${JSON.stringify(ids)}))`.as('wanted')

/**
 * The running command has just written over what has to go, and its own changes still hold it: of what stood before only numbers
 * stay, and of what stood there meanwhile. They get their seal as they are then.
 */
async function stripRunning(db: Tx, commandId: number): Promise<void> {
  const own = await db
    .selectFrom('change_log')
    .where('command_id', '=', commandId)
    .where('table_name', '!=', 'content_removal')
    .orderBy('id', 'desc')
    .select(['id', 'table_name', 'row_id', 'before', 'after'])
    .execute()
  const seen = new Set<string>()
  const stripped = own.map(({ id, table_name, row_id, before, after }) => {
    const place = `${table_name} ${row_id}`
    const isLast = !seen.has(place)
    seen.add(place)
    return [id, keysOnly(before), isLast ? after : keysOnly(after)]
  })
  await sql`update change_log set before = k.value ->> 1, after = k.value ->> 2
    from json_each(${JSON.stringify(stripped)}) as k where change_log.id = (k.value ->> 0)`.execute(db)
}
