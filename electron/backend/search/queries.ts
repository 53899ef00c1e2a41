import { type HitGroup, type HitKind, hitKinds } from '#shared/search/contract.ts'
import { searchWords } from '#shared/search/words.ts'
import type { Reader } from '../db/open.ts'
import { findDocuments, findSuppliers } from './documents.ts'
import { nearest, type Ranked } from './hits.ts'
import {
  findAgreements,
  findCertificates,
  findCourses,
  findEditions,
  findGrants,
  findGroups,
  findPartners,
  findReports,
  findSessions,
  findStaff,
} from './named.ts'
import { findPeople } from './people.ts'

const finders = {
  document: findDocuments,
  supplier: findSuppliers,
  grant: findGrants,
  report: findReports,
  certificate: findCertificates,
  edition: findEditions,
  group: findGroups,
  session: findSessions,
  course: findCourses,
  partner: findPartners,
  partnerAgreement: findAgreements,
  staff: findStaff,
} as const

/** What answers the words, at most `limit` of a kind; the kinds with the nearest answers first. */
export async function find(db: Reader, typed: string, limit: number): Promise<HitGroup[]> {
  const words = searchWords(typed)
  if (words.length === 0) return []
  const { people, participations } = await findPeople(db, words)
  const found = new Map<HitKind, readonly Ranked[]>([
    ['person', nearest(people)],
    ['participation', nearest(participations)],
  ])
  for (const [kind, finder] of Object.entries(finders))
    found.set(kind as HitKind, nearest(await finder(db, words, typed.trim())))
  return hitKinds
    .map((kind) => ({ kind, all: found.get(kind) ?? [] }))
    .filter(({ all }) => all.length > 0)
    .sort((a, b) => a.all[0]!.rank - b.all[0]!.rank)
    .map(({ kind, all }) => ({
      kind,
      hits: all.slice(0, limit).map(({ rank: _, ...hit }) => hit),
      more: all.length > limit,
    }))
}
