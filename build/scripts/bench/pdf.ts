import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { faces } from '../../../electron/backend/documents/fontFiles.ts'
import { certificateHtml } from './certificateHtml.ts'
import { certificateSample } from './certificateSample.ts'
import { certificateText } from './certificateText.ts'
import { chromiumFlags, chromiumHere } from './chromium.ts'
import { type Command, peakMemory, type Row, rowOf, run } from './measure.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const fontFile = (path: string): string => createRequire(import.meta.url).resolve(path)
const regular = fontFile(faces.serif.normal)
const semiBold = fontFile(faces.serif.bold)
const builtWorker = here('../../../dist/main/printWorker.js')
const chromiumFile = chromiumHere() ?? ''
/** Rounds in a warm process that are not counted. */
const warmUps = 4

type Size = { readonly count: number; readonly name: string; readonly folder: string; readonly worker: string }
type Tool = {
  readonly name: string
  readonly note?: string
  /** The command that prints once as a whole process, or `rounds` times in one, printing the times as JSON. */
  command(size: Size, rounds: number): Command
  /** Times of `rounds` prints in one warm process; when the command cannot do it. */
  warm?(size: Size, rounds: number): Promise<number[]>
}

const job = (size: Size, name: string): string => join(size.folder, `${size.count}-${name}`)
const tools: readonly Tool[] = [
  {
    name: 'Klubownik',
    command: (size, rounds) => ({
      file: process.execPath,
      args: [
        here('children/klubownik.mjs'),
        size.worker,
        join(size.folder, 'code-cache'),
        job(size, 'job.json'),
        job(size, 'klubownik.pdf'),
        String(rounds),
      ],
    }),
  },
  {
    name: 'Typst',
    command: (size, rounds) => ({
      file: process.execPath,
      args: [
        here('children/typst.mjs'),
        here('certificate.typ'),
        [regular, semiBold].join(),
        job(size, 'text.json'),
        job(size, 'typst.pdf'),
        String(rounds),
      ],
    }),
  },
  {
    name: 'Chromium',
    note: 'no PDF/A, untagged',
    command: (size) => ({
      file: chromiumFile,
      args: [
        ...chromiumFlags,
        `--user-data-dir=${join(size.folder, 'profile')}`,
        '--no-pdf-header-footer',
        '--disable-pdf-tagging',
        `--print-to-pdf=${job(size, 'chromium.pdf')}`,
        pathToFileURL(job(size, 'page.html')).href,
      ],
    }),
    warm: warmChromium,
  },
]

async function warmChromium(size: Size, rounds: number): Promise<number[]> {
  const browser = await chromium.launch({ executablePath: chromiumFile, args: chromiumFlags.slice(1) })
  try {
    const page = await browser.newPage()
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      await page.goto(pathToFileURL(job(size, 'page.html')).href)
      await page.pdf({ preferCSSPageSize: true, tagged: false })
      times.push(performance.now() - start)
    }
    return times
  } finally {
    await browser.close()
  }
}

/**
 * Certificates set by the program's own bundled print worker, by Typst and by Chromium: the same words, page, fonts and,
 * where the tool can, PDF/A-2b. Whole processes are run in turns, so that a busy moment of the machine hits all of them.
 * Needs the build (`dist/main/printWorker.js`) or another bundle of the worker.
 */
export async function benchPdf({
  runs,
  worker = builtWorker,
}: {
  readonly runs: number
  readonly worker?: string
}): Promise<Row[]> {
  if (!existsSync(worker)) throw new Error('Run `npm run build` first: the benchmark prints with the bundled worker.')
  const present = tools.filter((tool) => tool.name !== 'Chromium' || existsSync(chromiumFile))
  const folder = mkdtempSync(join(tmpdir(), 'klubownik-bench-'))
  try {
    const rows: Row[] = []
    for (const [count, name] of [
      [300, '300 certificates'],
      [1, 'one certificate'],
    ] as const) {
      rows.push(...(await benchSize({ count, name, folder, worker }, present, runs)))
    }
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchSize(size: Size, present: readonly Tool[], runs: number): Promise<Row[]> {
  prepare(size)
  const cold = new Map<Tool, number[]>(present.map((tool) => [tool, []]))
  // The first turn fills the caches of files and code and is not counted.
  for (let turn = 0; turn <= runs; turn++) {
    for (const tool of present) {
      const { milliseconds } = await run(tool.command(size, 1))
      if (turn > 0) cold.get(tool)!.push(milliseconds)
    }
  }
  const rows = present.map((tool) => rowOf(`${size.name}, whole process`, tool.name, 'ms', cold.get(tool)!, tool.note))
  for (const tool of present) {
    const rounds = runs + warmUps
    const times = tool.warm
      ? await tool.warm(size, rounds)
      : (JSON.parse((await run(tool.command(size, rounds))).output) as number[])
    rows.push(rowOf(`${size.name}, warm`, tool.name, 'ms', times.slice(warmUps), tool.note))
  }
  for (const tool of present) {
    const peak = await peakMemory(tool.command(size, 1))
    if (peak !== undefined) rows.push(rowOf(`${size.name}, peak memory`, tool.name, 'MB', [peak], tool.note))
  }
  const kilobytes = (tool: Tool) => statSync(job(size, `${tool.name.toLowerCase()}.pdf`)).size / 1024
  return [...rows, ...present.map((tool) => rowOf(`${size.name}, file`, tool.name, 'kB', [kilobytes(tool)], tool.note))]
}

function prepare(size: Size): void {
  const certificates = certificateSample(size.count)
  const texts = certificates.map(certificateText)
  writeFileSync(job(size, 'job.json'), JSON.stringify({ kind: 'certificates', data: { certificates } }))
  writeFileSync(job(size, 'text.json'), JSON.stringify(texts))
  writeFileSync(job(size, 'page.html'), certificateHtml(texts, regular, semiBold))
}

// node pdf.ts [RUNS] [WORKER]
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [runs = '5', worker = builtWorker] = process.argv.slice(2)
  console.table(await benchPdf({ runs: Number(runs), worker }))
}
