import { sql } from 'kysely'
import type { z } from 'zod'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { fold } from '#shared/kernel/text.ts'
import { bySector, declaredDifference, isPartnerOn } from '#shared/partners/onDay.ts'
import type { Partner, PartnerList, PartnerRow, partnership } from '#shared/partners/schema.ts'
import type { Reader } from '../db/open.ts'
import { commitmentsOf } from './commitments/queries.ts'

/** What is said of the partnership as a whole. */
export async function partnershipOf(db: Reader): Promise<z.infer<typeof partnership>> {
  const row = await db.selectFrom('partnership').selectAll().executeTakeFirstOrThrow()
  return {
    agreementPattern: row.agreement_pattern,
    declaredCount: row.declared_count,
    declaredIn: row.declared_in,
    revision: row.revision,
  }
}

/** Sectors in their order, also those no longer in use. */
export const sectorsOf = (db: Reader): Promise<{ code: string; label: string }[]> =>
  db
    .selectFrom('code_list_item')
    .where('list', '=', 'partner_sector')
    .orderBy('position')
    .select(['code', 'label'])
    .execute()

const partnerRows = (db: Reader) =>
  db
    .selectFrom('partner as p')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'partner_sector').onRef('k.code', '=', 'p.sector'),
    )
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .selectAll('p')
    .select(sql<string>`coalesce(k.label, p.sector)`.as('sectorLabel'))

type Asked = { readonly on: IsoDate; readonly search: string; readonly sector: string | null; readonly former: boolean }
/** Partners on a day in alphabetical order, with how many there are by sector; commitments are judged on `today`. */
export async function listPartners(db: Reader, asked: Asked, today: IsoDate): Promise<PartnerList> {
  const rows = await partnerRows(db).execute()
  const contacts = await db
    .selectFrom('partner_contact')
    .orderBy('partner_id')
    .orderBy('position')
    .selectAll()
    .execute()
  const contactsBy = Map.groupBy(contacts, (one) => one.partner_id)
  const commitments = Map.groupBy(await commitmentsOf(db, {}, today), (one) => one.partnerId)
  const isThen = (row: (typeof rows)[number]) => isPartnerOn({ joinedOn: row.joined_on, leftOn: row.left_on }, asked.on)
  const then = rows.filter(isThen)
  const words = fold(asked.search).split(/\s+/).filter(Boolean)
  const shown = (asked.former ? rows : then)
    .filter((row) => asked.sector === null || row.sector === asked.sector)
    .map((row): PartnerRow & { words: string } => {
      const own = commitments.get(row.id) ?? []
      const [first] = contactsBy.get(row.id) ?? []
      return {
        id: row.id,
        name: row.name,
        shortName: row.short_name,
        sector: row.sector,
        sectorLabel: row.sectorLabel,
        standing: row.standing,
        city: row.city,
        contact: first ? [first.name, first.phone].filter(Boolean).join(', ') : '',
        joinedOn: row.joined_on,
        leftOn: row.left_on,
        commitments: own.filter(({ fulfilment }) => fulfilment.state !== 'waived').length,
        overdue: own.filter(({ fulfilment }) => fulfilment.state === 'overdue').length,
        words: fold(
          [
            row.name,
            row.short_name,
            row.city,
            row.nip,
            row.krs,
            ...(contactsBy.get(row.id) ?? []).map(({ name }) => name),
          ].join(' '),
        ),
      }
    })
    .filter((row) => words.every((word) => row.words.includes(word)))
    .map(({ words: _, ...row }) => row)
  const { declaredCount, declaredIn } = await partnershipOf(db)
  return {
    day: asked.on,
    rows: shown,
    count: then.length,
    sectors: bySector(then, await sectorsOf(db)),
    difference: declaredDifference({ count: declaredCount, source: declaredIn }, then.length, asked.on) ?? null,
  }
}

/** One partner with the people to contact; `undefined`: no such partner. */
export async function partnerOf(db: Reader, id: number): Promise<Partner | undefined> {
  const row = await partnerRows(db).where('p.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const contacts = await db
    .selectFrom('partner_contact')
    .where('partner_id', '=', id)
    .orderBy('position')
    .select(['name', 'function_title as functionTitle', 'phone', 'email'])
    .execute()
  const { rows: counts } = await sql<{ agreements: number; commitments: number; meetings: number }>`select
    (select count(*) from partner_agreement_party where partner_id = ${id}) as agreements,
    (select count(*) from partner_commitment where partner_id = ${id}) as commitments,
    (select count(distinct meeting_id) from partner_meeting_attendee where partner_id = ${id} and present = 1) as meetings`.execute(
    db,
  )
  return {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    sector: row.sector,
    sectorLabel: row.sectorLabel,
    legalForm: row.legal_form,
    nip: row.nip,
    regon: row.regon,
    krs: row.krs,
    street: row.street,
    postalCode: row.postal_code,
    city: row.city,
    phone: row.phone,
    email: row.email,
    website: row.website,
    representative: row.representative,
    representativeFunction: row.representative_function,
    standing: row.standing,
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    note: row.note,
    revision: row.revision,
    contacts,
    ...counts[0]!,
  }
}

/** What leads to a partner, as words for a refusal; empty: nothing. */
export async function ledTo(db: Reader, id: number): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select 'porozumienia' as what where exists (select 1 from partner_agreement_party where partner_id = ${id})
    union all select 'zobowiązania' where exists (select 1 from partner_commitment where partner_id = ${id})
    union all select 'spotkania' where exists (select 1 from partner_meeting_attendee where partner_id = ${id})
    union all select 'dowody współpracy' where exists (select 1 from partner_evidence where partner_id = ${id})
    union all select 'wpisy promocji' where exists (select 1 from promotion_entry where partner_id = ${id})`.execute(db)
  return rows.map(({ what }) => what)
}
