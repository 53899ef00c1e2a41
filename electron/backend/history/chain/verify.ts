import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { fingerprintCode, fingerprintText, readFingerprint } from '#shared/history/fingerprint.ts'
import type { HistoryCheck } from '#shared/history/schema.ts'
import type { Db, Reader } from '../../db/open.ts'
import { atOneMoment } from '../../db/transaction.ts'
import type { Work } from '../../works.ts'
import { tableLabels } from '../columnLabels.ts'
import { hex } from './seals.ts'
import { type Break, keptHolds, type Removed, Verifier } from './verifier.ts'

/** So many steps are looked at before others get their turn. */
const stepsAtOnce = 500

/** The end of the chain: its print, the number of its step, and the moment it was recorded. */
export type ChainPrint = { readonly fingerprint: string; readonly step: number; readonly at: string }

/** The print of the end of the chain; `null`: no step was recorded yet. */
export async function chainPrintNow(db: Reader): Promise<ChainPrint | null> {
  const end = await db
    .selectFrom('command_log')
    .where('link', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .select(['step', 'link', 'at'])
    .executeTakeFirst()
  if (!end) return null
  const step = end.step!
  return { fingerprint: fingerprintText({ step, code: fingerprintCode(hex(end.link!)) }), step, at: end.at }
}

/** Every removal of content as the record of changes has it, which the chain vouches for, with the step it happened in. */
const removalsOf = async (db: Reader): Promise<(Removed & { commandId: number; at: string; by: string })[]> => {
  const rows = await db
    .selectFrom('change_log as r')
    .innerJoin('command_log as c', 'c.id', 'r.command_id')
    .where('r.table_name', '=', 'content_removal')
    .where('r.before', 'is', null)
    .orderBy('r.id')
    .select(['r.after', 'c.id as commandId', 'c.at', 'c.operator_name as by'])
    .execute()
  return rows.flatMap(({ after, ...step }) => {
    const removal = readRemoval(after)
    return removal ? [{ ...removal, ...step }] : []
  })
}

const numbers = z.string().refine((text) => z.array(z.int()).safeParse(parsed(text)).success)
const removed = z.object({
  id: z.int(),
  reason: z.string(),
  change_ids: numbers,
  command_ids: numbers,
  kept_checksum: z.string(),
})
function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
/** An altered record may be anything: it then explains nothing, and the chain breaks at it or at what it explained. */
const readRemoval = (after: string | null): Removed | undefined => removed.safeParse(parsed(after)).data

/**
 * Goes through the whole history, some hundreds of steps at a time so that other calls get their turn; what is recorded
 * meanwhile is looked at as well. Nothing is written.
 */
export async function verifyHistory(db: Db, noted: string, work: Work): Promise<HistoryCheck> {
  const verifier = new Verifier()
  const wanted = readFingerprint(noted)
  let found: HistoryCheck['noted'] = noted === '' ? null : wanted ? 'shorter' : 'different'
  let after = 0
  for (;;) {
    const last = await atOneMoment(db, async (tx) => {
      verifier.explain(await removalsOf(tx))
      const total = await tx
        .selectFrom('command_log')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      const steps = await tx
        .selectFrom('command_log')
        .where('id', '>', after)
        .orderBy('id')
        .limit(stepsAtOnce)
        .selectAll()
        .execute()
      const until = steps.length < stepsAtOnce ? Number.MAX_SAFE_INTEGER : steps.at(-1)!.id
      const changes = await tx
        .selectFrom('change_log')
        .where('command_id', '>', after)
        .where('command_id', '<=', until)
        .orderBy('command_id')
        .orderBy('id')
        .selectAll()
        .execute()
      verifier.take(steps, changes)
      const there = steps.find(({ step }) => step === wanted?.step)
      if (there?.link) found = fingerprintCode(hex(there.link)) === wanted?.code ? 'same' : 'different'
      work.tell(verifier.steps, total.n)
      return steps.length < stepsAtOnce ? undefined : steps.at(-1)!.id
    })
    if (last === undefined || verifier.broken || work.isCancelled()) break
    after = last
    await setImmediate()
  }
  return atOneMoment(db, async (tx) => {
    const removals = await removalsOf(tx)
    const broken = verifier.broken ?? (await brokenRemoval(tx, removals, verifier.end.step))
    const { table, ...place } = broken ?? { table: null }
    return {
      steps: verifier.steps,
      changes: verifier.changes,
      broken: broken && {
        ...(place as Omit<Break, 'table'>),
        record: table === null ? null : (tableLabels[table] ?? table),
      },
      fingerprint: (await chainPrintNow(tx))?.fingerprint ?? null,
      noted: found,
      removals: removals.map(({ commandId, at, by, reason, change_ids, command_ids }) => ({
        ...{ commandId, at, by, reason },
        steps: (JSON.parse(command_ids) as number[]).length,
        changes: (JSON.parse(change_ids) as number[]).length,
      })),
    }
  })
}

/** The first removal whose record was altered, or whose remains were. */
async function brokenRemoval(
  db: Reader,
  removals: readonly (Removed & { commandId: number; at: string })[],
  step: number,
): Promise<Break | null> {
  const recorded = new Map((await db.selectFrom('content_removal').selectAll().execute()).map((row) => [row.id, row]))
  for (const removal of removals) {
    const { rows: steps } = await sql<{ id: number; by: string; sentence: string }>`
      select c.id, c.operator_name as by, c.sentence from json_each(${removal.command_ids}) as w
      join command_log as c on c.id = w.value order by c.id`.execute(db)
    const { rows: changes } = await sql<{ id: number; before: string | null; after: string | null }>`
      select c.id, c.before, c.after from json_each(${removal.change_ids}) as w
      join change_log as c on c.id = w.value order by c.id`.execute(db)
    const now = recorded.get(removal.id)
    const isRecorded =
      now !== undefined &&
      (['reason', 'change_ids', 'command_ids', 'kept_checksum'] as const).every((name) => now[name] === removal[name])
    if (!isRecorded || !keptHolds(removal, steps, changes))
      return { kind: 'alteredRemoval', step, commandId: removal.commandId, at: removal.at, table: 'content_removal' }
    recorded.delete(removal.id)
  }
  return recorded.size === 0
    ? null
    : { kind: 'alteredRemoval', step, commandId: null, at: null, table: 'content_removal' }
}
