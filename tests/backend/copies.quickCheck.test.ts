import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCopies } from '#backend/copies/copies.ts'
import { diskCodeOf } from '#backend/copies/diskTrouble.ts'
import { doCopyJob } from '#backend/copies/job.ts'
import { keepTime } from '#backend/copies/keepTime.ts'
import type { CopyRunner } from '#backend/copies/runner.ts'
import { applyKey } from '#backend/db/applyKey.ts'
import { openKey } from '#backend/vault/fileKey.ts'
import { createKeeper } from '#backend/vault/keeper.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { openTestBackend, tempFolder } from '../support/backend.ts'
import { aPerson } from '../support/records.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

describe('the clock of the copies', () => {
  it('leaves the start alone for twenty seconds, then asks every minute after each turn is over', async () => {
    const over: (() => void)[] = []
    const turn = vi.fn(() => new Promise<void>((done) => over.push(done)))
    const stop = keepTime(turn)
    await vi.advanceTimersByTimeAsync(19_999)
    expect(turn).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(turn).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(turn).toHaveBeenCalledTimes(1)
    over[0]!()
    await vi.advanceTimersByTimeAsync(59_999)
    expect(turn).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(turn).toHaveBeenCalledTimes(2)
    stop()
    over[1]!()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(turn).toHaveBeenCalledTimes(2)
  })
})

describe('twenty seconds after the start', () => {
  let folder: ReturnType<typeof tempFolder>
  let path: string
  beforeEach(async () => {
    folder = tempFolder()
    path = join(folder.path, 'klub.klub')
    const b = await openTestBackend(path)
    for (let n = 0; n < 40; n += 1)
      await b.ask('people.save', aPerson({ otherIdentifier: String(n), note: 'x'.repeat(900) }))
    await b.close()
  })
  afterEach(() => folder.remove())

  /** Opens the file, lets the clock of the copies come to its first turn, and tells what became of it. */
  async function afterTheFirstTurn() {
    const logged: string[] = []
    const done: string[] = []
    const run: CopyRunner = async (job) => {
      done.push(job.kind)
      try {
        return ok((await doCopyJob({ ...job, key: Uint8Array.from(job.key) }, () => {})) as never)
      } catch (error) {
        return err(diskCodeOf(error))
      }
    }
    const keeper = createKeeper(path, (line) => logged.push(line))
    await keeper.alone(async (file) => file.open(openKey()))
    const clock = { now: () => '2022-03-28T10:00:00.000Z', today: () => '2022-03-28' as never }
    const options = { keeper, clock, run, isAutomatic: true, demo: false, drives: () => [] }
    const copies = createCopies({ ...options, log: (line) => logged.push(line) })
    let isOver: () => void = () => {}
    const first = new Promise<void>((resolve) => {
      isOver = resolve
    })
    const stop = keepTime(() => copies.tick().finally(isOver))
    const opened = keeper.state().kind
    await vi.advanceTimersByTimeAsync(20_000)
    await first
    stop()
    const state = keeper.state()
    await keeper.alone((file) => file.close())
    return { opened, state, logged, done }
  }

  it('a whole file has been checked and copied, and stays open', async () => {
    const { state, done } = await afterTheFirstTurn()
    expect(state.kind).toBe('open')
    expect(done.slice(0, 2)).toEqual(['quickCheck', 'copy'])
  })

  it('a page spoiled where no screen has looked yet stops the work, and no copy is made of it', async () => {
    const raw = new Database(path)
    applyKey(raw)
    const pages = raw
      .prepare("select pageno from dbstat where name = 'person' order by pageno")
      .pluck()
      .all() as number[]
    raw.close()
    const bytes = readFileSync(path)
    const page = pages[Math.floor(pages.length / 2)]!
    bytes.fill(0x5a, (page - 1) * 4096 + 200, (page - 1) * 4096 + 300)
    writeFileSync(path, bytes)
    const { opened, state, logged, done } = await afterTheFirstTurn()
    expect(opened).toBe('open')
    expect(state).toMatchObject({ kind: 'refused', code: 'damaged' })
    expect(done).toEqual(['quickCheck'])
    expect(logged).toContain('copy: damaged')
  })
})
