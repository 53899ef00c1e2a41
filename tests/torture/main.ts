/**
 * `npm run torture -- --minutes N`: does to the program what a bad year does, prints the figures and ends with 1 when one is
 * not met. Kills take all the time given (15 minutes when nothing is said); the other parts are of a fixed size.
 */
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openBackend } from '#backend/app.ts'
import { machineFacts } from '../../build/scripts/bench/machine.ts'
import { sufferAll } from './disk.ts'
import { shellRoad } from './doubledShell.ts'
import { drill } from './drill.ts'
import { atLeast, type Figure, faster, none, tableOf, told } from './figures.ts'
import { flipBits, leaveFreePages } from './flips.ts'
import { fuzz } from './fuzz.ts'
import { killUnderLoad } from './kills.ts'
import { loopbackRoad } from './loopback.ts'
import { priceOfCounter } from './price.ts'
import { damageWal } from './wal.ts'

const goals = { kills: 1_000, calls: 10_000, flips: 500, wals: 40, copies: 20 }

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '15' }, seed: { type: 'string', default: String(Date.now() % 1e9) } },
})
const minutes = Number(values.minutes)
const seed = Number(values.seed)
if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  process.stderr.write('npm run torture -- [--minutes N] [--seed N]\n')
  process.exit(2)
}

const broken: string[] = []
process.on('unhandledRejection', (reason) =>
  broken.push(`rejection: ${reason instanceof Error ? reason.stack : String(reason)}`),
)
process.on('uncaughtException', (error) => broken.push(`exception: ${error.message}`))

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'klubownik-proba-'))
// The ordinary user of the read-only file has to get there.
chmodSync(folder, 0o755)
const entry = resolve(import.meta.dirname, '../../dist/main/backend.js')
const built = existsSync(entry) ? { entry } : {}

/** A file with the sample data, as large as that of a small club. */
async function sampleFile(name: string): Promise<string> {
  const [first, file] = [join(folder, 'przyklad.klub'), join(folder, name)]
  if (!existsSync(first)) await (await openBackend({ file: first, demo: true })).close()
  copyFileSync(first, file)
  return file
}

async function fuzzed(): Promise<Figure[]> {
  const [behind, before] = [await sampleFile('host.klub'), await sampleFile('okno.klub')]
  const host = await loopbackRoad(behind)
  const overHost = await fuzz(host.road, behind, goals.calls, seed)
  await host.close()
  const shell = await shellRoad(join(folder, 'okno'), before)
  await shell.road('people.list', {})
  const overIpc = await fuzz(shell.road, before, goals.calls, seed + 1)
  const ends = shell.ends()
  shell.close()
  return [
    atLeast('malformed calls through the loopback host', overHost.calls, goals.calls),
    atLeast('malformed calls through the IPC of the shell (double of Electron)', overIpc.calls, goals.calls),
    told('operations called', String(overHost.operations)),
    none('answers that were no refusal', [...overHost.wrong, ...overIpc.wrong]),
    none('ends of the back end', ends === 0 ? [] : [String(ends)]),
    none('writes to the file', [overHost.writes, overIpc.writes].filter(Boolean).map(String)),
  ]
}

async function flipped(): Promise<Figure[]> {
  const file = await sampleFile('bity.klub')
  leaveFreePages(file, 400_000)
  const { bytes, freePages, flips, cuts, good } = flipBits(file, goals.flips, seed)
  return [
    atLeast(
      `damaged closed files (${flips} bits, ${cuts} cuts; ${bytes} bytes, ${freePages} free pages)`,
      flips + cuts,
      goals.flips,
    ),
    none('of them taken for good by the full check', good),
  ]
}

async function harmedWals(): Promise<Figure[]> {
  const { damaged, withLoss, silent } = await damageWal(folder, goals.wals, seed, built.entry)
  return [
    atLeast('write-ahead logs damaged after a kill', damaged, goals.wals),
    told('of them with something acknowledged missing', String(withLoss)),
    none('of these opened without a word', silent),
  ]
}

async function restored(): Promise<Figure[]> {
  const { copies, rows, wrong } = await drill(folder, goals.copies, built.entry)
  return [
    atLeast(`copies made at work, restored and compared (${rows} rows)`, copies, goals.copies),
    none('of them not the same as the file was', wrong),
  ]
}

async function suffered(): Promise<Figure[]> {
  const all = Object.entries(await sufferAll(folder, built.entry))
  return all.map(([what, { said, wrong }]) => ({
    ...none(what, wrong),
    value: wrong.length > 0 ? wrong.join('; ') : (said ?? 'survived'),
  }))
}

async function killed(): Promise<Figure[]> {
  const end = performance.now() + minutes * 60_000
  const goOn = () => performance.now() < end
  const found = await killUnderLoad({ folder: join(folder, 'zabite'), kills: Number.POSITIVE_INFINITY, ...built, goOn })
  return [
    atLeast(`kills (${found.whileOpening} while the file was being opened)`, found.kills, goals.kills),
    told('commands acknowledged before them', String(found.acknowledged)),
    none('acknowledged writes lost', found.lost),
    none('files that fail the full check, the log or the counter', found.damage),
    none('refusals under load', found.refused),
  ]
}

const parts: readonly (readonly [string, () => Promise<Figure[]>])[] = [
  ['misfortunes of disks, clocks and people', suffered],
  ['turned bits', flipped],
  ['damaged write-ahead logs', harmedWals],
  ['copies restored', restored],
  ['malformed calls', fuzzed],
  [
    'the price of the counter',
    async () => [faster('the counter beside the file, a command', await priceOfCounter(folder), 0.2)],
  ],
  [`kills for ${minutes} min`, killed],
]

const figures: Figure[] = []
try {
  for (const [what, measure] of parts) {
    say(`${what}…`)
    figures.push(...(await measure()))
  }
} catch (error) {
  // Kept, not thrown: the watch for exceptions above would take it for one of the program, and go on waiting.
  broken.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
figures.push(none('unhandled rejections and exceptions of all parts', broken))
const machine = Object.entries(machineFacts(undefined)).map(([name, fact]) => `${name}: ${fact}`)
process.stdout.write(`seed ${seed}; ${machine.join(', ')}\n\n${tableOf(figures)}\n`)
process.exit(figures.every(({ met }) => met) ? 0 : 1)
