import type { CallError } from '#shared/contract/errors.ts'
import type { CopyInside } from '#shared/copies/contract.ts'
import { type FileFacts, headCountsOf } from '#shared/copies/schema.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { FileContext } from '../context.ts'
import { factsOf } from './facts.ts'

/** Steps that are told one by one. */
const told = 5

type Raw = Parameters<typeof factsOf>[0]

/** What of the open file is not in a copy with these facts. */
function afterCopy(raw: Raw, { steps, lastStepAt }: FileFacts) {
  const at = raw.prepare('select at from command_log where id = ?').pluck().get(steps)
  // The step of that number was made at another moment: the copy is of another history.
  if (steps > 0 && at !== lastStepAt) return null
  const newest = raw.prepare('select at, sentence from command_log where id > ? order by id desc limit ?')
  return {
    total: raw.prepare('select count(*) from command_log where id > ?').pluck().get(steps) as number,
    newest: newest.all(steps, told) as { at: string; sentence: string }[],
  }
}

/** Tells what is inside a file that was opened aside, beside what the open file holds. */
export function besidePresent(
  { keeper }: FileContext,
  inside: { facts: FileFacts; lastSentence: string | null; isProtected: boolean },
): Promise<Result<CopyInside, CallError>> {
  const { facts, lastSentence, isProtected } = inside
  const lastStep = facts.lastStepAt === null ? null : { at: facts.lastStepAt, sentence: lastSentence ?? '' }
  return keeper.share(async (state) => {
    const raw = state.kind === 'open' ? state.file.raw : undefined
    const present = raw ? { counts: headCountsOf(factsOf(raw).rows), after: afterCopy(raw, facts) } : null
    return ok({ counts: headCountsOf(facts.rows), schemaVersion: facts.schemaVersion, isProtected, lastStep, present })
  })
}
