import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryOn, foldPeople, inOrder, type PersonDay } from '#shared/agenda/entry.ts'
import type { AgendaKind } from '#shared/agenda/kinds.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { linesOf, mostShown, overdueIn, thingsIn } from '#shared/today/lines.ts'
import { agingSince } from '#shared/today/reach.ts'

const today = '2021-06-10'
const person = (id: number, day: string, done = false): PersonDay => ({
  day,
  kind: 'planReview',
  title: 'Przegląd planu działania',
  name: `Osoba ${id}`,
  participationId: id,
  editionId: 1,
  done,
  tab: 'plan',
  id: `przeglad-${id}`,
})
const fold = (days: readonly PersonDay[]) => foldPeople(days, today, () => '/edycje/1/czesc/plany')
const meeting = (id: number, day: string, title = 'Warsztaty') =>
  entryOn(today, { id: `spotkanie-${id}`, day, kind: 'session', title, href: `/zajecia/spotkania?spotkanie=${id}` })

describe('lines of the first screen', () => {
  it('the same thing of many people on several days is one line with those it waits for, each at their own case', () => {
    const { overdue } = linesOf(
      inOrder(
        fold([
          person(1, '2021-06-01'),
          person(2, '2021-06-01', true),
          person(3, '2021-06-01'),
          person(4, '2021-06-08'),
        ]),
      ),
      today,
    )
    expect(overdue).toHaveLength(1)
    expect(overdue[0]).toMatchObject({
      title: 'Przegląd planu działania',
      things: 3,
      from: '2021-06-01',
      to: '2021-06-08',
    })
    expect(overdue[0]!.entries.flatMap(({ waiting }) => waiting)).toEqual([
      { name: 'Osoba 1', href: '/uczestnicy/udzial/1/plan' },
      { name: 'Osoba 3', href: '/uczestnicy/udzial/3/plan' },
      { name: 'Osoba 4', href: '/uczestnicy/udzial/4/plan' },
    ])
  })
  it('meetings without marks are one line, whatever classes they are; those ahead are another', () => {
    const lines = linesOf(
      [meeting(1, '2021-06-01'), meeting(2, '2021-06-02', 'Kino'), meeting(3, today), meeting(4, '2021-06-30')],
      today,
    )
    expect(lines.overdue.map(({ title, things }) => [title, things])).toEqual([
      ['Zajęcia bez zatwierdzonej obecności', 2],
    ])
    expect(lines.week.map(({ title, things }) => [title, things])).toEqual([['Zajęcia grupowe', 1]])
    expect(lines.month.map(({ title, things }) => [title, things])).toEqual([['Zajęcia grupowe', 1]])
  })
  it('terms of two grants stay two lines, each leading to its own', () => {
    const term = (id: number) =>
      entryOn(today, { id: `D-01-${id}`, day: '2021-06-20', kind: 'grant', title: `Sprawozdanie końcowe: ${id}` })
    expect(linesOf([term(1), term(2)], today).month.map(({ title }) => title)).toEqual([
      'Sprawozdanie końcowe: 1',
      'Sprawozdanie końcowe: 2',
    ])
  })
  it('of very much the first are told one by one and the others counted', () => {
    const many = Array.from({ length: mostShown + 7 }, (_, index) => meeting(index, addDays('2021-01-01', index)))
    const [line] = linesOf(many, today).overdue
    expect(line!.entries).toHaveLength(mostShown)
    expect(line).toMatchObject({ things: mostShown + 7, more: 7 })
  })

  const kinds: readonly AgendaKind[] = ['session', 'individual', 'event', 'grant']
  const anything = fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      shift: fc.integer({ min: -400, max: 60 }),
      done: fc.boolean(),
      acts: fc.boolean(),
      many: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 40 },
  )
  it('nothing that waits within 30 days is lost or stands twice, and nothing else is there', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const items = inOrder(
          given.flatMap(({ kind, shift, done, acts, many }, index) =>
            many > 0
              ? fold(Array.from({ length: many }, (_, at) => person(index * 10 + at, addDays(today, shift), done)))
              : [entryOn(today, { id: `${index}`, day: addDays(today, shift), kind, title: kind, done, acts })],
          ),
        )
        const wanted = items.filter(
          ({ state, day }) => state === 'overdue' || (state === 'open' && day <= addDays(today, 30)),
        )
        const parts = linesOf(items, today)
        const all = [...parts.overdue, ...parts.week, ...parts.month]
        expect(overdueIn(all)).toBe(wanted.reduce((sum, item) => sum + thingsIn(item), 0))
        expect(all.reduce((sum, { entries, more }) => sum + entries.length + more, 0)).toBe(wanted.length)
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        expect(parts.overdue.every(({ to }) => to < today)).toBe(true)
        expect(parts.week.every(({ from, to }) => today <= from && to <= addDays(today, 7))).toBe(true)
        expect(parts.month.every(({ from, to }) => addDays(today, 7) < from && to <= addDays(today, 30))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

it('what ages is shown by itself for half a year, leap days counted', () => {
  expect(agingSince('2022-01-10')).toBe('2021-07-11')
  expect(agingSince('2024-08-30')).toBe('2024-02-29')
})
