import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { strayImports, unrunnableImports } from './rooms.ts'
import { importsOf, readSource, reExports, sourceOf, tablesWrittenIn } from './source.ts'

const sources = globSync('{shared,electron,renderer}/**/*.{ts,tsx}').toSorted().map(readSource)

describe('the house', () => {
  it('lets every file import only what its room may', () => expect(sources.flatMap(strayImports)).toEqual([]))
  it('names every own file with its extension, and the file is there', () =>
    expect(sources.flatMap(unrunnableImports)).toEqual([]))
  it('has no barrels', () => expect(sources.filter(reExports).map(({ path }) => path)).toEqual([]))
  it('lets a table be written by its owner’s repo.ts only', () => {
    // Undo puts rows of any table back; anonymising takes a person out of all of them (decision 22).
    const exceptions = /^electron\/backend\/((db|history)\/|anonymisation\/(act|drafts|erase|sweep)\.ts)/
    const writers = new Map<string, Set<string>>()
    for (const source of sources.filter(({ path }) => path.startsWith('electron/') && !exceptions.test(path))) {
      for (const table of tablesWrittenIn(source))
        writers.set(table, (writers.get(table) ?? new Set()).add(source.path))
    }
    const wrong = [...writers].filter(
      ([, files]) => files.size > 1 || ![...files].every((file) => file.endsWith('/repo.ts')),
    )
    expect(wrong.map(([table, files]) => `${table}: ${[...files].join(', ')}`)).toEqual([])
    expect(writers.size).toBeGreaterThan(5)
  })
  it('takes of Node’s HTTP in the back end only what listens, never what asks', () => {
    const path = 'electron/backend/calendarFeed/listener.ts'
    const text = sources.find((source) => source.path === path)?.text ?? ''
    const taken = /^import \{([^}]*)\} from 'node:http'$/m.exec(text)?.[1] ?? ''
    expect(taken.split(',').filter((one) => !one.trim().startsWith('type '))).toEqual([' createServer'])
    expect(text.match(/node:http/g)).toHaveLength(1)
  })
  it('is seen whole by these checks', () => {
    expect(sources.length).toBeGreaterThan(100)
    const app = sources.find(({ path }) => path === 'electron/backend/app.ts')
    expect(app && importsOf(app).map(({ to }) => to)).toContain('./dispatch.ts')
  })
})

