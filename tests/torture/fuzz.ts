import Database from 'better-sqlite3'
import { applyKey } from '#backend/db/applyKey.ts'
import { contract } from '#shared/contract/index.ts'
import type { Result } from '#shared/kernel/result.ts'
import { chance, malformed } from './hostile.ts'

export type FuzzFigures = {
  calls: number
  /** Operations called at least once. */
  operations: number
  /** Calls that got an answer which is a refusal with a sentence. */
  refused: number
  /** Anything else: accepted, no answer, an answer that says the program broke. */
  readonly wrong: string[]
  /** Commits to the file meanwhile. */
  writes: number
}

type Refusal = { readonly kind: string; readonly code: string; readonly message: string }
/** One way into the program. */
export type Road = (name: string, input: unknown) => Promise<Result<unknown, Refusal>>

/** Calls every operation of the contract in turn with input it must refuse; `file` is watched for commits. */
export async function fuzz(road: Road, file: string, calls: number, seed: number): Promise<FuzzFigures> {
  const random = chance(seed)
  const watch = watchFile(file)
  const names = Object.entries(contract)
  const figures: FuzzFigures = { calls: 0, operations: Math.min(calls, names.length), refused: 0, wrong: [], writes: 0 }
  for (; figures.calls < calls; figures.calls += 1) {
    const [name, entry] = names[figures.calls % names.length]!
    const input = malformed(entry, random)
    const answer = await road(name, input).catch((error: unknown) => String(error))
    if (isRefusal(answer)) figures.refused += 1
    else figures.wrong.push(`${name}, seed ${seed}, call ${figures.calls}: ${JSON.stringify(answer)}`)
  }
  figures.writes = watch()
  return figures
}

const isRefusal = (answer: Result<unknown, Refusal> | string): boolean =>
  typeof answer === 'object' && !answer.ok && answer.error.kind !== 'unexpected' && answer.error.message.length > 10

/** Counts commits of others to the file: SQLite tells a connection that there was one, by a number that changes. */
function watchFile(file: string): () => number {
  const raw = new Database(file)
  applyKey(raw)
  const version = () => raw.pragma('data_version', { simple: true }) as number
  const before = version()
  return () => {
    const after = version()
    raw.close()
    return after - before
  }
}
