import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import type { coursesPrints } from '#shared/courses/prints.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clubOf } from '../club/queries.ts'
import { editionOf } from '../editions/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { coursesOfTakers } from './queries.ts'

/** Gathers what each paper says. */
export const coursesPrinting: PrintsFor<z.output<(typeof coursesPrints)[number]>> = {
  courseCards: async ({ db, clock }, { takerIds }) => {
    const wanted = [...new Set(takerIds)]
    const courses = await coursesOfTakers(db, wanted)
    const cards = courses.flatMap((course) =>
      course.takers
        .filter((taker) => wanted.includes(taker.id))
        .map((taker) => ({
          ...taker,
          person: `${taker.firstName} ${taker.lastName}`,
          course: course.name,
          organiser: course.organiser,
          startsOn: taker.startedOn ?? course.startsOn,
          endsOn: taker.endedOn ?? course.endsOn,
          theoryMinutes: course.theoryMinutes,
          practiceMinutes: course.practiceMinutes,
          hourMinutes: course.hourMinutes,
          qualification: course.qualification,
        })),
    )
    const first = courses[0]
    if (!first || cards.length < wanted.length) return err(notFoundError('udział w kursie'))
    const { kis, organisation } = await clubOf(db)
    const edition = await editionOf(db, first.editionId)
    const data = {
      club: kis.name || organisation.name,
      place: edition?.place ?? '',
      edition: edition?.name ?? '',
      printedOn: clock.today(),
      cards,
    }
    return ok({ job: { kind: 'courseCards', data }, name: cards.length === 1 ? 'karta-kursu.pdf' : 'karty-kursu.pdf' })
  },
}
