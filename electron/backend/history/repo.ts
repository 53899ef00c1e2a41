import { schemaVersion } from '../db/migrate.ts'
import type { Tx } from '../db/open.ts'
import { sealCommand } from './chain/seal.ts'

type NewCommand = {
  readonly call: string
  readonly sentence: string
  readonly at: string
  readonly undoRule: 'undoable' | 'final' | 'transparent'
  readonly removes: boolean
}

/** Opens the record of a command in the running transaction; from here on the triggers know under which command rows change. */
export async function beginCommand(db: Tx, command: NewCommand): Promise<number> {
  const who = await db.selectFrom('operator').where('current', '=', 1).select(['id', 'name']).executeTakeFirst()
  const { id } = await db
    .insertInto('command_log')
    .values({
      call: command.call,
      sentence: command.sentence,
      at: command.at,
      operator_id: who?.id ?? null,
      operator_name: who?.name ?? '',
      schema_version: schemaVersion,
      undo_rule: command.undoRule,
      removes: command.removes ? 1 : 0,
      undoes_id: null,
      redoes_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('current_command').values({ command_id: id }).execute()
  return id
}

/**
 * Closes the record and seals it onto the chain of the history. A command that changed nothing leaves no step behind; the
 * answer says whether there is one.
 */
export async function finishCommand(db: Tx, commandId: number, sentence: string): Promise<boolean> {
  await db.deleteFrom('current_command').execute()
  const changes = await db
    .selectFrom('change_log')
    .where('command_id', '=', commandId)
    .orderBy('id')
    .select(['id', 'table_name', 'row_id', 'before', 'after'])
    .execute()
  if (changes.length === 0) await db.deleteFrom('command_log').where('id', '=', commandId).execute()
  else await sealCommand(db, commandId, sentence, changes)
  return changes.length > 0
}

/** Says that the running command took back another one. */
export async function markUndoing(db: Tx, commandId: number, undoes: number): Promise<void> {
  await db.updateTable('command_log').set({ undoes_id: undoes }).where('id', '=', commandId).execute()
}

/**
 * Says that the running command did again what an undo had taken back. It then stands for the original: a removal done again
 * is in the bin, a restoring done again empties it.
 */
export async function markRedoing(db: Tx, commandId: number, undo: number): Promise<void> {
  const original = await db
    .selectFrom('command_log as u')
    .innerJoin('command_log as c', 'c.id', 'u.undoes_id')
    .where('u.id', '=', undo)
    .select(['c.removes', 'c.undoes_id'])
    .executeTakeFirstOrThrow()
  await db
    .updateTable('command_log')
    .set({ redoes_id: undo, ...original })
    .where('id', '=', commandId)
    .execute()
}
