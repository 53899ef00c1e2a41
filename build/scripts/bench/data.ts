import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { keeperOf } from '#backend/vault/keeper.ts'
import { backendOver } from '../../../electron/backend/app.ts'
import { systemClock } from '../../../electron/backend/clock.ts'
import type { OpenFile } from '../../../electron/backend/db/open.ts'
import { settlementBasisOf } from '../../../electron/backend/settlements/queries.ts'
import type { Input } from '../../../shared/contract/define.ts'
import { type Contract, contract, type QueryName } from '../../../shared/contract/index.ts'
import { findingsOf } from '../../../shared/settlements/checks/all.ts'
import { settle } from '../../../shared/settlements/settle.ts'
import { anonymisingRows } from './anonymising.ts'
import { fileCopyRows } from './fileCopy.ts'
import { grantWorkRows } from './grantWork.ts'
import { type FileSize, large, makeLargeFile } from './largeFile.ts'
import { type Row, rowOf } from './measure.ts'

type Statement = { readonly sql: string; readonly parameters: readonly unknown[] }
type Question = {
  readonly [N in QueryName]: { readonly title: string; readonly name: N; readonly input: Input<Contract[N]> }
}[QueryName]

const settlementId = 7
/** The day it is for the program: people are still in, and half a year of everything waits. */
const benchDay = '2020-10-01'
/** What is asked of the large file: every list, searches, and the settlement's calculation. */
const questions: readonly Question[] = [
  { title: 'people, first page', name: 'people.list', input: {} },
  {
    title: 'people, last page by gmina',
    name: 'people.list',
    input: { sort: 'gmina', descending: true, offset: 4800 },
  },
  { title: 'people, search', name: 'people.list', input: { search: 'gesl luc' } },
  { title: 'people by standing and group', name: 'people.list', input: { standing: 'inProgress', group: 'A1_5' } },
  {
    title: 'people like the one being typed',
    name: 'people.similar',
    input: { pesel: '', firstName: 'Anna', lastName: 'Nowak-Łoś', birthDate: '1885-05-15', exceptId: null },
  },
  { title: 'documents, first page', name: 'expenses.list', input: {} },
  { title: 'documents by amount', name: 'expenses.list', input: { sort: 'gross', descending: true } },
  { title: 'documents by supplier, page 50', name: 'expenses.list', input: { sort: 'supplier', offset: 9800 } },
  { title: 'documents of a grant', name: 'expenses.list', input: { grantId: 7 } },
  { title: 'documents, search', name: 'expenses.list', input: { search: 'psycholog 2019' } },
  { title: 'suppliers while typing', name: 'expenses.suppliers', input: { search: 'zolk' } },
  { title: 'grants with sums', name: 'grants.list', input: {} },
  { title: 'budget of a grant', name: 'budgets.get', input: { grantId: 7 } },
  { title: 'editions with counts', name: 'editions.list', input: {} },
  { title: 'participants of an edition', name: 'editions.participants', input: { editionId: 7 } },
  { title: 'people of an edition by path', name: 'participations.pathCounts', input: { editionId: 7 } },
  { title: 'head of a case', name: 'participations.head', input: { id: 700 } },
  { title: 'sheet of a case', name: 'participations.get', input: { id: 700 } },
  { title: 'centres noted before', name: 'participations.knownInstitutions', input: {} },
  { title: 'meetings, first page', name: 'classes.sessions', input: {} },
  { title: 'meetings without marks', name: 'classes.sessions', input: { state: 'toMark', descending: true } },
  { title: 'meetings, search', name: 'classes.sessions', input: { search: 'temat 7 kadrowa' } },
  { title: 'groups of an edition with sums', name: 'classes.groups', input: { editionId: 7 } },
  { title: 'attendance grid of an edition', name: 'classes.grid', input: { editionId: 7 } },
  { title: 'attendance of each participant', name: 'classes.participantSums', input: { editionId: 7 } },
  { title: 'three sums by kind of support', name: 'classes.supportSums', input: { editionId: 7 } },
  { title: 'classes of a participant', name: 'supportCards.case', input: { participationId: 700 } },
  { title: 'limits of support of an edition', name: 'supportCards.limits', input: { editionId: 7 } },
  { title: 'staff', name: 'staff.list', input: {} },
  {
    title: 'report of an edition with its checks',
    name: 'peopleReports.get',
    input: { kind: 'edition', filter: { time: { kind: 'inEdition', editionIds: [7] } } },
  },
  {
    title: 'people behind a figure of the report',
    name: 'peopleReports.recordsBehind',
    input: { kind: 'edition', filter: { time: { kind: 'inEdition', editionIds: [7] } }, figureId: 'head.finished' },
  },
  { title: 'history of a meeting', name: 'history.ofRecord', input: { kind: 'classSession', id: 700 } },
  { title: 'certificates, first page', name: 'certificates.list', input: {} },
  { title: 'certificates, search', name: 'certificates.list', input: { search: '17/KIS' } },
  { title: 'reports', name: 'settlements.list', input: {} },
  { title: 'history, first page', name: 'history.list', input: {} },
  { title: 'history of a document', name: 'history.ofRecord', input: { kind: 'expenseDocument', id: 700 } },
  { title: 'history of a person', name: 'history.ofRecord', input: { kind: 'person', id: 700 } },
  { title: 'anything, two words', name: 'search.find', input: { words: 'gesl luc' } },
  { title: 'anything, one letter', name: 'search.find', input: { words: 'm' } },
  { title: 'anything, an amount', name: 'search.find', input: { words: '1234' } },
  { title: 'first screen', name: 'today.get', input: {} },
  { title: 'a month of the calendar', name: 'agenda.dates', input: { from: '2020-09-28', to: '2020-11-08' } },
  { title: 'worked on last', name: 'today.recent', input: {} },
  { title: 'bin', name: 'history.bin', input: {} },
  { title: 'settlement with its checks', name: 'settlements.get', input: { id: settlementId } },
]

