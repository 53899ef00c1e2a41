import { z } from 'zod'
import { id, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

const minutes = z
  .int('Wpisz liczbę godzin.')
  .min(0, 'Liczba godzin nie może być ujemna.')
  .max(600_000, 'Za dużo godzin.')
const courseFields = {
  editionId: id,
  name: requiredText('nazwę kursu', 200),
  organiser: optionalText(200),
  /** Minutes of theory and practice; shown in hours of `hourMinutes`. */
  theoryMinutes: minutes,
  practiceMinutes: minutes,
  hourMinutes: z.union([z.literal(45), z.literal(60)]),
  startsOn: optionalDate,
  endsOn: optionalDate,
  syllabus: optionalText(4000),
  withExam: z.boolean(),
  qualification: optionalText(300),
  /** The path of the edition the course belongs to; null: none. */
  pathId: id.nullable(),
  note: optionalText(2000),
}
/** A course to save (kis.md 4.5); `id` null adds one. */
export const courseInput = z
  .strictObject({ id: id.nullable(), ...courseFields, revision })
  .refine((course) => course.startsOn === null || course.endsOn === null || course.startsOn <= course.endsOn, {
    path: ['endsOn'],
    message: 'Koniec kursu jest przed jego początkiem.',
  })
export type CourseInput = z.input<typeof courseInput>

const takerFields = {
  referredOn: optionalDate,
  startedOn: optionalDate,
  endedOn: optionalDate,
  /** Null: not known yet. */
  completed: z.boolean().nullable(),
  result: optionalText(200),
  /** The certificate the organiser gave: its number and day. */
  certificateNumber: optionalText(80),
  certificateOn: optionalDate,
  /** Materials or work clothes were handed over (course card D-01). */
  materialsOn: optionalDate,
  testBefore: optionalText(200),
  testInterim: optionalText(200),
  testFinal: optionalText(200),
  testLater: optionalText(200),
  note: optionalText(2000),
}
/** What became of one person on a course. */
export const takerInput = z
  .strictObject({ id, ...takerFields, revision })
  .refine((taker) => taker.startedOn === null || taker.endedOn === null || taker.startedOn <= taker.endedOn, {
    path: ['endedOn'],
    message: 'Koniec udziału w kursie jest przed jego początkiem.',
  })
export type TakerInput = z.input<typeof takerInput>

/** One person on a course. */
export const taker = stored({ id, ...takerFields, revision }).extend({
  courseId: id,
  participationId: id,
  lastName: z.string(),
  firstName: z.string(),
})
export type Taker = z.infer<typeof taker>

export const course = stored({ id, ...courseFields, revision }).extend({ takers: z.array(taker) })
export type Course = z.infer<typeof course>

export const courseRow = z.object({
  id,
  editionId: id,
  editionName: z.string(),
  name: z.string(),
  organiser: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  theoryMinutes: z.int(),
  practiceMinutes: z.int(),
  hourMinutes: z.union([z.literal(45), z.literal(60)]),
  takers: z.int(),
  completed: z.int(),
})
export type CourseRow = z.infer<typeof courseRow>

/** A course as one participant takes it. */
export const takenCourse = taker.extend({
  name: z.string(),
  organiser: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  minutes: z.int(),
  hourMinutes: z.union([z.literal(45), z.literal(60)]),
})
export type TakenCourse = z.infer<typeof takenCourse>
