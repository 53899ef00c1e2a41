import { expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '#shared/contract/index.ts'
import { unboundedIn } from '../support/schemaWalk.ts'

it('no operation takes a text, a list or a record without a limit to its length', () => {
  const found = Object.entries(contract).flatMap(([name, { input }]) =>
    unboundedIn(input).map((where) => `${name}: ${where}`),
  )
  expect(found).toEqual([])
  expect(Object.keys(contract).length).toBeGreaterThan(300)
})

it('the walk sees what has no limit, however deep it lies', () => {
  const schema = z.strictObject({
    short: z.string().max(5),
    code: z.string().regex(/^[a-z]{3}$/),
    long: z.string(),
    open: z.string().regex(/^[a-z]+$/),
    list: z.array(z.strictObject({ deep: z.string().nullable().default(null) })).max(3),
    lists: z.array(z.int()).optional(),
    many: z.record(z.string().max(3), z.int()),
    kind: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a'), inner: z.string().trim() })]),
    anything: z.unknown(),
  })
  expect(unboundedIn(schema)).toEqual([
    '.long (string)',
    '.open (string)',
    '.list[].deep (string)',
    '.lists (array)',
    '.many (record)',
    '.kind.inner (string)',
    '.anything (unknown)',
  ])
})