/** Makes the connection note the statements it prepares and what they are given. */
function listen(file: OpenFile): Statement[] {
  const heard: Statement[] = []
  const prepare = file.raw.prepare.bind(file.raw)
  const noting = (sql: string) => {
    const statement = prepare(sql)
    const all = statement.all.bind(statement)
    statement.all = (...parameters: unknown[]) => {
      heard.push({ sql, parameters: parameters.flat() })
      return all(...parameters)
    }
    return statement
  }
  file.raw.prepare = noting as typeof file.raw.prepare
  return heard
}

/** Rounds that are not counted: the first ones are run before their code is compiled. */
const warmUps = 20

/** Times of pieces of work that take turns, so that a busy moment of the machine hits all of them. */
async function inTurns(rounds: number, works: readonly (() => unknown)[]): Promise<number[][]> {
  const times: number[][] = works.map(() => [])
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const [index, work] of works.entries()) {
      const started = performance.now()
      await work()
      const took = performance.now() - started
      if (round >= warmUps) times[index]!.push(took)
    }
  }
  return times
}

/** What the table calls the two sides. */
export const dataTools = { program: 'Klubownik', bare: 'bare SQL' } as const

/**
 * Each question as the program answers it (input and output checked, one moment of the file, answer as JSON) beside nothing
 * but the SQL statements it asked, prepared beforehand.
 */
export async function benchData({ runs, size = large }: { runs: number; size?: FileSize }): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'klubownik-bench-'))
  const path = join(folder, 'large.klub')
  const file = makeLargeFile(path, size)
  const bare = file.raw.prepare.bind(file.raw)
  const heard = listen(file)
  const backend = backendOver(keeperOf(file), { file: path, clock: { ...systemClock, today: () => benchDay } })
  const rows: Row[] = []
  try {
    // Opening a settlement starts the print thread; that is over before anything is timed.
    await backend.call('settlements.get', { id: settlementId })
    await setTimeout(1500)
    for (const { title, name, input } of questions) {
      const ask = async () => {
        const answer = await backend.call(name, input)
        if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
        return JSON.stringify(answer.value)
      }
      heard.length = 0
      await ask()
      const statements = heard.map(({ sql, parameters }) => ({ statement: bare(sql), parameters }))
      const askBare = () => {
        for (const { statement, parameters } of statements) statement.all(...parameters)
      }
      const [whole = [], least = []] = await inTurns(runs, [ask, askBare])
      rows.push(rowOf(title, dataTools.program, 'ms', whole), rowOf(title, dataTools.bare, 'ms', least))
      if (name === 'settlements.get') rows.push(...(await settlementRows(file, askBare, runs)))
    }
    const work = await grantWorkRows(backend, size, runs)
    const copied = fileCopyRows(path, folder, dataTools.program)
    return [...rows, ...work, ...copied, ...(await anonymisingRows(backend, dataTools.program))]
  } finally {
    await backend.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The settlement's numbers alone, and where the time of the whole goes: reading, calculating, checking, schema, JSON. */
async function settlementRows({ db }: OpenFile, askBare: () => void, runs: number): Promise<Row[]> {
  const read = async () => (await settlementBasisOf(db, settlementId))!.input
  const input = await read()
  const settlement = settle(input)
  const findings = findingsOf(input, settlement, '2026-01-01').map((finding) => ({ ...finding, override: null }))
  const output = contract['settlements.get'].output.pick({ settlement: true, findings: true })
  const [calculated = [], bare = []] = await inTurns(runs, [async () => settle(await read()), askBare])
  const parts: Readonly<Record<string, () => unknown>> = {
    'records read': read,
    calculation: () => settle(input),
    checks: () => findingsOf(input, settlement, '2026-01-01'),
    'output schema': () => output.parse({ settlement, findings }),
    'as JSON': () => JSON.stringify({ settlement, findings }),
  }
  const times = await inTurns(runs, Object.values(parts))
  return [
    rowOf('settlement, its numbers alone', dataTools.program, 'ms', calculated),
    rowOf('settlement, its numbers alone', dataTools.bare, 'ms', bare),
    ...Object.keys(parts).map((part, index) => rowOf('of which, in the settlement', part, 'ms', times[index]!)),
  ]
}
