import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'

/** What the numbers depend on; nothing that names the machine or its user. */
export const machineFacts = (chromium: string | undefined) => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${process.arch}`,
  node: process.version,
  chromium: chromium === undefined ? null : versionOf(chromium),
  /** Programs waiting for a core at the beginning, over the last minute: above the number of cores, times are too long. */
  load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
})
export type MachineFacts = ReturnType<typeof machineFacts>

const versionOf = (chromium: string): string =>
  /\d+(?:\.\d+)+/.exec(
    execFileSync(chromium, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )?.[0] ?? 'unknown'
