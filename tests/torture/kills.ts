import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { forkedBackend } from '../support/forkedBackend.ts'
import { audit } from './audit.ts'
import { newLedger, startLoad } from './load.ts'
import { copyPlace, makePlace } from './place.ts'

export type KillFigures = {
  kills: number
  /** Of them, kills while the file was being opened. */
  whileOpening: number
  /** Commands answered as saved, all together. */
  acknowledged: number
  readonly lost: string[]
  readonly damage: string[]
  readonly refused: string[]
}

type Wish = {
  readonly folder: string
  readonly kills: number
  /** The entry of the back end: a file of the build starts sooner than the sources. */
  readonly entry?: string
  /** The longest life of a program under load, in milliseconds. */
  readonly longest?: number
  readonly goOn?: () => boolean
}

/** After so many kills a new file is begun, so that reading all of it back stays short. */
const killsPerFile = 25

/**
 * Starts the program over a file, loads it with work, and ends it without warning at a random moment; the same file goes on.
 * One kill of ten comes while the file is being opened. After each the file is audited against what was acknowledged.
 */
export async function killUnderLoad({
  folder,
  kills,
  entry,
  longest = 250,
  goOn = () => true,
}: Wish): Promise<KillFigures> {
  const figures: KillFigures = { kills: 0, whileOpening: 0, acknowledged: 0, lost: [], damage: [], refused: [] }
  mkdirSync(folder, { recursive: true })
  const start = await makePlace(join(folder, 'start.klub'))
  while (figures.kills < kills && goOn()) {
    const place = copyPlace(start, join(folder, `kill-${figures.kills}.klub`))
    const ledger = newLedger()
    for (let n = 0; n < killsPerFile && figures.kills < kills && goOn(); n += 1) {
      const program = await forkedBackend(place.file, entry)
      if (figures.kills % 10 === 9) {
        figures.whileOpening += 1
        await passed(Math.random() * 80)
      } else {
        await program.call('app.status', {})
        const load = startLoad(program, place, ledger)
        await passed(20 + Math.random() * longest)
        void load.stop()
        figures.refused.push(...load.refused)
      }
      await program.kill()
      figures.kills += 1
      const found = await audit(place.file, ledger)
      figures.lost.push(...found.lost)
      figures.damage.push(...found.damage)
    }
    figures.acknowledged += ledger.commands
    for (const end of ['', '-wal', '-shm', '.licznik']) rmSync(`${place.file}${end}`, { force: true })
  }
  return figures
}
