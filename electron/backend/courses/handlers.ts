import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { coursesContract } from '#shared/courses/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { courseOf, coursesOfParticipant, listCourses, startedAfter, strangersTo } from './queries.ts'
import { addTakers, completeTakers, removeCourse, removeTakers, saveCourse, saveTaker } from './repo.ts'

export const coursesHandlers: HandlersFor<keyof typeof coursesContract> = {
  'courses.list': async ({ db }, { editionId }) => ok(await listCourses(db, editionId)),
  'courses.get': async ({ db }, { id }) => {
    const course = await courseOf(db, id)
    return course ? ok(course) : err(notFoundError('kurs'))
  },
  'courses.ofParticipant': async ({ db }, { participationId }) => ok(await coursesOfParticipant(db, participationId)),
  'courses.save': async ({ db }, data) => {
    const before = data.id === null ? undefined : await courseOf(db, data.id)
    if (before && before.editionId !== data.editionId && before.takers.length > 0)
      return err(
        ruleError(
          'courses.hasTakers',
          'Nie zapisano: na ten kurs są już zapisane osoby z jego edycji. Wpisane dane zostały. Najpierw je wypisz.',
          [{ path: 'editionId', message: 'Kurs z zapisanymi osobami zostaje w swojej edycji.' }],
        ),
      )
    const saved = await saveCourse(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'courses.remove': async ({ db, say }, { id }) => {
    const name = await removeCourse(db, id)
    if (name === undefined) return err(notFoundError('kurs'))
    say(`usunięto kurs „${name}”`)
    return ok({ id })
  },
  'courses.addTakers': async ({ db }, { courseId, participationIds, referredOn }) => {
    const course = await courseOf(db, courseId)
    if (!course) return err(notFoundError('kurs'))
    if ((await strangersTo(db, course.editionId, participationIds)) > 0)
      return err(
        ruleError(
          'courses.notInEdition',
          'Nie dopisano: ktoś ze wskazanych nie jest uczestnikiem edycji, do której należy kurs. Nic nie zmieniono. Najpierw dopisz go do edycji.',
          [{ path: 'participationIds', message: 'Wskaż uczestników edycji kursu.' }],
        ),
      )
    return ok({ added: await addTakers(db, courseId, participationIds, referredOn) })
  },
  'courses.saveTaker': async ({ db }, data) => {
    const saved = await saveTaker(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'courses.completeTakers': async ({ db }, { takerIds, completed, endedOn }) => {
    const ids = [...new Set(takerIds)]
    if (endedOn !== null && (await startedAfter(db, ids, endedOn)) > 0)
      return err(
        ruleError('courses.endBeforeStart', 'Nie zapisano: ktoś z zaznaczonych zaczął kurs później niż ten dzień.', [
          { path: 'endedOn', message: 'Koniec udziału w kursie jest przed jego początkiem.' },
        ]),
      )
    return ok({ changed: await completeTakers(db, ids, completed, endedOn) })
  },
  'courses.removeTakers': async ({ db }, { takerIds }) => {
    const removed = await removeTakers(db, [...new Set(takerIds)])
    return removed > 0 ? ok({ removed }) : err(notFoundError('udział w kursie'))
  },
}
