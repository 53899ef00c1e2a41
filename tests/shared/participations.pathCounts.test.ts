import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endClasses } from '#shared/participations/endClass.ts'
import { countByPath, type PathMember } from '#shared/participations/pathCounts.ts'

const club = { id: 1, name: 'KIS' }
const programme = { id: 2, name: 'Program aktywności lokalnej' }
const member = (personId: number, pathIds: readonly number[], change: Partial<PathMember> = {}): PathMember => ({
  personId,
  sex: 'K',
  endClass: 'finished',
  paths: pathIds.map((pathId) => ({ pathId, completed: null })),
  ...change,
})

it('counts who is in two paths once in the total and once in each', () => {
  const counts = countByPath([club, programme], [member(1, [1, 2]), member(2, [1], { sex: 'M' }), member(3, [])])
  expect(counts.total).toMatchObject({ persons: 3, women: 2, men: 1, finished: 3 })
  expect(counts.paths.map(({ name, persons }) => [name, persons])).toEqual([
    ['KIS', 2],
    ['Program aktywności lokalnej', 1],
  ])
  expect(counts).toMatchObject({ inSeveral: 1, inNone: 1 })
})
it('counts a person of two editions as one person with two participations', () => {
  const counts = countByPath([club], [member(1, [1]), member(1, [1], { endClass: null })])
  expect(counts.total).toMatchObject({ persons: 1, started: 2, finished: 1, continuing: 1 })
  expect(counts.paths[0]).toMatchObject({ persons: 1, started: 2 })
})
it('counts who completed a path apart from who finished the edition', () => {
  const done = member(1, [1], { paths: [{ pathId: 1, completed: true }], endClass: 'droppedOut' })
  expect(countByPath([club], [done]).paths[0]).toMatchObject({ completed: 1, droppedOut: 1, finished: 0 })
})
it('never counts fewer in a path than belong to it, nor more in all than there are', () => {
  const members = fc.array(
    fc
      .record({
        personId: fc.integer({ min: 1, max: 20 }),
        paths: fc.uniqueArray(fc.constantFrom(1, 2, 3), { maxLength: 3 }),
        endClass: fc.constantFrom(...endClasses, null),
      })
      .map(({ personId, paths, endClass }) => member(personId, paths, { endClass })),
  )
  const paths = [club, programme, { id: 3, name: 'Kursy' }]
  fc.assert(
    fc.property(members, (all) => {
      const { total, paths: each, inSeveral, inNone } = countByPath(paths, all)
      const inOne = total.persons - inSeveral - inNone
      const sum = each.reduce((people, path) => people + path.persons, 0)
      return (
        total.persons === new Set(all.map((one) => one.personId)).size &&
        each.every((path) => path.persons <= total.persons && path.women + path.men === path.persons) &&
        sum >= inOne + 2 * inSeveral
      )
    }),
  )
})
