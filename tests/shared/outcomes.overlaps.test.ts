import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/dates.ts'
import { overlaps, type SupportKind, type SupportTime, supportKinds } from '#shared/outcomes/overlaps.ts'

let last = 0
const support = (kind: SupportKind, from: string, to: string | null, personId = 1): SupportTime => ({
  kind,
  id: ++last,
  personId,
  from,
  to,
})
const pairs = (...all: SupportTime[]) =>
  overlaps(all).map(({ first, second, from, to }) => [first.kind, second.kind, from, to])

describe('supports at once', () => {
  it('an internship and a course that share days are named with the days they share', () => {
    expect(
      pairs(support('course', '2021-06-14', '2021-06-25'), support('internship', '2021-06-01', '2021-08-31')),
    ).toEqual([['internship', 'course', '2021-06-14', '2021-06-25']])
  })
  it('one shared day is enough; the day after an end is none', () => {
    expect(pairs(support('job', '2021-07-01', null), support('internship', '2021-05-01', '2021-07-01'))).toEqual([
      ['internship', 'job', '2021-07-01', '2021-07-01'],
    ])
    expect(pairs(support('job', '2021-07-02', null), support('internship', '2021-05-01', '2021-07-01'))).toEqual([])
  })
  it('a support without an end goes on for ever', () => {
    expect(pairs(support('communityWork', '2021-05-01', null), support('job', '2030-01-01', null))).toEqual([
      ['communityWork', 'job', '2030-01-01', null],
    ])
  })
  it('two internships exclude each other; two courses, two jobs, two places of community work do not', () => {
    const twice = (kind: SupportKind) =>
      pairs(support(kind, '2021-05-01', '2021-05-31'), support(kind, '2021-05-10', '2021-06-10')).length
    expect(supportKinds.map((kind) => [kind, twice(kind)])).toEqual([
      ['internship', 1],
      ['job', 0],
      ['course', 0],
      ['communityWork', 0],
    ])
  })
  it('supports of two people never meet', () => {
    expect(pairs(support('internship', '2021-05-01', null, 1), support('job', '2021-05-01', null, 2))).toEqual([])
  })
  it('a short support inside a long one does not hide a third that follows', () => {
    expect(
      pairs(
        support('job', '2021-01-01', '2021-12-31'),
        support('course', '2021-02-01', '2021-02-02'),
        support('internship', '2021-11-01', '2021-11-30'),
      ),
    ).toHaveLength(2)
  })
  it('are found whatever the order, and exactly the pairs that share a day', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((later) => addDays('2023-12-20', later))
    const one = fc
      .record({
        kind: fc.constantFrom(...supportKinds),
        personId: fc.integer({ min: 1, max: 2 }),
        a: day,
        b: day,
        open: fc.boolean(),
      })
      .map(({ kind, personId, a, b, open }) => {
        const [from, to] = [a, b].toSorted() as [string, string]
        return { kind, personId, from, to: open ? null : to }
      })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 9 }), (list) => {
        const all = list.map((of, index) => ({ ...of, id: index + 1 }))
        const meets = (a: SupportTime, b: SupportTime) =>
          a.personId === b.personId &&
          (a.kind !== b.kind || a.kind === 'internship') &&
          (a.to === null || b.from <= a.to) &&
          (b.to === null || a.from <= b.to)
        const expected = all.flatMap((a, index) =>
          all
            .slice(index + 1)
            .filter((b) => meets(a, b))
            .map((b) => `${a.id}-${b.id}`),
        )
        const named = (found: ReturnType<typeof overlaps>) =>
          found.map(({ first, second }) => [first.id, second.id].sort((x, y) => x - y).join('-')).toSorted()
        expect(named(overlaps(all))).toEqual(expected.toSorted())
        expect(named(overlaps(all.toReversed()))).toEqual(expected.toSorted())
      }),
    )
  })
})
