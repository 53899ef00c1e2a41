import { afterAll, describe, expect, it } from 'vitest'
import { createPrinter } from '#backend/documents/printer.ts'
import { certificateSample } from '../../build/scripts/bench/certificateSample.ts'
import { benchData, dataTools } from '../../build/scripts/bench/data.ts'
import { goalsOf } from '../../build/scripts/bench/goals.ts'
import type { Row } from '../../build/scripts/bench/measure.ts'
import { tableOf } from '../../build/scripts/bench/table.ts'

const row = (name: string, tool: string, median: number): Row => ({
  ...{ name, tool, median, unit: 'ms', min: median, max: median, runs: 5 },
})

describe('the benchmark', () => {
  const batch = '300 certificates, whole process'
  const rows = [row(batch, 'Klubownik', 600), row(batch, 'Typst', 300), row(batch, 'Chromium', 2000)]

  it('holds each line to its goals by the medians', () => {
    expect(goalsOf(rows)).toEqual([
      { name: batch, goal: '≤ 1.5 × Typst', value: 2, met: false },
      { name: batch, goal: '≤ ⅓ × Chromium', value: 0.3, met: true },
    ])
  })
  it('holds every question asked of the large file to the bare statements and to 50 ms', () => {
    const asked = [row('people', 'Klubownik', 60), row('people', 'bare SQL', 40)]
    expect(goalsOf(asked).map(({ goal, met }) => [goal, met])).toEqual([
      ['≤ 2 × bare SQL', true],
      ['≤ 50 ms', false],
    ])
  })
  it('holds nothing to a tool that was not there', () => {
    expect(goalsOf([row(batch, 'Klubownik', 600)])).toEqual([])
  })
  it('shows what was reached, what was missed and what was left out', () => {
    const table = tableOf({ title: 'Certificates', rows, missing: ['the start: no Chromium'] }, goalsOf(rows))
    expect(table).toContain('Klubownik 600 (600–600) ms')
    expect(table).toContain('2.00, goal ≤ 1.5 × Typst ✗   0.30, goal ≤ ⅓ × Chromium ✓')
    expect(table).toContain('left out: the start: no Chromium')
  })
})

/*
 * Limits against going back. They are ratios of the best of several turns, wide enough for a busy machine: the goals
 * themselves stand in docs/performance.md and are looked at with `npm run bench`.
 */
describe('the program is not getting slower', () => {
  const printer = createPrinter()
  afterAll(() => printer.close())
  const best = async (turns: number, count: number): Promise<number> => {
    const data = { certificates: certificateSample(count) }
    const times: number[] = []
    for (let turn = 0; turn < turns; turn++) {
      const started = performance.now()
      expect((await printer.print({ kind: 'certificates', data })).ok).toBe(true)
      times.push(performance.now() - started)
    }
    return Math.min(...times)
  }

  it('a certificate alone, warm, costs little more than its share of a batch: fonts stay open', async () => {
    const share = (await best(8, 60)) / 60
    // About 5; a library that opens its fonts for each document needs 40 and more.
    expect((await best(25, 1)) / share).toBeLessThan(20)
  })

  it('lists, searches and the settlement stay near the bare statements', { timeout: 120_000 }, async () => {
    const size = { people: 1500, documents: 5000, editions: 60, grants: 25, suppliers: 200, linesPerGrant: 24 }
    const rows = await benchData({ runs: 15, size })
    const bestOf = (name: string, tool: string) => rows.find((each) => each.name === name && each.tool === tool)!.min
    const asked = rows.filter(({ tool }) => tool === dataTools.bare).map(({ name }) => name)
    expect(asked.length).toBeGreaterThan(15)
    // A call costs some 0.1 ms before it asks anything, which is more than the shortest statements take.
    const call = 0.3
    // These do more with what they read than hand it on: checks of every document and of every participant, words for every changed field, figures of a report,
    // days counted and folded into entries.
    const more = new Map([
      ['settlement with its checks', 4],
      ['participants of an edition', 4],
      ['history, first page', 6],
      ['report of an edition with its checks', 8],
      ['people behind a figure of the report', 6],
      ['first screen', 6],
      ['a month of the calendar', 8],
    ])
    const limit = (name: string) => call + (more.get(name) ?? 3) * bestOf(name, dataTools.bare)
    const slow = asked.filter((name) => bestOf(name, dataTools.program) > limit(name))
    expect(slow).toEqual([])
  })
})
