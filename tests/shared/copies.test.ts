import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCopyDue, isRehearsalDue } from '#shared/copies/due.ts'
import { daysAgo, type LightFacts, lightOf } from '#shared/copies/light.ts'
import { asideName, copyName, readAsideName, readCopyName } from '#shared/copies/names.ts'
import { copiesToKeep, kept, keptByHand, keptVersions, type RotatedCopy } from '#shared/copies/rotation.ts'
import { addDays, dayInPoland } from '#shared/kernel/dates.ts'

const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2034-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const kind = fc.constantFrom('automatic', 'closing', 'manual', 'beforeMigration')
const copies = fc
  .array(fc.record({ kind, madeAt: moment, schemaVersion: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 120,
  })
  .map((all) => all.map((copy, n): RotatedCopy => ({ ...copy, name: `k${n}` })))
const monthOf = ({ madeAt }: RotatedCopy) => dayInPoland(madeAt).slice(0, 7)

describe('the rotation of copies', () => {
  it('keeps seven days, four weeks and twelve months of a club that copies twice a day for three years', () => {
    let there: RotatedCopy[] = []
    let now = ''
    for (let n = 0; n < 3 * 365; n += 1) {
      for (const hour of ['08', '15']) {
        now = `${addDays('2022-01-01', n)}T${hour}:30:00.000Z`
        there.push({ name: now, kind: 'automatic', madeAt: now, schemaVersion: 5 })
        const keep = copiesToKeep(there, now)
        there = there.filter(({ name }) => keep.has(name))
      }
    }
    const days = there.map(({ madeAt }) => dayInPoland(madeAt))
    expect(now.slice(0, 10)).toBe('2024-12-30')
    expect(days.slice(-7)).toEqual(Array.from({ length: 7 }, (_, back) => addDays('2024-12-30', back - 6)))
    expect(days.slice(0, -7)).toEqual([
      ...['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30', '2024-07-31'],
      ...['2024-08-31', '2024-09-30', '2024-10-31', '2024-11-30', '2024-12-15', '2024-12-22'],
    ])
    expect(there.every(({ name }) => name.includes('T15'))).toBe(true)
  })

  it('never lets go of the newest copy, nor of more than it says, nor asks for what is not there', () => {
    fc.assert(
      fc.property(copies, moment, (all, now) => {
        const keep = copiesToKeep(all, now)
        const ordinary = all.filter((copy) => copy.kind !== 'beforeMigration')
        const newest = ordinary.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0]
        if (newest)
          expect(ordinary.filter(({ madeAt }) => madeAt === newest.madeAt).some(({ name }) => keep.has(name))).toBe(
            true,
          )
        const most = kept.days + kept.weeks + kept.months + keptByHand + keptVersions
        expect(keep.size).toBeLessThanOrEqual(2 * most)
        for (const name of keep) expect(all.some((copy) => copy.name === name)).toBe(true)
        // What was let go once is not needed later: keeping again from what was kept keeps it all.
        expect(
          copiesToKeep(
            all.filter(({ name }) => keep.has(name)),
            now,
          ),
        ).toEqual(keep)
      }),
    )
  })

  it('keeps a copy of each of the twelve newest months, however they lie', () => {
    fc.assert(
      fc.property(copies, (all) => {
        const keep = copiesToKeep(all, '2040-01-01T00:00:00.000Z')
        const ordinary = all.filter((copy) => copy.kind !== 'beforeMigration')
        const months = [...new Set(ordinary.map(monthOf))].toSorted().slice(-kept.months)
        const keptMonths = new Set(ordinary.filter(({ name }) => keep.has(name)).map(monthOf))
        for (const month of months) expect(keptMonths.has(month)).toBe(true)
      }),
    )
  })

  it('judges copies of a clock that ran ahead by themselves: they push nothing out and are not pushed out', () => {
    const ahead = Array.from({ length: 9 }, (_, n) => `${addDays('2035-05-01', n)}T10:00:00.000Z`)
    const real = Array.from({ length: 3 }, (_, n) => `${addDays('2026-11-26', n)}T10:00:00.000Z`)
    const all = [...ahead, ...real].map(
      (madeAt): RotatedCopy => ({ name: madeAt, kind: 'automatic', madeAt, schemaVersion: 5 }),
    )
    const keep = copiesToKeep(all, '2026-11-28T12:00:00.000Z')
    for (const name of real) expect(keep.has(name)).toBe(true)
    expect(ahead.filter((name) => keep.has(name)).length).toBeGreaterThanOrEqual(7)
  })

  it('the day of a copy is the one on the clock of Poland, also in the night the clocks change', () => {
    const night = [
      '2022-10-29T21:30:00.000Z',
      '2022-10-30T00:30:00.000Z',
      '2022-10-30T01:30:00.000Z',
      '2022-10-30T22:59:00.000Z',
    ]
    const all = night.map((madeAt): RotatedCopy => ({ name: madeAt, kind: 'automatic', madeAt, schemaVersion: 5 }))
    // 29 October ends at 22:00 UTC, 30 October at 23:00 UTC: two days, the newest of each.
    expect(copiesToKeep(all, '2022-11-01T00:00:00.000Z')).toEqual(new Set([night[0], night[3]]))
  })

  it('keeps the copy before a migration of the last two versions, and five made by hand', () => {
    const made = (n: number, kind: RotatedCopy['kind'], schemaVersion: number): RotatedCopy => ({
      ...{ kind, schemaVersion, name: `${kind}${n}` },
      madeAt: `2022-03-01T10:00:0${n}.000Z`,
    })
    const before = [
      made(1, 'beforeMigration', 3),
      made(2, 'beforeMigration', 4),
      made(3, 'beforeMigration', 4),
      made(4, 'beforeMigration', 2),
    ]
    const hand = Array.from({ length: 8 }, (_, n) => made(n, 'manual', 5))
    expect([...copiesToKeep([...before, ...hand], '2022-04-01T00:00:00.000Z')].toSorted()).toEqual([
      ...['beforeMigration3', 'beforeMigration4', 'manual3', 'manual4', 'manual5', 'manual6', 'manual7'],
    ])
  })
})

