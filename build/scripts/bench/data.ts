import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backendOver } from '../../../electron/backend/app.ts'
import type { OpenFile } from '../../../electron/backend/db/open.ts'
import type { Input } from '../../../shared/contract/define.ts'
import type { Contract, QueryName } from '../../../shared/contract/index.ts'
import { makeLargeFile } from './largeFile.ts'
import { type Row, rowOf } from './measure.ts'

type Statement = { readonly sql: string; readonly parameters: readonly unknown[] }
type Question = {
  readonly [N in QueryName]: { readonly title: string; readonly name: N; readonly input: Input<Contract[N]> }
}[QueryName]

/** What is asked of the large file: every list, searches, and the settlement's calculation. */
const questions: readonly Question[] = [
  { title: 'people, first page', name: 'people.list', input: {} },
  {
    title: 'people, last page by gmina',
    name: 'people.list',
    input: { sort: 'gmina', descending: true, offset: 4800 },
  },
  { title: 'people, search', name: 'people.list', input: { search: 'gesl luc' } },
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
  { title: 'certificates, first page', name: 'certificates.list', input: {} },
  { title: 'history, first page', name: 'history.bin', input: {} },
  { title: 'settlement calculated and checked', name: 'settlements.get', input: { id: 7 } },
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

async function times(rounds: number, work: () => unknown): Promise<number[]> {
  for (let warm = 0; warm < 5; warm++) await work()
  const measured: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await work()
    measured.push(performance.now() - started)
  }
  return measured
}

/**
 * Each question as the program answers it (input and output checked, answer as JSON) beside nothing but the SQL statements
 * it asked, prepared beforehand.
 */
export async function benchData({ runs }: { runs: number }): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'klubownik-bench-'))
  const path = join(folder, 'large.klub')
  const file = makeLargeFile(path)
  const bare = file.raw.prepare.bind(file.raw)
  const heard = listen(file)
  const backend = backendOver(file, { file: path })
  const rows: Row[] = []
  try {
    for (const { title, name, input } of questions) {
      const ask = async () => {
        const answer = await backend.call(name, input)
        if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
        return JSON.stringify(answer.value)
      }
      heard.length = 0
      await ask()
      const statements = heard.map(({ sql, parameters }) => ({ statement: bare(sql), parameters }))
      rows.push(rowOf(title, 'Klubownik', 'ms', await times(runs, ask)))
      rows.push(
        rowOf(
          title,
          'bare SQL',
          'ms',
          await times(runs, () => {
            for (const { statement, parameters } of statements) statement.all(...parameters)
          }),
        ),
      )
    }
  } finally {
    await backend.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return rows
}

if (import.meta.main) {
  const rows = await benchData({ runs: 15 })
  for (const [index, row] of rows.entries()) {
    if (index % 2 === 1) continue
    const bare = rows[index + 1]!
    process.stdout.write(
      `${row.name.padEnd(36)} ${row.median.toFixed(1).padStart(7)} ms  bare ${bare.median.toFixed(1).padStart(7)} ms  × ${(row.median / bare.median).toFixed(2)}\n`,
    )
  }
}
