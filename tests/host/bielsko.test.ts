import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '#shared/peopleReports/schema.ts'
import { openTestBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { bielsko, started } from '../support/bielsko.ts'

const folder = tempFolder()
const file = `${folder.path}/bielsko.klub`
let b: TestBackend
let report: Report
const filter = { time: { kind: 'inEdition' as const, editionIds: [1] } }

/** Enters all of it through the command line, as a program would. */
async function enter(): Promise<{ code: number | null; last: string }> {
  const child = spawn(process.execPath, ['electron/host/cli.ts', 'batch', '--file', file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8')
  })
  for (const line of bielsko) child.stdin.write(`${JSON.stringify(line)}\n`)
  child.stdin.end()
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, last: out.trimEnd().split('\n').at(-1) ?? '' }
}

beforeAll(async () => {
  const { code, last } = await enter()
  expect(last).not.toContain('"error"')
  expect(code).toBe(0)
  expect(JSON.parse(last)).toMatchObject({ line: bielsko.length })
  b = await openTestBackend(file)
  report = await b.ask('peopleReports.get', { kind: 'edition', filter })
}, 120_000)
afterAll(async () => {
  await b?.close()
  rmSync(folder.path, { recursive: true, force: true })
})

const figures = (of: Report) =>
  of.sections.flatMap(({ figures: single, tables }) => [
    ...single,
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  ])
const text = (id: string) => figures(report).find((figure) => figure.id === id)?.text
const behind = (figureId: string) =>
  b.ask('peopleReports.recordsBehind', { kind: 'edition', filter, figureId, limit: 500 })

describe('the first edition of „Bielsko-Biała łączy ludzi”, computed from single records entered on the command line', () => {
  it('313 started; 240 finished, 58 dropped out, 15 went on, nobody died', () => {
    expect(
      ['persons', 'participations', 'finished', 'droppedOut', 'neutral', 'continuing'].map((id) => text(`head.${id}`)),
    ).toEqual(['313', '313', '240', '58', '0', '15'])
  })
  it('163 women and 77 men finished', () => {
    expect([text('sex/w:K/finished'), text('sex/w:M/finished'), text('sex/razem/finished')]).toEqual([
      '163',
      '77',
      '240',
    ])
  })
  it('205 had a kontrakt socjalny and 64 were on the path of Wapienica', () => {
    expect([text('contracts.count'), text('contracts.persons')]).toEqual(['205', '205'])
    expect(text('path/w:Program Aktywności Lokalnej Wapienica/all')).toBe('64')
  })
  it('205 + 64 is not 313, and a finding explains it instead of a sum', () => {
    expect(report.findings.map(({ message }) => message)).toContain(
      'Kontrakt socjalny: 205, ścieżka „Program Aktywności Lokalnej Wapienica”: 64; 205 + 64 = 269, a udziałów jest 313. W obu: 10, bez kontraktu i poza tą ścieżką: 54.',
    )
    const paths = report.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'path')
    expect(paths?.rows.some(({ isTotal }) => isTotal)).toBe(false)
  })
  it('40 finished the club’s own programme: 38 women and 2 men', () => {
    const of = (column: string) => text(`path/w:Klub Integracji Społecznej/${column}`)
    expect([of('all'), of('finished'), of('finishedWomen'), of('finishedMen')]).toEqual(['45', '40', '38', '2'])
  })
  it('22 courses had 2650 hours', () => {
    expect([text('courses.count'), text('courses.hours45')]).toEqual(['22', '2650'])
  })
  it('46 had therapy, 48 the training of social skills, 16 were in self-help groups', () => {
    expect([text('hours/w:T03.60/persons'), text('hours/w:T04.45/persons'), text('hours/w:T06.60/persons')]).toEqual([
      '46',
      '48',
      '16',
    ])
  })
  it('48 got a certificate of the training: 33 women and 15 men', () => {
    expect(['persons', 'women', 'men'].map((column) => text(`certificatesOfSupport/w:T04/${column}`))).toEqual([
      '48',
      '33',
      '15',
    ])
  })
  it('100 different people saw a psychologist or a lawyer, though 70 and 50 make 120', () => {
    expect([
      text('hours/w:T02.60/persons'),
      text('hours/w:T10.60/persons'),
      text('social/w:poradnictwo/persons'),
    ]).toEqual(['70', '50', '100'])
  })
  it('38 children came to the day-rooms and are in no number of participants', () => {
    expect([text('children.persons'), text('hours/w:T25.60/persons')]).toEqual(['38', '0'])
  })
  it('about 200 came to the sports event, and it is said to be an estimate', () => {
    expect(text('events/w:T26/headcount')).toBe('ok.\u00a0200')
  })
  it('19 took up a job: 7,92 % of those who finished, 6,07 % of those who started; one went back to school', () => {
    expect([
      text('outcomes/w:employment/persons'),
      text('outcomes/w:employment/ofFinished'),
      text('outcomes/w:employment/ofStarted'),
    ]).toEqual(['19', '7,92\u00a0% (19 z\u00a0240)', '6,07\u00a0% (19 z\u00a0313)'])
    expect(text('outcomes/w:E15/persons')).toBe('1')
  })
  it('every one of these figures opens the list that makes it', async () => {
    expect((await behind('sex/w:K/finished')).total).toBe(163)
    expect((await behind('social/w:poradnictwo/persons')).total).toBe(100)
    expect((await behind('children.persons')).rows[0]).toMatchObject({
      label: 'Dziecko 1.1',
      detail: expect.stringContaining('Zmyślna-001'),
    })
    const started_ = await b.ask('peopleReports.recordsBehind', {
      kind: 'edition',
      filter,
      figureId: 'outcomes/w:employment/ofFinished',
      ofBase: true,
    })
    expect(started_.total).toBe(240)
    expect((await behind('head.participations')).total).toBe(started)
  })
  it('only those on a path are counted when the report is asked for the path', async () => {
    const pal = await b.ask('peopleReports.get', {
      kind: 'edition',
      filter: { ...filter, path: 'Program Aktywności Lokalnej Wapienica' },
    })
    expect(figures(pal).find(({ id }) => id === 'head.persons')?.text).toBe('64')
    expect(pal.about).toBe('w edycji „I edycja”, ścieżka „Program Aktywności Lokalnej Wapienica”')
  })
  it('the year’s report counts the same people, with those who went on into the next year still there', async () => {
    const year = await b.ask('peopleReports.get', { kind: 'cas', filter: { time: { kind: 'inYear', year: 2008 } } })
    const of = (id: string) => figures(year).find((figure) => figure.id === id)?.text
    expect([of('casActive/razem/persons'), of('casStarted/razem/persons'), of('casFinished/razem/persons')]).toEqual([
      '313',
      '313',
      '240',
    ])
    const next = await b.ask('peopleReports.get', { kind: 'cas', filter: { time: { kind: 'inYear', year: 2009 } } })
    expect(figures(next).find(({ id }) => id === 'casActive/razem/persons')?.text).toBe('5')
  })
  it('the public version names nobody and hides the two men and the one who went back to school', async () => {
    const open = await b.ask('peopleReports.get', { kind: 'edition', filter, isPublic: true })
    const of = (id: string) => figures(open).find((figure) => figure.id === id)?.text
    expect(JSON.stringify(open)).not.toContain('Zmyślna')
    expect([
      of('path/w:Klub Integracji Społecznej/finished'),
      of('path/w:Klub Integracji Społecznej/finishedMen'),
      of('outcomes/w:E15/persons'),
    ]).toEqual(['40', '•', '<5'])
  })
})