describe('when a copy is due', () => {
  const today = '2022-03-28'
  const quiet = { today, changed: false, protectionChanged: false }
  it.each([
    ['there is none yet', { ...quiet, lastDay: undefined }, true],
    ['nothing changed since yesterday', { ...quiet, lastDay: '2022-03-27' }, false],
    ['something changed since yesterday', { ...quiet, changed: true, lastDay: '2022-03-27' }, true],
    ['something changed since this morning', { ...quiet, changed: true, lastDay: today }, false],
    ['nothing changed for six days', { ...quiet, lastDay: '2022-03-22' }, false],
    ['nothing changed for a week', { ...quiet, lastDay: '2022-03-21' }, true],
    ['a passphrase was set today', { ...quiet, protectionChanged: true, lastDay: today }, true],
    ['the clock was set back, nothing changed', { ...quiet, lastDay: '2031-01-01' }, false],
    ['the clock was set back, something changed', { ...quiet, changed: true, lastDay: '2031-01-01' }, true],
  ])('%s', (_, since, due) => expect(isCopyDue(since)).toBe(due))

  it('a rehearsal is due every month, and after the clock was set back', () => {
    expect(
      [undefined, '2022-02-26', '2022-02-27', '2022-03-28', '2022-03-29'].map((day) => isRehearsalDue(today, day)),
    ).toEqual([...[true, true, false, false, true]])
  })
})

