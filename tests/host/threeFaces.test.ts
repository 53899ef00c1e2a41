import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBackend } from '#backend/app.ts'
import { createOpenCopies } from '#backend/openCopies.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { type Host, startHost } from '../../electron/host/server.ts'
import { freshBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense, aPerson } from '../support/records.ts'
import { aPdf } from '../support/scans.ts'

type Refuse = (name: string, input: unknown) => Promise<CallError>
type Case = readonly [what: string, name: string, input: unknown, expected: { kind: string; path?: string }]

/** Bad input that no face may let in. */
const cases: readonly Case[] = [
  ['an invalid PESEL', 'people.save', aPerson({ pesel: '44051401358' }), { kind: 'validation', path: 'pesel' }],
  [
    'an invalid NIP',
    'expenses.save',
    anExpense(1, { supplier: { name: 'x', nip: '123', address: '' } }),
    { kind: 'validation', path: 'supplier.nip' },
  ],
  [
    'a date that does not exist',
    'people.save',
    aPerson({ birthDate: '1891-02-29' }),
    { kind: 'validation', path: 'birthDate' },
  ],
  [
    'an amount with three decimals',
    'expenses.save',
    anExpense(1, { gross: 12.345 }),
    { kind: 'validation', path: 'gross' },
  ],
  [
    'text of a million characters',
    'people.save',
    aPerson({ note: 'ż'.repeat(1_000_000) }),
    { kind: 'validation', path: 'note' },
  ],
  ['a missing field', 'people.save', { ...aPerson(), lastName: undefined }, { kind: 'validation', path: 'lastName' }],
  ['a wrong type', 'people.get', { id: 'jeden' }, { kind: 'validation', path: 'id' }],
  ['an unknown operation', 'people.destroy', {}, { kind: 'rule' }],
]

const judge = (error: CallError, { kind, path }: Case[3]) => {
  expect(error.kind).toBe(kind)
  expect(error.message).toMatch(/^[A-ZŁŚŻ].*[.!]$/u)
  if (path === undefined) return
  const field = error.fields.find((one) => one.path === path)
  expect(field?.message).toMatch(/^[A-ZŁŚŻ].*\.$/u)
}

describe('directly', () => {
  let b: TestBackend
  beforeAll(async () => {
    b = await freshBackend()
  })
  afterAll(() => b.close())
  it.each(cases)(
    '%s is refused with a sentence at the field, and nothing is written',
    async (_, name, input, expected) => {
      judge(await b.refusal(name, input), expected)
      expect((await b.ask('history.list', {})).total).toBe(0)
    },
  )
})

describe('through the loopback host', () => {
  let b: TestBackend
  let host: Host
  let refuse: Refuse
  beforeAll(async () => {
    b = await freshBackend()
    host = await startHost({
      backend: Promise.resolve(b),
      copies: createOpenCopies(async () => {}),
      pages: new Map(),
      port: 0,
    })
    const token = new URL(host.address).hash.slice('#token='.length)
    refuse = async (name, input) => {
      const headers = { 'content-type': 'application/json', 'x-klubownik-token': token }
      const response = await fetch(`http://127.0.0.1:${host.port}/call/${name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      })
      return ((await response.json()) as { error: CallError }).error
    }
  })
  afterAll(async () => {
    await host.close()
    await b.close()
  })
  it.each(cases)(
    '%s is refused with a sentence at the field, and nothing is written',
    async (_, name, input, expected) => {
      judge(await refuse(name, input), expected)
      expect((await b.ask('history.list', {})).total).toBe(0)
    },
  )
})

describe('on the command line', () => {
  const folder = tempFolder()
  const file = `${folder.path}/klub.klub`
  afterAll(() => folder.remove())
  const run = promisify(execFile)
  const few = cases.filter(([what]) => !what.includes('million'))
  it.concurrent.each(few)('%s exits with 2 and a JSON error', async (_, name, input, expected) => {
    const args = [
      'electron/host/cli.ts',
      name,
      '--file',
      `${file}-${name}-${few.findIndex((one) => one[2] === input)}`,
      '--input',
      JSON.stringify(input),
    ]
    const ended = await run(process.execPath, args).then(
      () => ({ code: 0, stdout: '' }),
      (error: { code: number; stdout: string }) => error,
    )
    expect(ended.code).toBe(2)
    judge((JSON.parse(ended.stdout) as { error: CallError }).error, expected)
  })
  it('an accepted call exits with 0 and the value, and is in the file', async () => {
    const { stdout } = await run(process.execPath, [
      'electron/host/cli.ts',
      'people.save',
      '--file',
      file,
      '--input',
      JSON.stringify(aPerson()),
    ])
    expect(JSON.parse(stdout)).toEqual({ id: 1, revision: 1 })
    const b = await openBackend({ file })
    expect(await b.call('people.list', {})).toMatchObject({ ok: true, value: { total: 1 } })
    await b.close()
  })
  it('a file from the disk is handed in with --put and told to the operation by its checksum and name', async () => {
    const [own, paper] = [`${folder.path}/skany.klub`, `${folder.path}/Faktura Ł.png`]
    const b = await openBackend({ file: own })
    const { grantId } = await grantWithLine({
      ask: async (name, input) => {
        const answer = await b.call(name, input)
        if (!answer.ok) throw new Error(answer.error.code)
        return answer.value as never
      },
    })
    await b.close()
    writeFileSync(paper, aPdf())
    const input = JSON.stringify({ recordKind: 'grant', recordId: grantId })
    const args = ['electron/host/cli.ts', 'scans.attach', '--file', own, '--put', paper, '--input', input]
    const { stdout } = await run(process.execPath, args)
    expect(JSON.parse(stdout)).toMatchObject({ name: 'Faktura Ł.pdf', mime: 'application/pdf' })
    const missing = await run(process.execPath, args.with(5, `${folder.path}/nie ma.pdf`)).catch((error) => error)
    expect(JSON.parse(missing.stdout)).toMatchObject({ error: { code: 'cli.put', fields: [{ path: '--put' }] } })
    // It is read before anything is opened: not even a new file is made.
    const unmade = `${folder.path}/nowy.klub`
    await run(process.execPath, args.with(3, unmade).with(5, folder.path)).catch(() => undefined)
    expect(existsSync(unmade)).toBe(false)
  })
})
