import { z } from 'zod'
import { id } from '../contract/fields.ts'
import { type EndClass, endBalance } from './endClass.ts'

const balance = z.object({
  started: z.int(),
  finished: z.int(),
  droppedOut: z.int(),
  neutral: z.int(),
  continuing: z.int(),
})
/** People counted in several ways; `persons` are different people, however many participations they have. */
const count = balance.extend({ persons: z.int(), women: z.int(), men: z.int() })
export const pathCounts = z.object({
  total: count,
  paths: z.array(count.extend({ id, name: z.string(), completed: z.int() })),
  /** People in more than one path, and in none. */
  inSeveral: z.int(),
  inNone: z.int(),
})
export type PathCounts = z.infer<typeof pathCounts>

/** A participation that has begun, with the paths it belongs to. */
export type PathMember = {
  readonly personId: number
  readonly sex: 'K' | 'M'
  readonly endClass: EndClass | null
  readonly paths: readonly { readonly pathId: number; readonly completed: boolean | null }[]
}

function counted(members: readonly PathMember[]): z.infer<typeof count> {
  const sexes = new Map(members.map((one) => [one.personId, one.sex]))
  const women = [...sexes.values()].filter((sex) => sex === 'K').length
  return { ...endBalance(members), persons: sexes.size, women, men: sexes.size - women }
}

/**
 * Counts people by path: somebody in two paths is one person of the total and one of each path, so the paths may add up to
 * more than the total and are never summed (Bielsko-Biała: 205 + 64 ≠ 313).
 */
export function countByPath(
  paths: readonly { readonly id: number; readonly name: string }[],
  members: readonly PathMember[],
): PathCounts {
  const pathsOf = new Map<number, Set<number>>()
  for (const one of members) {
    const known = pathsOf.get(one.personId) ?? new Set()
    for (const { pathId } of one.paths) known.add(pathId)
    pathsOf.set(one.personId, known)
  }
  const memberships = [...pathsOf.values()]
  return {
    total: counted(members),
    paths: paths.map(({ id: pathId, name }) => {
      const within = members.filter((one) => one.paths.some((path) => path.pathId === pathId))
      const done = within.filter((one) => one.paths.some((path) => path.pathId === pathId && path.completed === true))
      return { id: pathId, name, ...counted(within), completed: new Set(done.map((one) => one.personId)).size }
    }),
    inSeveral: memberships.filter((known) => known.size > 1).length,
    inNone: memberships.filter((known) => known.size === 0).length,
  }
}