describe('the light', () => {
  const good: LightFacts = {
    ...{ today: '2022-03-28', demo: false, lastDay: '2022-03-28', trouble: undefined, placeDay: undefined },
    ...{ rehearsalFailed: false, copyUnprotected: false, untouched: false },
  }
  const lit = (facts: Partial<LightFacts>) => lightOf({ ...good, ...facts })
  it.each([
    [{}, 'good', 'Kopia: dziś'],
    [{ lastDay: '2022-03-27' }, 'good', 'Kopia: wczoraj'],
    [{ lastDay: '2022-03-21' }, 'good', 'Kopia: 7 dni temu'],
    [{ lastDay: '2022-03-20' }, 'due', 'Kopia: 8 dni temu'],
    [{ lastDay: '2022-03-14' }, 'due', 'Kopia: 14 dni temu'],
    [{ lastDay: '2022-03-13' }, 'block', 'Kopia: 15 dni temu'],
    [{ lastDay: undefined }, 'block', 'Kopia: nie ma'],
    [{ lastDay: undefined, untouched: true }, 'none', 'Kopia: jeszcze nie trzeba'],
    [{ lastDay: undefined, untouched: true, trouble: 'Dysk jest pełny.' }, 'block', 'Kopia: nie ma'],
    [{ lastDay: '2022-03-29' }, 'due', 'Kopia: z datą przyszłą'],
    [{ trouble: 'Dysk jest pełny.' }, 'due', 'Kopia: dziś, nowa się nie udała'],
    [{ copyUnprotected: true }, 'due', 'Kopia: dziś, jest uwaga'],
    [{ rehearsalFailed: true }, 'block', 'Kopia: dziś, jest uwaga'],
    [{ placeDay: null }, 'due', 'Kopia: dziś, jest uwaga'],
    [{ placeDay: '2022-03-21' }, 'good', 'Kopia: dziś'],
    [{ placeDay: '2022-03-20' }, 'due', 'Kopia: dziś, jest uwaga'],
    [{ demo: true, lastDay: undefined }, 'none', 'Bez kopii: przykład'],
  ] as const)('%j is %s: „%s”', (facts, tone, short) => {
    const shown = lit(facts)
    expect([shown.tone, shown.short]).toEqual([tone, short])
    expect(shown.sentence).toMatch(/^[A-ZŁŚŻ].*\.$/u)
  })
  it('says for how many days the pen drive has been away', () => {
    expect(lit({ placeDay: '2022-03-08' }).sentence).toMatch(/nie dostało kopii od 20\sdni/)
  })
  it('gets no better as days go by', () => {
    const rank = { none: 0, good: 0, due: 1, block: 2 }
    fc.assert(
      fc.property(fc.nat(60), (days) => {
        const [now, later] = [days, days + 1].map((n) => rank[lit({ lastDay: addDays(good.today, -n) }).tone])
        expect(later).toBeGreaterThanOrEqual(now!)
      }),
    )
  })
  it('counts days of the calendar', () => {
    expect(['2022-03-28', '2022-03-27', '2022-03-26', '2022-04-01'].map((day) => daysAgo(day, '2022-03-28'))).toEqual([
      ...['dziś', 'wczoraj', '2 dni temu', 'z datą przyszłą'],
    ])
  })
})

describe('names of copies', () => {
  it('are read back as they were given, and nothing else is taken for one', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\wąćęłńóśźż -]{1,20}$/),
        fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
        moment,
        (base, version, madeAt) => {
          expect(readCopyName(copyName({ base, version, madeAt }))).toEqual({ base, version, madeAt })
          expect(readAsideName(base, asideName(base, madeAt))).toBe(madeAt)
        },
      ),
    )
  })
  it.each([
    ...[
      'klub',
      'klub-kopia',
      'klub-kopia-2022-01-01',
      'klub-kopia-2022-13-01T10-00-00-000Z',
      'klub-kopia-2022-02-30T10-00-00-000Z',
    ],
    ...[
      '-kopia-2022-01-01T10-00-00-000Z',
      'klub-kopia-2022-01-01T10-00-00-000Z.bak',
      'klub-kopia-2022-01-01T10-00-00-000Z (1)',
    ],
    'klub-odłożony-2022-01-01T10-00-00-000Z',
  ])('„%s” is not ours', (name) => expect(readCopyName(name)).toBeUndefined())
  it('knows a file kept aside although a disk spelt its letters in another way', () => {
    const name = asideName('żółw', '2022-01-01T10:00:00.000Z')
    expect(readAsideName('żółw', name.normalize('NFD'))).toBe('2022-01-01T10:00:00.000Z')
    expect(readAsideName('inny', name)).toBeUndefined()
  })
})
