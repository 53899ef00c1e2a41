import { schemaVersion } from '../db/migrate.ts'
import type { Reader } from '../db/open.ts'
import { contentRemoved } from './contentRemoved.ts'
import { contentIsGone } from './takeBack.ts'
import { undone } from './undone.ts'

/** What is left to do about what has gone out, by the call that sent it. */
const remedies: Readonly<Record<string, string>> = {
  'certificates.issue': ' Numer wyszedł już na zewnątrz; zaświadczenie można unieważnić.',
  'filings.file': ' Sprawozdanie wyszło już na zewnątrz; złożenie wpisane przez pomyłkę można wycofać z powodem.',
}

export type Step = { commandId: number; sentence: string; at: string; by: string }
const columns = ['id as commandId', 'sentence', 'at', 'operator_name as by'] as const

/**
 * The step Undo would take back: the last command that stands. An undone command does not stand, nor does an undo itself;
 * a redo stands for what it did again. A final command (a number was issued) or one older than the schema blocks the way.
 */
export async function undoStep(db: Reader): Promise<{ step: Step | null; blocked: string | null }> {
  const last = await db
    .selectFrom('command_log as c')
    .where((eb) => eb.or([eb('c.undo_rule', '!=', 'transparent'), eb('c.redoes_id', 'is not', null)]))
    .where((eb) => eb.not(undone(eb.ref('c.id'))))
    .orderBy('c.id', 'desc')
    .limit(1)
    .select([...columns, 'call', 'undo_rule', 'schema_version'])
    .select((eb) => contentRemoved(eb.ref('c.id')).as('content_removed'))
    .executeTakeFirst()
  if (!last) return { step: null, blocked: null }
  const { call, undo_rule, schema_version, content_removed, ...step } = last
  if (undo_rule === 'final') {
    return {
      step: null,
      blocked: `Tego nie można cofnąć: ${step.sentence}.${remedies[call] ?? ''}`,
    }
  }
  if (schema_version !== schemaVersion) {
    return {
      step: null,
      blocked: 'Wcześniejsze zmiany zapisała starsza wersja programu. Można je obejrzeć w historii, ale nie cofnąć.',
    }
  }
  if (content_removed) return { step: null, blocked: contentIsGone }
  return { step, blocked: null }
}

/** The undo that Redo would take back: the last one, if nothing new was done after it. `null`: there is nothing to do again. */
export async function redoStep(db: Reader): Promise<Step | null> {
  const undo = await db
    .selectFrom('command_log as c')
    .innerJoin('command_log as done', 'done.id', 'c.undoes_id')
    .where('c.call', '=', 'history.undo')
    .where('c.schema_version', '=', schemaVersion)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('command_log as r').whereRef('r.redoes_id', '=', 'c.id').select('r.id'))),
    )
    .orderBy('c.id', 'desc')
    .limit(1)
    .select(['c.id as commandId', 'done.sentence', 'c.at', 'c.operator_name as by'])
    .executeTakeFirst()
  if (!undo) return null
  const newer = await db
    .selectFrom('command_log')
    .where('id', '>', undo.commandId)
    .where('undo_rule', '!=', 'transparent')
    .limit(1)
    .select('id')
    .executeTakeFirst()
  return newer ? null : undo
}
