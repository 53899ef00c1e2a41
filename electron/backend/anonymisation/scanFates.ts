import { sql } from 'kysely'
import type { ScanFate, ScanInSight } from '#shared/anonymisation/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { plainWords } from '#shared/kernel/text.ts'
import type { ScannedKind } from '#shared/scans/records.ts'
import type { Reader } from '../db/open.ts'
import { linkedScans } from '../scans/queries.ts'
import { recordsInWords } from '../scans/verify.ts'
import type { Rows } from './ownedRows.ts'
import { sessionsOf } from './sessions.ts'
import { editionTerms } from './terms.ts'

type Link = {
  readonly linkId: number
  readonly sha256: string
  readonly recordKind: ScannedKind
  readonly recordId: number
  readonly name: string
  /** In the bin: the link was taken away, the bytes wait for it to come back. */
  readonly inBin: boolean
}
/** A scan that may show one of the people, and what becomes of it. */
export type ScanCase = ScanInSight & Pick<Link, 'linkId' | 'sha256' | 'inBin'> & { readonly isNamed: boolean }

/** Links that stand, and those taken away whose content the history still holds. */
async function everyLink(db: Reader): Promise<Link[]> {
  const standing = (await linkedScans(db)).map((link) => ({ ...link, linkId: link.id, inBin: false }))
  const here = new Set(standing.map(({ linkId }) => linkId))
  const { rows } = await sql<{
    linkId: number
    sha256: string
    recordKind: ScannedKind
    recordId: number
    name: string
  }>`
    select row_id as linkId, before ->> 'sha256' as sha256, before ->> 'record_kind' as recordKind,
      before ->> 'record_id' as recordId, before ->> 'name' as name
    from change_log where table_name = 'scan_link' and after is null and before ->> 'sha256' is not null`.execute(db)
  return [...standing, ...rows.filter(({ linkId }) => !here.has(linkId)).map((link) => ({ ...link, inBin: true }))]
}

/** Tells whether a name of a file names one of the people: all words of a first and of a last name are in it. */
async function namesTellerOf(db: Reader, personIds: readonly number[]): Promise<(name: string) => boolean> {
  const people = await db
    .selectFrom('person')
    .where('id', 'in', [...personIds])
    .select(['first_name', 'last_name'])
    .execute()
  const wanted = people.map((one) => plainWords(`${one.first_name} ${one.last_name}`).split(' '))
  return (name) => {
    const words = new Set(plainWords(name.replaceAll('_', ' ')).split(' '))
    return wanted.some((all) => all.every((word) => words.has(word)))
  }
}

/** Records of grants the people took part in whose evidence may show them: results and promotion. */
async function evidenceRecords(db: Reader, personIds: readonly number[]): Promise<ReadonlySet<string>> {
  const people = JSON.stringify(personIds)
  const { rows } = await sql<{ record: string }>`
    with grants as (select distinct e.grant_id as id from participation u join edition e on e.id = u.edition_id
      where u.person_id in (select value from json_each(${people})) and e.grant_id is not null)
    select 'result ' || id as record from grant_result where grant_id in (select id from grants)
    union select 'promotionEntry ' || id from promotion_entry where grant_id in (select id from grants)`.execute(db)
  return new Set(rows.map(({ record }) => record))
}

/**
 * Scans that may show the people, each with what becomes of it when they are taken out on a day:
 * - of a consent or a clause of theirs, of a meeting with nobody else on its papers, or in the bin under the name of one of
 *   them: goes (`own`);
 * - of a meeting with others: goes when the papers of its edition need not be kept any more (`termPassed`), else stays as
 *   evidence of the grant (`others`), whoever is on it;
 * - named after one of the people, or evidence of their grants: goes only when somebody who looked at it says so (`chosen`);
 *   what stays loses the name from its own name.
 */
export async function scanFatesOf(
  db: Reader,
  {
    rows,
    personIds,
    on,
    chosen,
  }: { rows: Rows; personIds: readonly number[]; on: IsoDate; chosen: ReadonlySet<number> },
): Promise<ScanCase[]> {
  const links = await everyLink(db)
  if (links.length === 0) return []
  const [sessions, terms] = [await sessionsOf(db, rows, personIds), await editionTerms(db)]
  const [namesOne, evidence] = [await namesTellerOf(db, personIds), await evidenceRecords(db, personIds)]
  const seen = links.flatMap((link) => {
    const session = link.recordKind === 'classSession' ? sessions.get(link.recordId) : undefined
    const isNamed = namesOne(link.name)
    const until = session?.editionId == null ? null : (terms.get(session.editionId) ?? null)
    const fate = ((): ScanFate | undefined => {
      if (link.recordKind === 'consent' && rows.get('consent')?.has(link.recordId)) return 'own'
      if (session && !session.hasOthers) return 'own'
      if (session) return until !== null && on <= until ? 'others' : 'termPassed'
      if (isNamed && link.inBin) return 'own'
      if (!link.inBin && (isNamed || evidence.has(`${link.recordKind} ${link.recordId}`)))
        return chosen.has(link.linkId) ? 'chosen' : isNamed ? 'named' : 'evidence'
      return undefined
    })()
    return fate === undefined ? [] : [{ ...link, isNamed, until, fate }]
  })
  const standing = new Set(seen.filter(({ inBin }) => !inBin).map(({ linkId }) => linkId))
  const words = await recordsInWords(
    db,
    (await linkedScans(db)).filter(({ id }) => standing.has(id)),
  )
  return seen.map(({ linkId, inBin, sha256, name, isNamed, until, fate }) => ({
    ...{ id: inBin ? null : linkId, linkId, inBin, sha256, name, isNamed, until, fate },
    record: words.get(linkId) ?? '',
    goes: fate === 'own' || fate === 'termPassed' || fate === 'chosen',
  }))
}

/** Checksums whose bytes nothing holds once these scans are gone: no other link, no removal in the bin, no filed report. */
export async function bytesToGo(db: Reader, going: readonly ScanCase[]): Promise<ReadonlySet<string>> {
  const gone = new Set(going.map(({ linkId }) => linkId))
  const held = new Set((await everyLink(db)).filter(({ linkId }) => !gone.has(linkId)).map(({ sha256 }) => sha256))
  for (const { pdf_sha256 } of await db.selectFrom('report_filing').select('pdf_sha256').execute()) held.add(pdf_sha256)
  return new Set(going.map(({ sha256 }) => sha256).filter((sha256) => !held.has(sha256)))
}
