import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, optionalDate } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import { course, courseInput, courseRow, takenCourse, takerInput } from './schema.ts'

const saved = z.object({ id, revision: z.int() })
const people = (n: number) => counted(n, 'osobę', 'osoby', 'osób')
const several = z.array(id).min(1, 'Zaznacz osoby.').max(500, 'Najwyżej 500 osób na raz.')

/** Courses and who takes them. */
export const coursesContract = {
  /** Courses of an edition (of all when null), the latest first. */
  'courses.list': query({
    input: z.strictObject({ editionId: id.nullable().default(null) }),
    output: z.array(courseRow),
    areas: ['supports', 'editions'],
  }),
  'courses.get': query({ input: z.strictObject({ id }), output: course, areas: ['supports', 'people', 'editions'] }),
  /** Courses one participant takes. */
  'courses.ofParticipant': query({
    input: z.strictObject({ participationId: id }),
    output: z.array(takenCourse),
    areas: ['supports', 'people'],
  }),
  'courses.save': command({
    input: courseInput,
    output: saved,
    areas: ['supports'],
    sentence: (c) => `${c.id ? 'zmieniono' : 'dodano'} kurs „${c.name}”`,
  }),
  /** Takes a course away with the records of those who take it. */
  'courses.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['supports'],
    removes: true,
    sentence: () => 'usunięto kurs',
  }),
  /** Adds several participants at once; who takes the course already stays as they are. */
  'courses.addTakers': command({
    input: z.strictObject({ courseId: id, participationIds: several, referredOn: optionalDate }),
    output: z.object({ added: z.int() }),
    areas: ['supports'],
    sentence: (c) => `dopisano do kursu ${people(c.participationIds.length)}`,
  }),
  'courses.saveTaker': command({
    input: takerInput,
    output: saved,
    areas: ['supports'],
    sentence: () => 'zmieniono udział w kursie',
  }),
  /** Says of several people at once whether they completed the course, and when they ended it. */
  'courses.completeTakers': command({
    input: z.strictObject({ takerIds: several, completed: z.boolean(), endedOn: optionalDate }),
    output: z.object({ changed: z.int() }),
    areas: ['supports'],
    sentence: (c) =>
      `${c.completed ? 'zapisano ukończenie kursu' : 'zapisano nieukończenie kursu'}: ${people(c.takerIds.length)}`,
  }),
  'courses.removeTakers': command({
    input: z.strictObject({ takerIds: several }),
    output: z.object({ removed: z.int() }),
    areas: ['supports'],
    removes: true,
    sentence: (c) => `wypisano z kursu ${people(c.takerIds.length)}`,
  }),
}
