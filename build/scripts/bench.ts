/**
 * `npm run bench`: every speed of the program beside what it is held to, in one run.
 * Arguments: `--json` (one object on standard output, nothing else), `--runs N` (5 and up), `--only pdf|settlement|start|data`.
 */
import { parseArgs } from 'node:util'
import { chromiumHere } from './bench/chromium.ts'
import { benchData } from './bench/data.ts'
import { goalsOf } from './bench/goals.ts'
import { machineFacts } from './bench/machine.ts'
import type { Row } from './bench/measure.ts'
import { benchPdf } from './bench/pdf.ts'
import { benchPreview } from './bench/preview.ts'
import { benchPrint } from './bench/settlement.ts'
import { benchStart } from './bench/start.ts'
import { type Section, tableOf } from './bench/table.ts'

const chromium = chromiumHere()
const noChromium = 'no Chromium was found on the path (KLUBOWNIK_CHROMIUM names another)'
const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** What needs the browser; without one its lines are left out and the table says so. */
const inBrowser = async (what: string, work: (chromium: string) => Promise<Row[]>): Promise<Omit<Section, 'title'>> =>
  chromium === undefined
    ? { rows: [], missing: [`${what}: ${noChromium}`] }
    : { rows: await work(chromium), missing: [] }

/** The parts in their order; lists are asked more often, since they take so little. */
const parts: Readonly<Record<string, { title: string; measure: (runs: number) => Promise<Omit<Section, 'title'>> }>> = {
  pdf: {
    title: 'Certificates beside Typst and Chromium: the same page, fonts and words',
    measure: async (runs) => ({
      rows: await benchPdf({ runs }),
      missing: chromium === undefined ? [`Chromium’s print: ${noChromium}`] : [],
    }),
  },
  settlement: {
    title: 'The report of the sample grant',
    measure: async (runs) => {
      const printed = await benchPrint({ runs })
      const seen = await inBrowser('from the click to the first page', (file) => benchPreview({ runs, chromium: file }))
      return { ...seen, rows: [...printed, ...seen.rows] }
    },
  },
  start: {
    title: 'Start, host and browser with a new profile together, beside an empty page on the same host',
    measure: (runs) => inBrowser('the start', (file) => benchStart({ runs: runs + 4, chromium: file })),
  },
  data: {
    title: 'A file of 5 000 people and 20 000 documents: schemas and JSON included, beside the bare statements',
    measure: async (runs) => ({ rows: await benchData({ runs: 5 * runs }), missing: [] }),
  },
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true, default: Object.keys(parts) },
  },
})
const runs = Math.max(5, Number(values.runs) || 5)
const unknown = values.only.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined) {
  say(`--only ${Object.keys(parts).join(' | ')}`)
  process.exit(2)
}

const machine = machineFacts(chromium)
if (!values.json)
  console.log(
    Object.entries(machine)
      .map(([name, fact]) => `${name}: ${fact}`)
      .join(', '),
  )
const sections: Section[] = []
for (const name of values.only) {
  const { title, measure } = parts[name]!
  say(`Mierzę / measuring: ${name}…`)
  const section = { title, ...(await measure(runs)) }
  sections.push(section)
  if (!values.json) console.log(tableOf(section, goalsOf(section.rows)))
}
const rows = sections.flatMap((section) => section.rows)
const goals = goalsOf(rows)
if (values.json) console.log(JSON.stringify({ machine, sections, goals }, null, 2))
else
  console.log(
    `\n${goals.filter(({ met }) => met).length} of ${goals.length} goals met; times are medians with their spread.`,
  )
