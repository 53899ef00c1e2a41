import type { Facts } from '../facts.ts'
import type { Behind, CountColumn, Row } from '../figure.ts'
import { isOfSex } from '../standing.ts'

type BehindOf = (facts: Facts, row: Row | null) => readonly Behind[]

/** A column that counts people of the records of a row. */
export const peopleColumn = (id: string, label: string, behind: BehindOf): CountColumn => ({
  id,
  label,
  unit: 'persons',
  fold: 'persons',
  open: 'people',
  behind,
})
/** A column that counts things: meetings, courses, events. */
export const thingsColumn = (id: string, label: string, behind: BehindOf): CountColumn => ({
  id,
  label,
  unit: 'things',
  fold: 'records',
  open: 'open',
  behind,
})
/** Three columns of people: all, women, men, for records of participations. */
export const bySex = (behind: BehindOf): CountColumn[] => {
  const of =
    (sex: 'K' | 'M'): BehindOf =>
    (facts, row) =>
      behind(facts, row).filter(({ id }) => isOfSex(facts, id, sex))
  return [
    peopleColumn('persons', 'Osoby', behind),
    peopleColumn('women', 'kobiety', of('K')),
    peopleColumn('men', 'mężczyźni', of('M')),
  ]
}
/** The columns of `bySex` add up. */
export const sexesAddUp = (): [string, readonly string[]][] => [['persons', ['women', 'men']]]
