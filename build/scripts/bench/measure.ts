import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** One line of the benchmark's table. */
export type Row = {
  readonly name: string
  readonly tool: string
  readonly unit: 'ms' | 'MB' | 'kB'
  readonly median: number
  readonly min: number
  readonly max: number
  readonly runs: number
  readonly note?: string
}

/** Median and spread of measured values as a row, rounded to a tenth; below ten to a thousandth. */
export function rowOf(name: string, tool: string, unit: Row['unit'], values: readonly number[], note?: string): Row {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const median = sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  const rounded = { median: short(median), min: short(sorted[0]!), max: short(sorted.at(-1)!) }
  return { name, tool, unit, ...rounded, runs: sorted.length, ...(note === undefined ? {} : { note }) }
}
const short = (value: number): number => (value < 10 ? Math.round(value * 1000) / 1000 : Math.round(value * 10) / 10)

/** A command to measure as a whole process. */
export type Command = { readonly file: string; readonly args: readonly string[] }

/** Runs a command to its end: what it printed and the time from spawning to its exit, in ms. */
export function run({ file, args }: Command): Promise<{ output: string; milliseconds: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (errors += String(chunk)))
    child.on('error', reject)
    child.on('exit', (code) => {
      const milliseconds = performance.now() - start
      if (code === 0) resolve({ output, milliseconds })
      else reject(new Error(`${file} ended with ${code}: ${errors.slice(-800)}`))
    })
  })
}

/**
 * The most memory a command and its children held at once, in MB (proportional set size, so that pages shared between
 * processes count once); undefined where there is no /proc. Looked at every 10 ms, so times are not taken in these runs.
 */
export async function peakMemory(command: Command): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined
  const child = spawn(command.file, command.args, { stdio: 'ignore' })
  let peak = 0
  const timer = setInterval(() => (peak = Math.max(peak, treeMemory(child.pid!))), 10)
  await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(timer)
  return peak / 1024
}

function treeMemory(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : ''
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid)!))
  return [...parents.keys()]
    .filter(belongs)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
    .reduce((a, b) => a + b, 0)
}

/** A file of /proc; empty when its process has ended in the meantime. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return ''
    throw error
  }
}
