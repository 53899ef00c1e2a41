import { createHash } from 'node:crypto'
import { closeSync, constants, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { Standing } from '#shared/fileCheck/contract.ts'

/** A command as the counter knows it: its row of `command_log`, of which these three never change. */
export type Step = { readonly id: number; readonly at: string; readonly call: string }

/**
 * The number of the last saved command, kept outside the file, so that a lost tail of the file is noticed: SQLite takes a
 * damaged or missing write-ahead log for one that ends earlier, and says nothing. Never flushed: it may be behind, but is
 * never ahead of what was on the disk. Its loss loses nothing but the notice.
 */
export type CommitCounter = {
  readonly standing: Standing
  /** A command is in the file and about to be answered. Never throws. */
  saved(step: Step): void
  /** The user knows how the file stands; from here on it is counted anew. */
  accept(): void
  close(): void
}

/** The counter lies beside the file: `klubownik.klub.licznik`. */
export const counterPath = (file: string): string => `${file}.licznik`

/** One record of one length: it is overwritten in place, and a torn one does not fit its own sum. */
const recordOf = (step: Step): string => {
  const text = `klubownik-licznik 1 ${String(step.id).padStart(15, '0')} ${markOf(step)}`
  return `${text} ${sumOf(text)}\n`
}
const markOf = (step: Step): string => sha256(`${step.id}\n${step.at}\n${step.call}`)
const sumOf = (text: string): string => sha256(text).slice(0, 16)
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

type Last = { readonly id: number; readonly mark: string }
function lastOf(path: string): Last | undefined {
  const found = /^(klubownik-licznik 1 (\d{15}) ([0-9a-f]{64})) ([0-9a-f]{16})\n$/.exec(textOf(path))
  return found && sumOf(found[1]!) === found[4] ? { id: Number(found[2]), mark: found[3]! } : undefined
}

/** A counter that cannot be read is as good as none. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

function standingOf(raw: Database, last: Last | undefined): Standing {
  if (last === undefined) return { kind: 'agrees' }
  const newest = raw.prepare('select coalesce(max(id), 0) from command_log').pluck().get() as number
  if (newest < last.id) return { kind: 'behind', missing: last.id - newest }
  const step = raw.prepare('select id, at, call from command_log where id = ?').get(last.id) as Step | undefined
  return step && markOf(step) === last.mark ? { kind: 'agrees' } : { kind: 'other' }
}

/** Opens the counter of a file. `made`: the file has just been made, and whatever counted in its place counted another one. */
export function openCommitCounter(raw: Database, file: string, made: boolean): CommitCounter {
  const path = counterPath(file)
  if (made) rmSync(path, { force: true })
  let standing = standingOf(raw, lastOf(path))
  let handle: number | undefined
  let given = false
  const write = (step: Step): void => {
    handle ??= openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600)
    writeSync(handle, recordOf(step), 0, 'latin1')
  }
  return {
    get standing() {
      return standing
    },
    saved(step) {
      // What is missing stays on record until the user has been told.
      if (given || standing.kind !== 'agrees') return
      try {
        write(step)
      } catch {
        // A folder that takes no file, a full disk: the command is saved all the same, and an old record claims less, not more.
        given = true
      }
    },
    accept() {
      rmSync(path, { force: true })
      standing = { kind: 'agrees' }
    },
    close() {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
      given = true
    },
  }
}
