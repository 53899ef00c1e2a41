import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openBackend } from '#backend/app.ts'
import { applicationId, applyKey } from '#backend/db/applyKey.ts'
import { openFile } from '#backend/db/open.ts'
import { tempFolder } from '../support/backend.ts'
import { forkedBackend } from '../support/forkedBackend.ts'
import { aPerson } from '../support/records.ts'

let folder: ReturnType<typeof tempFolder>
let path: string
beforeEach(() => {
  folder = tempFolder()
  path = join(folder.path, 'klub.klub')
})
afterEach(() => folder.remove())

/** How many people and steps the file holds, read by this process. */
async function counted(): Promise<[people: number, steps: number]> {
  const file = openFile(path)
  const count = (table: string) => file.raw.prepare(`select count(*) from ${table}`).pluck().get() as number
  const counts: [number, number] = [count('person'), count('command_log')]
  expect(file.raw.pragma('integrity_check', { simple: true })).toBe('ok')
  await file.close()
  return counts
}

it('the window and the command line write to one file at the same time, and both are heard', async () => {
  await openFile(path).close()
  const programs = await Promise.all([forkedBackend(path), forkedBackend(path), forkedBackend(path)])
  const answers: unknown[] = []
  for (let n = 0; n < 40; n += 1) {
    const round = programs.map(({ call }, who) => call('people.save', aPerson({ otherIdentifier: `${who}/${n}` })))
    answers.push(...(await Promise.all(round)).filter((answer) => !answer.ok))
  }
  expect(answers).toEqual([])
  await Promise.all(programs.map((program) => program.close()))
  expect(await counted()).toEqual([120, 120])
})

it('what was answered as saved is there after a power cut in the middle of saving', async () => {
  const program = await forkedBackend(path)
  let saved = 0
  const enough = new Promise<void>((cut) => {
    for (let n = 0; n < 200; n += 1) {
      void program.call('people.save', aPerson({ otherIdentifier: String(n) })).then((answer) => {
        if (answer.ok) saved += 1
        if (saved === 70) cut()
      })
    }
  })
  await enough
  await program.kill()
  const [people, steps] = await counted()
  expect(people).toBeGreaterThanOrEqual(saved)
  expect(steps).toBe(people)
})

it('several programs that find a file without its tables at once make them together', async () => {
  const raw = new Database(path)
  applyKey(raw)
  raw.pragma(`application_id = ${applicationId}`)
  raw.pragma('journal_mode = WAL')
  raw.close()
  const programs = await Promise.all(Array.from({ length: 4 }, () => forkedBackend(path)))
  const answers = await Promise.all(programs.map(({ call }) => call('app.status', {})))
  expect(answers.filter((answer) => !answer.ok)).toEqual([])
  await Promise.all(programs.map((program) => program.close()))
})

it.skipIf(process.platform === 'win32')(
  'a disk that takes no more at the end of a save is named as the trouble',
  async () => {
    await (await openBackend({ file: path })).close()
    const script = `import { openBackend } from '${join(import.meta.dirname, '../../electron/backend/app.ts')}'
    const backend = await openBackend({ file: '${path}' })
    let answer
    do answer = await backend.call('people.save', ${JSON.stringify(aPerson({ note: 'x'.repeat(4000) }))})
    while (answer.ok)
    process.stdout.write(JSON.stringify(answer))`
    const command = ['ulimit -f 200; exec "$0" "$@"', process.execPath, '--input-type=module', '-e', script]
    const answer = JSON.parse(execFileSync('sh', ['-c', ...command], { encoding: 'utf8' }))
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'storage', code: expect.stringMatching(/^(full|notWritten)$/) },
    })
    expect(answer.error.message).toMatch(/zabrakło na nim miejsca|zabrakło miejsca/)
    const [people, steps] = await counted()
    expect(steps).toBe(people)
  },
)
