import { execFile } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openBackend } from '#backend/app.ts'
import { forkedBackend } from '../support/forkedBackend.ts'
import { aPerson } from '../support/records.ts'
import { audit } from './audit.ts'
import { type Ledger, newLedger, startLoad } from './load.ts'
import { askOf, copyPlace, makePlace, type Place } from './place.ts'

/** What came of one misfortune: the sentence the user was given (`null`: none was needed), and what is wrong afterwards. */
export type Misfortune = { readonly said: string | null; readonly wrong: readonly string[] }
type Given = { readonly place: Place; readonly folder: string; readonly entry: string | undefined }

const run = promisify(execFile)
const child = join(import.meta.dirname, 'children/saveUntilRefused.ts')
type Said = {
  readonly saved: readonly number[]
  readonly refusal: { readonly code: string; readonly message: string } | null
}
const ledgerOf = (people: readonly number[]): Ledger => ({
  ...newLedger(),
  people: new Set(people),
  commands: people.length,
})

/** Runs the child under limits of the shell, and audits the file by what it was answered. */
async function underLimits(
  { place }: Given,
  limits: string,
  user: number,
  expected: readonly string[],
): Promise<Misfortune> {
  const { stdout } = await run('sh', [
    '-c',
    `${limits} exec "$0" "$@"`,
    process.execPath,
    child,
    place.file,
    String(user),
  ])
  const { saved, refusal } = JSON.parse(stdout) as Said
  chmodSync(place.file, 0o600)
  const { lost, damage } = await audit(place.file, ledgerOf(saved))
  const other = refusal && expected.includes(refusal.code) ? [] : [`the refusal was ${refusal?.code ?? 'none'}`]
  return { said: refusal?.message ?? null, wrong: [...other, ...lost, ...damage] }
}

/** A call that is refused with this code, and what the file is afterwards. */
const wrongOf = async (file: string, ledger: Ledger, others: readonly string[]): Promise<string[]> => {
  const { lost, damage } = await audit(file, ledger)
  return [...others, ...lost, ...damage]
}

/** The misfortunes of disks, clocks and people, each over a file of its own. */
export const misfortunes: Readonly<Record<string, (given: Given) => Promise<Misfortune>>> = {
  'the disk is full': (given) => underLimits(given, 'ulimit -f 6000;', 0, ['full', 'notWritten']),
  'the file is read-only, for an ordinary user': (given) => {
    chmodSync(given.folder, 0o755)
    chmodSync(given.place.file, 0o444)
    return underLimits(given, '', 65534, ['readOnly'])
  },
  'the disk does not answer for a second, again and again': async ({ place, entry }) => {
    const ledger = newLedger()
    const program = await forkedBackend(place.file, entry)
    const load = startLoad(program, place, ledger)
    for (let n = 0; n < 3; n += 1) {
      await passed(100)
      program.hold()
      await passed(1_000)
      program.goOn()
    }
    await passed(200)
    await load.stop()
    await program.close()
    return { said: null, wrong: await wrongOf(place.file, ledger, load.refused) }
  },
  'the clock is set back by a year in the middle of work': async ({ place }) => {
    const ledger = newLedger()
    let year = 2026
    const clock = { now: () => `${year}-03-01T10:00:00.000Z`, today: () => `${year}-03-01` as never }
    const backend = await openBackend({ file: place.file, clock })
    const ask = askOf(backend.call)
    for (const otherIdentifier of ['1', '2', '3', '4']) {
      ledger.people.add((await ask('people.save', aPerson({ otherIdentifier }))).id)
      ledger.commands += 1
      year = 2025
    }
    const undone = await ask('history.undo', {})
    ledger.people.delete(Math.max(...ledger.people))
    await backend.close()
    const order = undone.sentence.includes('osob') ? [] : [`undo took back: ${undone.sentence}`]
    return { said: null, wrong: await wrongOf(place.file, ledger, order) }
  },
  'the file is replaced while the program has it open': async ({ place, folder }) => {
    const other = join(folder, 'inny.klub')
    copyFileSync(place.file, other)
    const backend = await openBackend({ file: place.file })
    const saved = await askOf(backend.call)('people.save', aPerson({ otherIdentifier: '1' }))
    renameSync(place.file, `${place.file}.odsunięty`)
    renameSync(`${place.file}-wal`, `${place.file}.odsunięty-wal`)
    renameSync(other, place.file)
    const answer = await backend.call('people.save', aPerson({ otherIdentifier: '2' }))
    await backend.close()
    const refused = !answer.ok && answer.error.code === 'replaced'
    const wrong = await wrongOf(`${place.file}.odsunięty`, ledgerOf([saved.id]), refused ? [] : ['it was not noticed'])
    return { said: answer.ok ? null : answer.error.message, wrong }
  },
  'three programs have the file open at once, and one is killed': async ({ place, entry }) => {
    const ledger = newLedger()
    const programs = [await forkedBackend(place.file, entry), await forkedBackend(place.file, entry)]
    const victim = await forkedBackend(place.file, entry)
    const loads = [...programs, victim].map((program) => startLoad(program, place, ledger))
    await passed(700)
    await victim.kill()
    await passed(300)
    await Promise.all(loads.slice(0, 2).map((load) => load.stop()))
    await Promise.all(programs.map((program) => program.close()))
    return {
      said: null,
      wrong: await wrongOf(
        place.file,
        ledger,
        loads.flatMap(({ refused }) => refused),
      ),
    }
  },
}

/** Brings each misfortune about in turn. */
export async function sufferAll(folder: string, entry?: string): Promise<Record<string, Misfortune>> {
  const start = await makePlace(join(folder, 'los.klub'))
  const all: Record<string, Misfortune> = {}
  for (const [index, [name, suffer]] of Object.entries(misfortunes).entries()) {
    const own = join(folder, `los-${index}`)
    mkdirSync(own, { mode: 0o777 })
    all[name] = await suffer({ place: copyPlace(start, join(own, 'klub.klub')), folder: own, entry })
  }
  return all
}
