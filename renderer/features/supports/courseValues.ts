import type { Course, CourseInput } from '#shared/courses/schema.ts'

export type CourseValues = CourseInput

/** A course that is not there yet. */
export const newCourse = (editionId: number): CourseValues => ({
  id: null,
  editionId,
  name: '',
  organiser: '',
  theoryMinutes: 0,
  practiceMinutes: 0,
  hourMinutes: 45,
  startsOn: null,
  endsOn: null,
  syllabus: '',
  withExam: false,
  qualification: '',
  pathId: null,
  note: '',
  revision: 0,
})
/** A course as its form holds it. */
export const valuesOfCourse = ({ takers: _, ...course }: Course): CourseValues => course
/** What the form sends: emptied hours are no hours. */
export const courseOf = (values: CourseValues): CourseInput => ({
  ...values,
  theoryMinutes: values.theoryMinutes ?? 0,
  practiceMinutes: values.practiceMinutes ?? 0,
})
