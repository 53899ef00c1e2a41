import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryOn, foldPeople, inOrder, type PersonDay, titleWithNames } from '#shared/agenda/entry.ts'
import { lanesOf, monthOf, spanOf, stepped, weekOf, weeksOfMonth } from '#shared/agenda/grid.ts'
import { byNearness, nearnessOf, stateOn } from '#shared/agenda/state.ts'
import { dayInWords, monthInWords } from '#shared/agenda/words.ts'
import { addDays, daysBetween, momentInPoland, weekday } from '#shared/kernel/dates.ts'

const day = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays('2000-01-01', n))
const year = fc.integer({ min: 1990, max: 2100 })

describe('the grid of a month', () => {
  it('holds every day of a whole year once, in weeks from Monday, also over New Year and 29 February', () => {
    fc.assert(
      fc.property(year, (of) => {
        const months = Array.from({ length: 12 }, (_, m) => `${of}-${String(m + 1).padStart(2, '0')}-01`)
        const own = months.flatMap((month) =>
          weeksOfMonth(month)
            .flat()
            .filter((one) => one.startsWith(month.slice(0, 7))),
        )
        const all = Array.from({ length: daysBetween(`${of}-01-01`, `${of}-12-31`) + 1 }, (_, n) =>
          addDays(`${of}-01-01`, n),
        )
        expect(own).toEqual(all)
        for (const week of months.flatMap(weeksOfMonth)) {
          expect(week).toHaveLength(7)
          expect(week.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
        }
      }),
      { numRuns: 60 },
    )
  })
  it('a February of four weeks and a month of six', () => {
    expect(weeksOfMonth('2021-02-14')).toHaveLength(4)
    expect(weeksOfMonth('2021-05-31')).toHaveLength(6)
    expect(weekOf('2021-01-01')).toEqual([
      '2020-12-28',
      '2020-12-29',
      '2020-12-30',
      '2020-12-31',
      '2021-01-01',
      '2021-01-02',
      '2021-01-03',
    ])
  })
  it('a view holds the day it was opened on and the step from it never falls out of the next view', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('month', 'week', 'list'), fc.constantFrom(1, -1), (on, view, step) => {
        const { from, to } = spanOf(view, on)
        expect(from <= on && on <= to).toBe(true)
        const next = stepped(view, on, step)
        if (view === 'week') expect(daysBetween(on, next)).toBe(7 * step)
        else
          expect(monthOf(next).from).toBe(monthOf(addDays(step === 1 ? monthOf(on).to : monthOf(on).from, step)).from)
      }),
    )
  })
  it('the last day of January goes to the last of February, in a leap year the 29th', () => {
    expect(stepped('month', '2021-01-31', 1)).toBe('2021-02-28')
    expect(stepped('month', '2024-01-31', 1)).toBe('2024-02-29')
    expect(stepped('month', '2024-03-31', -1)).toBe('2024-02-29')
    expect(monthOf('2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  })
  it('days and months are said in full words', () => {
    expect(dayInWords('2021-05-12')).toBe('środa, 12 maja 2021')
    expect(monthInWords('2021-12-31')).toBe('grudzień 2021')
  })
})

describe('hours on the clock of Poland', () => {
  it('are moved by an hour when the clocks change', () => {
    expect(momentInPoland('2021-03-27', 600)).toBe('2021-03-27T09:00:00Z')
    expect(momentInPoland('2021-03-28', 600)).toBe('2021-03-28T08:00:00Z')
    expect(momentInPoland('2021-10-30', 600)).toBe('2021-10-30T08:00:00Z')
    expect(momentInPoland('2021-10-31', 600)).toBe('2021-10-31T09:00:00Z')
    expect(momentInPoland('2021-12-31', 1440)).toBe('2021-12-31T23:00:00Z')
  })
  it('a later hour is never an earlier moment, on any day of the year', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }), (on, start, length) => {
        expect(momentInPoland(on, start) <= momentInPoland(on, start + length)).toBe(true)
      }),
    )
  })
})

