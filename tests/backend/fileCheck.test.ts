import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyKey } from '#backend/db/applyKey.ts'
import { counterPath } from '#backend/db/commitCounter.ts'
import { fullCheck } from '#backend/db/fullCheck.ts'
import { openTestBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { forkedBackend } from '../support/forkedBackend.ts'
import { aPerson } from '../support/records.ts'

let folder: ReturnType<typeof tempFolder>
let path: string
beforeEach(() => {
  folder = tempFolder()
  path = join(folder.path, 'klub.klub')
})
afterEach(() => folder.remove())

const save = (b: TestBackend, people: number) =>
  Promise.all(Array.from({ length: people }, (_, n) => b.ask('people.save', aPerson({ otherIdentifier: String(n) }))))
/** A closed file with so many people in it. */
async function closedFile(people = 3): Promise<void> {
  const b = await openTestBackend(path)
  await save(b, people)
  await b.close()
}
/** Writes to the file past the program. */
function behindItsBack(work: (raw: Database.Database) => void): void {
  const raw = new Database(path)
  applyKey(raw)
  work(raw)
  raw.close()
}
const makeFreePages = () =>
  behindItsBack((raw) => {
    raw.pragma('secure_delete = on')
    raw.exec('create table passing (a); insert into passing values (zeroblob(200000)); drop table passing')
  })

describe('the full check', () => {
  it('finds nothing in a whole file and leaves it as it was', async () => {
    await closedFile()
    const before = readFileSync(path)
    expect(fullCheck(path)).toEqual({ flaws: [], pages: before.length / 4096, freePages: 0 })
    expect(readFileSync(path).equals(before)).toBe(true)
  })
  it('finds one turned bit wherever it is: in the salt, in what is not encrypted, in a code of a page, in the middle', async () => {
    await closedFile()
    const whole = readFileSync(path)
    const places = [0, 3, 4, 15, 16, 20, 23, 24, 4095, 4080, 4064, 4096 * 7 + 5, whole.length - 1, whole.length >> 1]
    const good = places.filter((place, n) => {
      const bytes = Buffer.from(whole)
      bytes[place]! ^= 1 << (n % 8)
      writeFileSync(path, bytes)
      return fullCheck(path).flaws.length === 0
    })
    expect(good).toEqual([])
  })
  it('finds a file cut short at a page, in a page, and one with something at its end', async () => {
    await closedFile()
    const whole = readFileSync(path)
    const others = [whole.subarray(0, -4096), whole.subarray(0, -100), Buffer.concat([whole, Buffer.alloc(4096)])]
    for (const bytes of others) {
      writeFileSync(path, bytes)
      expect(fullCheck(path).flaws).not.toEqual([])
    }
  })
  it('finds damage in pages that hold nothing, and says that it is there', async () => {
    await closedFile()
    makeFreePages()
    const sound = fullCheck(path)
    expect(sound).toMatchObject({ flaws: [], freePages: expect.any(Number) })
    expect(sound.freePages).toBeGreaterThan(40)
    const bytes = readFileSync(path)
    bytes[bytes.length - 2 * 4096]! ^= 1
    writeFileSync(path, bytes)
    expect(fullCheck(path).flaws).toEqual(['freePages'])
  })
  it('finds a row that leads nowhere', async () => {
    await closedFile()
    behindItsBack((raw) => {
      raw.pragma('foreign_keys = off')
      raw.exec('update change_log set command_id = 999 where id = 1')
    })
    expect(fullCheck(path).flaws).toEqual(['references'])
  })
  it('is asked for while the program works, which goes on afterwards', async () => {
    const b = await openTestBackend(path)
    await save(b, 3)
    const [answer, people] = await Promise.all([b.ask('fileCheck.run', {}), b.ask('people.list', {})])
    expect(answer).toMatchObject({ flaws: [] })
    expect(people.total).toBe(3)
    await save(b, 1)
    expect((await b.ask('people.list', {})).total).toBe(4)
    await b.close()
  })
})

describe('the counter beside the file', () => {
  const standing = async (): Promise<unknown> => {
    const b = await openTestBackend(path)
    const answer = await b.ask('fileCheck.standing', {})
    await b.close()
    return answer
  }
  it('agrees with a file that holds all that was saved', async () => {
    await closedFile()
    expect(await standing()).toEqual({ kind: 'agrees' })
    const size = statSync(counterPath(path)).size
    await closedFile(20)
    expect(statSync(counterPath(path)).size).toBe(size)
    expect(await standing()).toEqual({ kind: 'agrees' })
  })
  it.each([
    ['lost', (wal: string) => rmSync(wal)],
    ['cut', (wal: string) => truncateSync(wal, 4096)],
    [
      'damaged',
      (wal: string) => {
        const bytes = readFileSync(wal)
        bytes[100]! ^= 1
        writeFileSync(wal, bytes)
      },
    ],
  ])('tells how many changes are missing when the write-ahead log was %s, until the user knows', async (_, harm) => {
    await closedFile(3)
    const program = await forkedBackend(path)
    for (let n = 10; n < 15; n += 1) await program.call('people.save', aPerson({ otherIdentifier: String(n) }))
    await program.kill()
    harm(`${path}-wal`)
    const b = await openTestBackend(path)
    expect(await b.ask('fileCheck.standing', {})).toEqual({ kind: 'behind', missing: 5 })
    expect((await b.ask('people.list', {})).total).toBe(3)
    await save(b, 1)
    await b.close()
    expect(await standing()).toEqual({ kind: 'behind', missing: 4 })
    const again = await openTestBackend(path)
    await again.ask('fileCheck.accept', {})
    expect(await again.ask('fileCheck.standing', {})).toEqual({ kind: 'agrees' })
    await save(again, 1)
    await again.close()
    expect(await standing()).toEqual({ kind: 'agrees' })
    expect(readFileSync(counterPath(path), 'latin1')).toMatch(/^klubownik-licznik 1 0+5 /)
  })
  it('knows another file in its place, and an older copy that was worked in', async () => {
    await closedFile(3)
    copyFileSync(path, `${path}.kopia`)
    await closedFile(2)
    copyFileSync(`${path}.kopia`, path)
    expect(await standing()).toEqual({ kind: 'behind', missing: 2 })
    const counter = readFileSync(counterPath(path))
    rmSync(counterPath(path))
    const b = await openTestBackend(path)
    for (const name of ['x', 'y', 'z']) await b.ask('club.saveSignatory', { id: null, name, functionTitle: '' })
    await b.close()
    writeFileSync(counterPath(path), counter)
    expect(await standing()).toEqual({ kind: 'other' })
  })
  it('says nothing of a file it knows nothing of: no counter, a torn one, a new file where another was', async () => {
    await closedFile(3)
    const counter = readFileSync(counterPath(path))
    rmSync(counterPath(path))
    expect(await standing()).toEqual({ kind: 'agrees' })
    writeFileSync(counterPath(path), counter.toString('latin1').replace(/ 0/, ' 9'), 'latin1')
    expect(await standing()).toEqual({ kind: 'agrees' })
    writeFileSync(counterPath(path), counter)
    rmSync(path)
    expect(await standing()).toEqual({ kind: 'agrees' })
  })
  it('is never in the way: a place that takes no counter takes the file', async () => {
    await closedFile(1)
    rmSync(counterPath(path))
    const b = await openTestBackend(path)
    // A folder of that name: nothing can be written there.
    mkdirSync(counterPath(path))
    await save(b, 2)
    expect((await b.ask('people.list', {})).total).toBe(3)
    await b.close()
    expect(await standing()).toEqual({ kind: 'agrees' })
  })
})
