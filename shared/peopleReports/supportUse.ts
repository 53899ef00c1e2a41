import { codesOf, type Facts } from './facts.ts'
import type { Behind } from './figure.ts'
import { isOfSex, personOf } from './standing.ts'

/**
 * Kinds of support that are kept as records of their own and not as meetings: their place in the list `support_type`
 * (kis.md 4.1) is fixed by what the record is.
 */
const kindOfRecord = { course: 'T11', internship: 'T20', practice: 'T21', communityWork: 'T22' } as const

type Use = { readonly participationId: number; readonly supportType: string }

/** Who had which kind of support, from meetings attended, courses, internships, community work, events. */
function usesOf(facts: Facts): Use[] {
  return [
    ...facts.attendance.filter(({ minutes }) => minutes > 0),
    ...facts.courses.flatMap(({ participants }) =>
      participants.map(({ participationId }) => ({ participationId, supportType: kindOfRecord.course })),
    ),
    ...facts.internships.map(({ participationId, kind }) => ({ participationId, supportType: kindOfRecord[kind] })),
    ...facts.communityWork.map(({ participationId }) => ({ participationId, supportType: kindOfRecord.communityWork })),
    ...facts.events.flatMap(({ participationIds, supportType }) =>
      participationIds.map((participationId) => ({ participationId, supportType })),
    ),
  ]
}
const known = new WeakMap<Facts, readonly Use[]>()
/** The uses of support of a report, worked out once. */
export function supportUses(facts: Facts): readonly Use[] {
  const uses = known.get(facts) ?? usesOf(facts)
  known.set(facts, uses)
  return uses
}

export type Sphere = 'social' | 'vocational'
/** Categories of one sphere of reintegration that kinds of support are reported under, in the order of the list (kis.md 1.5). */
export const categoriesOf = (facts: Facts, sphere: Sphere): string[] => [
  ...new Set(
    codesOf(facts, 'support_type').flatMap(({ attributes }) =>
      typeof attributes[sphere] === 'string' ? [attributes[sphere]] : [],
    ),
  ),
]
const typesIn = (facts: Facts, sphere: Sphere, category: string | null): ReadonlySet<string> =>
  new Set(
    codesOf(facts, 'support_type')
      .filter(({ attributes }) =>
        category === null ? typeof attributes[sphere] === 'string' : attributes[sphere] === category,
      )
      .map(({ code }) => code),
  )

/** Participations that had support of the category (null: of the sphere at all), of one sex or of both. */
export function usersOf(facts: Facts, sphere: Sphere, category: string | null, sex: 'K' | 'M' | null): Behind[] {
  const types = typesIn(facts, sphere, category)
  const ids = new Set(
    supportUses(facts)
      .filter(({ supportType }) => types.has(supportType))
      .map(({ participationId }) => participationId),
  )
  return [...ids].flatMap((id): Behind[] => {
    const person = personOf(facts, id)
    if (person === undefined || (sex !== null && !isOfSex(facts, id, sex))) return []
    return [{ kind: 'participation', id, person }]
  })
}
