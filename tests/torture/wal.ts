import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { forkedBackend } from '../support/forkedBackend.ts'
import { type Audit, audit } from './audit.ts'
import { chance } from './hostile.ts'
import { newLedger, startLoad } from './load.ts'
import { copyPlace, makePlace, RefusedCall } from './place.ts'

export type WalFigures = {
  damaged: number
  /** Files in which something acknowledged was missing afterwards. */
  withLoss: number
  /** Of them, those the program opened without a word. */
  readonly silent: string[]
}

/**
 * Kills a program under load and turns a bit of, or cuts, the write-ahead log it left. SQLite then ends at the last whole
 * commit before the damage, and says nothing; the counter beside the file has to.
 */
export async function damageWal(folder: string, times: number, seed: number, entry?: string): Promise<WalFigures> {
  const random = chance(seed)
  const start = await makePlace(join(folder, 'wal.klub'))
  const figures: WalFigures = { damaged: 0, withLoss: 0, silent: [] }
  for (; figures.damaged < times; figures.damaged += 1) {
    const place = copyPlace(start, join(folder, `wal-${figures.damaged}.klub`))
    const ledger = newLedger()
    const program = await forkedBackend(place.file, entry)
    await program.call('app.status', {})
    const load = startLoad(program, place, ledger)
    await passed(80 + random() * 120)
    void load.stop()
    await program.kill()
    harm(`${place.file}-wal`, random)
    const { lost, damage } = await audit(place.file, ledger).catch(toldAsDamaged)
    if (lost.length > 0) figures.withLoss += 1
    const told = damage.some((one) => one.startsWith('the counter says'))
    if (lost.length > 0 && !told) figures.silent.push(`${figures.damaged}: ${lost.slice(0, 3).join(', ')}`)
    for (const end of ['', '-wal', '-shm', '.licznik']) rmSync(`${place.file}${end}`, { force: true })
  }
  return figures
}

/** A log whose damage only the page's own code shows is found by the first read of that page, which says so. */
function toldAsDamaged(error: unknown): Audit {
  if (error instanceof RefusedCall && error.code === 'damaged')
    return { lost: ['what the page held'], damage: ['the counter says nothing, a read says damaged'] }
  throw error
}

function harm(wal: string, random: () => number): void {
  const bytes = readFileSync(wal)
  const place = Math.floor(random() * bytes.length)
  bytes[place]! ^= 1 << Math.floor(random() * 8)
  writeFileSync(wal, random() < 0.3 ? bytes.subarray(0, place) : bytes)
}
