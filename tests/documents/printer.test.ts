import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { afterAll, describe, expect, it } from 'vitest'
import { createPrinter } from '#backend/documents/printer.ts'
import { askPdf, pagesOf } from '../support/printedPdf.ts'
import { certificate } from './certificateSamples.ts'

const many = (count: number) => ({
  kind: 'certificates' as const,
  data: { certificates: Array.from({ length: count }, (_, index) => certificate({ number: `${index + 1}/KIS/2021` })) },
})
const folder = mkdtempSync(join(tmpdir(), 'klubownik-printer-'))
const logged: string[] = []
const printer = createPrinter({ log: (line) => logged.push(line) })
afterAll(async () => {
  await printer.close()
  rmSync(folder, { recursive: true })
})
const printed = async (job: Parameters<typeof printer.print>[0], by = printer) => {
  const result = await by.print(job)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('the printer', () => {
  it('prints certificates in its own thread', async () => {
    const { bytes, pages, milliseconds } = await printed(many(3))
    expect(pages).toBe(3)
    expect(milliseconds).toBeGreaterThan(0)
    expect(pagesOf(bytes)[2]).toContain('3/KIS/2021')
    expect(askPdf(bytes, 'qpdf', '--check')).toContain('No syntax or stream encoding errors')
  })
  it('answers each of several jobs with its own document', async () => {
    const all = await Promise.all([1, 2, 3, 4].map((count) => printed(many(count))))
    expect(all.map(({ pages }) => pages)).toEqual([1, 2, 3, 4])
  })
  it('gives the same bytes for the same job, whatever was printed before', async () => {
    const first = await printed(many(2))
    await printed(many(7))
    expect(Buffer.from((await printed(many(2))).bytes).equals(first.bytes)).toBe(true)
  })
  it('never holds up who asked while 300 certificates print', async () => {
    const job = many(300)
    const before = performance.eventLoopUtilization()
    const { pages } = await printed(job)
    // The whole time the caller's loop was at work, in ms: less than the longest single stop that is allowed.
    const { active, idle } = performance.eventLoopUtilization(before)
    expect(pages).toBe(300)
    expect(active).toBeLessThan(50)
    expect(idle).toBeGreaterThan(active)
  })
  it('answers a document that cannot be built with an error that names no data', async () => {
    const result = await printer.print({ kind: 'certificates', data: { certificates: [] } })
    expect(result).toMatchObject({ ok: false, error: { kind: 'unexpected', code: 'print.failed' } })
    const broken = certificate({ person: { ...certificate().person!, lastName: 'Tajemnicza' } })
    await printer.print({ kind: 'certificates', data: { certificates: [{ ...broken, signatories: null as never }] } })
    expect(logged).toHaveLength(2)
    expect(logged.join()).not.toContain('Tajemnicza')
    expect((await printed(many(1))).pages).toBe(1)
  })
  it('answers every waiting job when its thread falls, and prints again after that', async () => {
    const flag = join(folder, 'fall')
    writeFileSync(flag, '')
    process.env.PRINT_WORKER_FALLS = flag
    const falling = createPrinter({ workerUrl: new URL('./fallingWorker.ts', import.meta.url) })
    const results = await Promise.all([falling.print(many(1)), falling.print(many(2))])
    expect(results.map((result) => result.ok || result.error.code)).toEqual(['print.broken', 'print.broken'])
    expect((await printed(many(1), falling)).pages).toBe(1)
    await falling.close()
  })
  it('answers jobs under way with an error when it is closed', async () => {
    const closing = createPrinter()
    const job = closing.print(many(300))
    await closing.close()
    expect(await job).toMatchObject({ ok: false, error: { code: 'print.broken' } })
  })
})
