import { sql } from 'kysely'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { namesPartner } from '#shared/partners/commitments/naming.ts'
import type { Candidate, EvidenceKind, EvidenceRow } from '#shared/partners/commitments/schema.ts'
import { isCounted } from '../../classes/counting.ts'
import type { Reader } from '../../db/open.ts'

/** One record that may be evidence; what the club's figures count, and when. */
type Rec = {
  readonly id: number
  readonly on: string
  readonly name: string
  readonly people: number
  readonly minutes: number
  /** A meeting counts once it is held and its marks are confirmed; anything else at once. */
  readonly happened: boolean
  /** Everything a name of a partner may stand in. */
  readonly words: string
}
type Records = Exclude<EvidenceKind, 'other'>
/** So many records of a kind are offered, the latest. */
const offered = 400

const readers: Readonly<Record<Records, (db: Reader, ids: readonly number[] | null) => Promise<Rec[]>>> = {
  session: async (db, ids) => {
    const rows = await db
      .selectFrom('class_session as s')
      .leftJoin('class_group as g', 'g.id', 's.group_id')
      .leftJoin('venue as v', 'v.id', 's.venue_id')
      .leftJoin('code_list_item as k', (join) =>
        join.on('k.list', '=', 'support_type').onRef('k.code', '=', 's.support_type'),
      )
      .where('s.status', 'in', ['planned', 'held'])
      .$if(ids !== null, (q) => q.where('s.id', 'in', [...ids!]))
      .orderBy('s.held_on', 'desc')
      .orderBy('s.id', 'desc')
      .limit(ids === null ? offered : ids.length)
      .select([
        's.id',
        's.held_on as on',
        's.topic',
        's.note',
        's.minutes',
        isCounted.as('counts'),
        'g.name as group',
        'v.name as venue',
        sql<string>`coalesce(k.label, s.support_type)`.as('label'),
        sql<number>`(select count(*) from attendance a where a.session_id = s.id and a.mark in ('O', 'S'))`.as(
          'people',
        ),
      ])
      .execute()
    return rows.map((row) => ({
      id: row.id,
      on: row.on,
      name: [row.label, row.group].filter(Boolean).join(', ') + (row.topic === '' ? '' : `: ${row.topic}`),
      people: row.people,
      minutes: row.minutes,
      happened: Number(row.counts) === 1,
      words: [row.topic, row.note, row.venue, row.group].filter(Boolean).join(' | '),
    }))
  },
  internship: async (db, ids) => {
    const rows = await db
      .selectFrom('internship as i')
      .innerJoin('participation as x', 'x.id', 'i.participation_id')
      .innerJoin('person as p', 'p.id', 'x.person_id')
      .$if(ids !== null, (q) => q.where('i.id', 'in', [...ids!]))
      .orderBy('i.starts_on', 'desc')
      .orderBy('i.id', 'desc')
      .limit(ids === null ? offered : ids.length)
      .select([
        'i.id',
        'i.starts_on as on',
        'i.kind',
        'i.organiser',
        'i.total_minutes as minutes',
        'p.last_name as lastName',
        'p.first_name as firstName',
      ])
      .execute()
    return rows.map((row) => ({
      id: row.id,
      on: row.on,
      name: `${row.kind === 'internship' ? 'staż' : 'praktyka'}: ${row.lastName} ${row.firstName}, ${row.organiser}`,
      people: 1,
      minutes: row.minutes ?? 0,
      happened: true,
      words: row.organiser,
    }))
  },
  event: async (db, ids) => {
    const rows = await db
      .selectFrom('event as v')
      .$if(ids !== null, (q) => q.where('v.id', 'in', [...ids!]))
      .orderBy('v.held_on', 'desc')
      .orderBy('v.id', 'desc')
      .limit(ids === null ? offered : ids.length)
      .select([
        'v.id',
        'v.held_on as on',
        'v.title',
        'v.place',
        'v.partners',
        'v.description',
        // Participants and those near to them: the people the club works for.
        sql<number>`v.family_count + (select count(*) from event_participant a where a.event_id = v.id)`.as('people'),
      ])
      .execute()
    return rows.map((row) => ({
      id: row.id,
      on: row.on,
      name: row.title,
      people: row.people,
      minutes: 0,
      happened: true,
      words: [row.title, row.place, row.partners, row.description].join(' | '),
    }))
  },
  item: async (db, ids) => {
    const rows = await db
      .selectFrom('in_kind_item as m')
      .$if(ids !== null, (q) => q.where('m.id', 'in', [...ids!]))
      .orderBy('m.given_on', 'desc')
      .orderBy('m.id', 'desc')
      .limit(ids === null ? offered : ids.length)
      .select(['m.id', 'm.given_on as on', 'm.item', 'm.number', 'm.owner', 'm.unit_value_grosze as price', 'm.unit'])
      .execute()
    return rows.map((row) => ({
      id: row.id,
      on: row.on,
      name: `${row.item} (${row.number}, ${formatZloty(gr(row.price))} zł${row.unit === '' ? '' : ` za ${row.unit}`})`,
      people: 0,
      minutes: 0,
      happened: true,
      words: row.owner,
    }))
  },
}

/** Evidence with what it counts for, before it is measured by a commitment. */
export type RawEvidence = Omit<EvidenceRow, 'worth'> & { readonly happened: boolean }

/** All evidence, or that of one partner, the latest first. */
export async function evidenceOf(db: Reader, partnerId: number | null): Promise<RawEvidence[]> {
  const links = await db
    .selectFrom('partner_evidence')
    .$if(partnerId !== null, (q) => q.where('partner_id', '=', partnerId!))
    .selectAll()
    .execute()
  const idOf = (kind: Records, link: (typeof links)[number]) =>
    ({ session: link.session_id, internship: link.internship_id, event: link.event_id, item: link.item_id })[kind]
  const found = new Map<string, Rec>()
  for (const kind of Object.keys(readers) as Records[]) {
    const ids = [...new Set(links.flatMap((link) => idOf(kind, link) ?? []))]
    if (ids.length > 0) for (const rec of await readers[kind](db, ids)) found.set(`${kind} ${rec.id}`, rec)
  }
  return links
    .map((link): RawEvidence => {
      const kind = (Object.keys(readers) as Records[]).find((one) => idOf(one, link) !== null) ?? 'other'
      const recordId = kind === 'other' ? null : idOf(kind, link)
      const rec = found.get(`${kind} ${recordId}`)
      return {
        id: link.id,
        partnerId: link.partner_id,
        commitmentId: link.commitment_id,
        kind,
        recordId,
        on: rec?.on ?? link.happened_on ?? '',
        name: rec?.name ?? (kind === 'session' ? 'spotkanie odwołane' : link.description),
        description: link.description,
        people: rec?.people ?? 0,
        minutes: rec?.minutes ?? 0,
        counted: link.counted,
        happened: rec?.happened ?? kind === 'other',
      }
    })
    .toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : b.id - a.id))
}

/** Records of a kind that may be evidence of what a partner did: those that name it first, then the latest. */
export async function candidatesOf(
  db: Reader,
  kind: Records,
  partner: { readonly name: string; readonly shortName: string },
): Promise<Candidate[]> {
  const all = (await readers[kind](db, null)).map(({ happened: _, words, ...rec }) => ({
    ...rec,
    named: namesPartner(words, partner),
  }))
  return [...all.filter(({ named }) => named), ...all.filter(({ named }) => !named)]
}
