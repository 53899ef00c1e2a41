import { expect, it } from 'vitest'
import { formNotices } from '#shared/settlements/formNotices.ts'

it('a call under the old law on the full form needs no notice', () => {
  expect(formNotices({ mode: 'openCall', lawDate: '2026-08-31' })).toEqual([])
  expect(formNotices({ mode: 'regranting', lawDate: '2021-01-04' })).toEqual([])
})
it('from 1 September 2026 the notice tells what the report has to say and that the form may be new', () => {
  const [told, ...more] = formNotices({ mode: 'art11', lawDate: '2026-09-01' })
  expect(told).toMatch(/art\. 18 ust\. 4 pkt 3.*czy nie wydano nowego/)
  expect(more).toEqual([])
})
it('a small grant is told under the new law only that its form may be new', () => {
  expect(formNotices({ mode: 'art19a', lawDate: '2025-03-01' })).toEqual([])
  expect(formNotices({ mode: 'art19a', lawDate: '2026-09-02' })).toEqual([
    expect.stringMatching(/^Wzór uproszczony.*nowego\.$/),
  ])
})
