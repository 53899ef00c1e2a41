import { createHash, randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type Backend, openBackend } from '#backend/app.ts'
import { tablesOf } from '#backend/copies/facts.ts'
import { applyKey } from '#backend/db/applyKey.ts'
import { fullCheck } from '#backend/db/fullCheck.ts'
import { forkedBackend } from '../support/forkedBackend.ts'
import { newLedger, startLoad } from './load.ts'
import { askOf, copyPlace, makePlace } from './place.ts'

export type DrillFigures = {
  copies: number
  /** Rows compared, all together. */
  rows: number
  readonly wrong: string[]
}

/**
 * Works, has the program make a copy, and goes on, so many times over one file; each copy is then restored to a place of its
 * own, checked whole, opened by the program, and compared with the file as it was: every row of every table.
 */
export async function drill(folder: string, times: number, entry?: string): Promise<DrillFigures> {
  const own = join(folder, 'kopie-próba')
  mkdirSync(own)
  const start = await makePlace(join(own, 'start.klub'))
  const place = copyPlace(start, join(own, 'klub.klub'))
  const figures: DrillFigures = { copies: 0, rows: 0, wrong: [] }
  for (; figures.copies < times; figures.copies += 1) {
    const program = await forkedBackend(place.file, entry)
    const load = startLoad(program, place, newLedger())
    await passed(300)
    await load.stop()
    const ask = askOf(program.call as Backend['call'])
    const { name } = await ask('copies.make', { job: randomUUID() })
    const { folder: kept } = await ask('copies.list', {})
    await program.close()
    const restored = join(own, `przywrócony-${figures.copies}.klub`)
    copyFileSync(join(kept, name), restored)
    const [was, is] = [contentsOf(place.file), contentsOf(restored)]
    figures.rows += is.rows
    if (was.sha256 !== is.sha256) figures.wrong.push(`${name}: ${was.rows} rows, restored ${is.rows}`)
    figures.wrong.push(...fullCheck(restored).flaws.map((flaw) => `${name}: ${flaw}`))
    const again = await openBackend({ file: restored })
    if (!(await again.call('people.list', {})).ok) figures.wrong.push(`${name}: the program did not open it`)
    await again.close()
  }
  return figures
}

/** Every row of every table, in one sum. */
function contentsOf(file: string): { sha256: string; rows: number } {
  const raw = new Database(file)
  applyKey(raw)
  const sum = createHash('sha256')
  let rows = 0
  for (const table of tablesOf(raw)) {
    sum.update(`\n${table}\n`)
    for (const row of raw.prepare(`select * from "${table}" order by 1`).raw().iterate()) {
      rows += 1
      for (const value of row as unknown[]) sum.update(Buffer.isBuffer(value) ? value : `${String(value)}\u0000`)
    }
  }
  raw.close()
  return { sha256: sum.digest('hex'), rows }
}
