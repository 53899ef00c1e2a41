import { sql } from 'kysely'
import type { Tx } from '../../db/open.ts'
import { hex, type RecordedChange, type RecordedStep, sealOf } from './seals.ts'

/**
 * Seals the running command with its changes onto the end of the chain, in its transaction: three statements, whatever the
 * number of changes. `sentence` is what the step is called in the end.
 */
export async function sealCommand(
  db: Tx,
  commandId: number,
  sentence: string,
  changes: readonly RecordedChange[],
): Promise<void> {
  const { rows } = await sql<RecordedStep & { end_step: number | null; end_link: Uint8Array | null }>`
    select c.id, c.call, c.at, c.operator_id, c.operator_name, c.schema_version, c.undo_rule, c.removes, c.undoes_id,
      c.redoes_id, e.step as end_step, e.link as end_link
    from command_log as c left join command_log as e on e.step = (select max(step) from command_log where step is not null)
    where c.id = ${commandId}`.execute(db)
  const { end_step, end_link, ...step } = rows[0]!
  const seal = sealOf({ step: end_step ?? 0, link: end_link }, { ...step, sentence }, changes)
  const seals = JSON.stringify(seal.changes.map(({ id, salt, digest }) => [id, hex(salt), hex(digest)]))
  await sql`update change_log set salt = unhex(s.value ->> 1), digest = unhex(s.value ->> 2)
    from json_each(${seals}) as s where change_log.id = (s.value ->> 0)`.execute(db)
  await sql`update command_log set sentence = ${sentence}, step = ${seal.step}, changes = ${changes.length},
    salt = ${seal.salt}, digest = ${seal.digest}, link = ${seal.link} where id = ${commandId}`.execute(db)
}