describe('the check of imports', () => {
  const stray = (path: string, text: string) => strayImports(sourceOf(path, text))

  it('reads every way of importing', () => {
    const text = `import a from 'a'
import 'b'
import type { C } from 'c'
import { type D } from 'd'
export { e } from 'e'
export * from 'f'
type G = import('g').G
const h = await import('h')
const i = require('i')
// import x from 'not-me'
const text = "import y from 'nor-me'"
`
    const found = importsOf(sourceOf('shared/x.ts', text))
    expect(found.map(({ to }) => to).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
    expect(
      found
        .filter(({ typeOnly }) => typeOnly)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['c', 'd', 'g'])
  })
  it.each([
    ['shared/money.ts', 'node:fs'],
    ['shared/money.ts', 'react'],
    ['shared/money.ts', '#backend/app.ts'],
    ['shared/people/rules.ts', '../../electron/backend/app.ts'],
    ['electron/backend/people/repo.ts', 'electron'],
    ['electron/backend/people/repo.ts', '../../host/server.ts'],
    ['electron/backend/people/repo.ts', 'node:http'],
    ['electron/backend/people/repo.ts', 'node:https'],
    ['electron/backend/calendarFeed/feed.ts', 'node:http'],
    ['electron/backend/calendarFeed/listener.ts', 'node:https'],
    ['electron/backend/calendarFeed/listener.ts', '../db/open.ts'],
    ['electron/backend/people/repo.ts', 'pdfmake'],
    ['electron/backend/documents/certificate.ts', 'pdfmake'],
    ['electron/backend/documents/certificate.ts', '../db/open.ts'],
    ['electron/backend/documents/certificate.ts', 'kysely'],
    ['electron/backend/db/migrations/0009_x.ts', '#shared/kernel/money.ts'],
    ['electron/host/server.ts', 'electron'],
    ['electron/host/server.ts', '../shell/ipc.ts'],
    ['electron/host/server.ts', '#backend/people/repo.ts'],
    ['electron/shell/main.ts', '../host/server.ts'],
    ['electron/shell/main.ts', 'better-sqlite3'],
    ['renderer/ui/table/DataTable.tsx', '../../features/people/PeopleList.tsx'],
    ['renderer/ui/table/DataTable.tsx', '../../api/hooks.tsx'],
    ['renderer/features/people/PeopleList.tsx', '../editions/EditionList.tsx'],
    ['renderer/features/people/PeopleList.tsx', '../../pages/PeoplePage.tsx'],
    ['renderer/features/people/PeopleList.tsx', '#backend/people/queries.ts'],
    ['renderer/features/people/PeopleList.tsx', 'node:path'],
    ['renderer/pages/PeoplePage.tsx', 'electron'],
    ['renderer/pages/PeoplePage.tsx', 'better-sqlite3'],
    ['electron/other/file.ts', 'zod'],
  ])('catches %s importing %s', (path, to) => expect(stray(path, `import '${to}'\n`)).toHaveLength(1))
  it.each([
    ['shared/kernel/money.ts', 'zod'],
    ['electron/backend/people/repo.ts', '#shared/kernel/money.ts'],
    ['electron/backend/people/repo.ts', '../db/open.ts'],
    ['electron/backend/documents/render.ts', 'pdfmake'],
    ['electron/host/server.ts', 'node:http'],
    ['electron/shell/main.ts', 'electron'],
    ['renderer/features/people/PeopleList.tsx', './PersonForm.tsx'],
    ['renderer/features/people/PeopleList.tsx', '../../ui/table/DataTable.tsx'],
    ['renderer/pages/PeoplePage.tsx', '../features/people/PeopleList.tsx'],
  ])('lets %s import %s', (path, to) => expect(stray(path, `import '${to}'\n`)).toEqual([]))
  it('lets a document builder take the types of the print engine but not the engine', () => {
    const path = 'electron/backend/documents/certificate.ts'
    expect(stray(path, `import type { Content } from 'pdfmake/interfaces'\n`)).toEqual([])
    expect(stray(path, `import { Content } from 'pdfmake/interfaces'\n`)).toHaveLength(1)
  })
  it('does not let a computed import through', () => {
    expect(stray('shared/x.ts', 'const name = "node:fs"\nawait import(name)\n')).toEqual([
      'shared/x.ts → (not a literal)',
    ])
  })
  it('catches an import without an extension and one of a missing file', () => {
    const found = unrunnableImports(
      sourceOf('shared/kernel/x.ts', `import './money'\nimport './nowhere.ts'\nimport './money.ts'\n`),
    )
    expect(found).toEqual(['shared/kernel/x.ts → shared/kernel/money', 'shared/kernel/x.ts → shared/kernel/nowhere.ts'])
  })
  it('catches a re-export', () => {
    expect(reExports(sourceOf('shared/index.ts', `export { gr } from './kernel/money.ts'\n`))).toBe(true)
    expect(reExports(sourceOf('shared/index.ts', `export * from './kernel/money.ts'\n`))).toBe(true)
    expect(reExports(sourceOf('shared/index.ts', 'const a = 1\nexport { a }\n'))).toBe(false)
  })
  it('stops at a file it cannot read instead of passing over it', () => {
    expect(() => sourceOf('shared/x.ts', 'import {')).toThrow('shared/x.ts')
  })
  it('sees writes through the query builder and in SQL', () => {
    const text = `db.insertInto('person').values({})
db.updateTable('edition')
db.deleteFrom('grant_agreement')
raw.exec("insert or ignore into supplier (name) values ('x')")
raw.exec(\`update kis set name = 'x' where id = \${id}\`)
raw.prepare('delete from report where id = ?')
db.selectFrom('certificate')
const words = 'nie usunięto: update'
`
    expect(tablesWrittenIn(sourceOf('electron/backend/people/repo.ts', text)).toSorted()).toEqual([
      'edition',
      'grant_agreement',
      'kis',
      'person',
      'report',
      'supplier',
    ])
  })
})
