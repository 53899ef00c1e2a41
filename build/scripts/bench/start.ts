import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noncePlaceholder } from '../../../shared/contract/csp.ts'
import { startBenchHost } from './benchHost.ts'
import { startFreshBrowser } from './freshBrowser.ts'
import { type Row, rowOf } from './measure.ts'
import { cacheFolder, inRepository } from './places.ts'
import { makeSampleFile } from './sampleFile.ts'

const emptyPage = `<!doctype html>
<html lang="pl"><head><meta charset="utf-8"><title>Klubownik</title><link rel="icon" href="data:,">
<meta property="csp-nonce" nonce="${noncePlaceholder}"></head><body><button type="button">Dalej</button></body></html>
`

/** A copy of the built program whose page is empty but for one button: the same host, the same headers. */
function makeEmptyProgram(): string {
  const folder = cacheFolder('dist')
  rmSync(folder, { recursive: true, force: true })
  cpSync(inRepository('dist/main'), join(folder, 'main'), { recursive: true })
  mkdirSync(join(folder, 'renderer'))
  writeFileSync(join(folder, 'renderer/index.html'), emptyPage)
  return join(folder, 'main/host.js')
}

type Start = { readonly whole: number; readonly page: number }

/** Spawns host and browser together; ms until the first enabled control, and of these the ms from opening the address. */
async function startOnce(hostFile: string, dataFile: string, chromium: string): Promise<Start> {
  const started = performance.now()
  const [host, browser] = await Promise.all([startBenchHost(hostFile, dataFile), startFreshBrowser(chromium)])
  const opened = performance.now()
  await browser.open(host.address)
  const usable = performance.now()
  await Promise.all([browser.close(), host.stop()])
  return { whole: usable - started, page: usable - opened }
}

const whole = 'start to the first enabled control'
const page = 'of which from opening the address'
/** What the table calls the two starts. */
export const startNames = { whole, page, app: 'Klubownik', empty: 'empty page' } as const

/**
 * The start of the built program, host and browser with a new profile together, beside the same host with an empty page; in
 * turns, so that a busy moment of the machine hits both.
 */
export async function benchStart({ runs, chromium }: { runs: number; chromium: string }): Promise<Row[]> {
  const appHost = inRepository('dist/main/host.js')
  if (!existsSync(appHost)) throw new Error('Run `npm run build` first: the benchmark starts the built program.')
  const hosts = [
    { tool: startNames.app, file: appHost, starts: [] as Start[] },
    { tool: startNames.empty, file: makeEmptyProgram(), starts: [] as Start[] },
  ]
  const sample = await makeSampleFile()
  try {
    // The first turn fills the caches of files and compiled code and is not counted.
    for (let turn = 0; turn <= runs; turn++) {
      for (const { file, starts } of hosts) {
        const start = await startOnce(file, sample.path, chromium)
        if (turn > 0) starts.push(start)
      }
    }
  } finally {
    sample.remove()
  }
  const rows = (name: string, pick: (start: Start) => number) =>
    hosts.map(({ tool, starts }) => rowOf(name, tool, 'ms', starts.map(pick)))
  return [...rows(whole, (start) => start.whole), ...rows(page, (start) => start.page)]
}