describe('the state of an entry', () => {
  it('is overdue the day after, not on the day itself; done stays done; what nobody acts on passes', () => {
    expect(stateOn('2022-01-10', '2022-01-10')).toBe('open')
    expect(stateOn('2022-01-09', '2022-01-10')).toBe('overdue')
    expect(stateOn('2022-01-09', '2022-01-10', { done: true })).toBe('done')
    expect(stateOn('2022-01-09', '2022-01-10', { acts: false })).toBe('done')
    expect(stateOn('2022-01-10', '2022-01-10', { acts: false })).toBe('open')
  })
  it('nearness changes after the seventh and the thirtieth day', () => {
    const near = (on: string) => nearnessOf({ day: on, state: stateOn(on, '2024-02-25') }, '2024-02-25')
    expect(['2024-02-24', '2024-02-25', '2024-03-03', '2024-03-04', '2024-03-26', '2024-03-27'].map(near)).toEqual([
      'overdue',
      'week',
      'week',
      'month',
      'month',
      'later',
    ])
  })
  it('groups lose nothing and keep the order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.boolean())), day, (days, today) => {
        const items = days.map(([on, done], index) => ({ day: on, state: stateOn(on, today, { done }), index }))
        const groups = byNearness(items, today)
        expect(Object.values(groups).flat().length).toBe(items.length)
        for (const group of Object.values(groups))
          expect(group.map(({ index }) => index)).toEqual(group.map(({ index }) => index).toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('days of many people', () => {
  const one = (participationId: number, done: boolean, on = '2021-06-01'): PersonDay => ({
    id: `przeglad-${participationId}`,
    day: on,
    kind: 'planReview',
    title: 'Przegląd planu działania',
    name: `Osoba ${participationId}`,
    participationId,
    editionId: 3,
    done,
    tab: 'plan',
  })
  const fold = (days: PersonDay[]) => foldPeople(days, '2021-06-10', (edition, ids) => `/e/${edition}/${ids.join(',')}`)
  it('one person leads to their case, many to where many are dealt with, and those that wait are named', () => {
    expect(fold([one(1, false)])).toMatchObject([
      { id: 'przeglad-1', title: 'Przegląd planu działania', href: '/uczestnicy/udzial/1/plan', state: 'overdue' },
    ])
    const [many] = fold([one(1, true), one(2, false), one(3, false)])
    expect(many).toMatchObject({
      title: 'Przegląd planu działania: 3\u00a0osoby',
      note: 'zostało: 2',
      href: '/e/3/2,3',
      state: 'overdue',
      people: ['Osoba 1', 'Osoba 2', 'Osoba 3'],
      waiting: [
        { name: 'Osoba 2', href: '/uczestnicy/udzial/2/plan' },
        { name: 'Osoba 3', href: '/uczestnicy/udzial/3/plan' },
      ],
    })
    expect(titleWithNames(many!)).toContain('Osoba 2, Osoba 3')
    expect(fold([one(1, true), one(2, true)])[0]).toMatchObject({ state: 'done', note: '' })
  })
  it('nobody is lost and nobody stands twice, and no title carries a name', () => {
    const people = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 60 }), fc.boolean(), fc.integer({ min: 0, max: 3 })),
      {
        selector: ([id]) => id,
      },
    )
    fc.assert(
      fc.property(people, (rows) => {
        const items = fold(rows.map(([id, done, late]) => one(id, done, addDays('2021-06-08', late))))
        expect(items.flatMap((item) => item.people).toSorted()).toEqual(rows.map(([id]) => `Osoba ${id}`).toSorted())
        expect(items.flatMap((item) => item.waiting)).toHaveLength(rows.filter(([, done]) => !done).length)
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        expect(items.filter((item) => `${item.title}${item.note}`.includes('Osoba'))).toEqual([])
      }),
    )
  })
})

it('a day is ordered by the whole day first, then by hour, then always the same way', () => {
  const entry = (id: string, startsAt: number | null) =>
    entryOn('2021-01-01', { id, day: '2021-01-01', kind: 'session', title: id, startsAt })
  const entries = [entry('c', 600), entry('b', null), entry('d', 540), entry('a', 600)]
  expect(inOrder(entries).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c'])
})

describe('hours side by side', () => {
  it('meetings that only touch share a column; those that overlap stand beside', () => {
    const lanes = lanesOf([
      { startsAt: 540, endsAt: 600 },
      { startsAt: 600, endsAt: 660 },
      { startsAt: 630, endsAt: 720 },
    ])
    expect(lanes.map(({ column, columns }) => [column, columns])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
  })
  it('no two that overlap share a column and none is lost', () => {
    const times = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 5, max: 240 })).map(([startsAt, length]) => ({
        startsAt,
        endsAt: startsAt + length,
      })),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(times, (items) => {
        const lanes = lanesOf(items)
        expect(lanes).toHaveLength(items.length)
        for (const [index, a] of lanes.entries()) {
          expect(a.column).toBeLessThan(a.columns)
          for (const b of lanes.slice(index + 1))
            if (a.column === b.column)
              expect(a.item.endsAt <= b.item.startsAt || b.item.endsAt <= a.item.startsAt).toBe(true)
        }
      }),
    )
  })
})
