import { sql } from 'kysely'
import { hoursInWords } from '#shared/certificates/wording.ts'
import { hoursOf } from '#shared/editions/hours.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { PlaceholderValues } from '#shared/templates/placeholders.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'

const day = (date: string | null): string => (date === null ? '' : formatDate(date))
const addressOf = (of: { street: string; postalCode: string; city: string }): string =>
  [of.street, `${of.postalCode} ${of.city}`.trim()].filter(Boolean).join(', ')

/** What every paper of the house says above its text. */
export type Letterhead = { readonly issuer: string; readonly values: PlaceholderValues }

/** The association, the club and who signs, as papers name them. */
export async function letterheadOf(db: Reader): Promise<Letterhead> {
  const { organisation, kis, signatories } = await clubOf(db)
  return {
    issuer: [organisation.name, kis.name].filter(Boolean).join(' · '),
    values: {
      'klub.nazwa': kis.name,
      'klub.adres': addressOf(kis) || addressOf(organisation),
      'klub.koordynator': kis.coordinator,
      'organizacja.nazwa': organisation.name,
      'organizacja.adres': addressOf(organisation),
      'organizacja.krs': organisation.krs,
      'organizacja.nip': organisation.nip,
      'organizacja.regon': organisation.regon,
      'organizacja.email': organisation.email,
      'organizacja.telefon': organisation.phone,
      'podpisujący.imięNazwisko': signatories[0]?.name ?? '',
      'podpisujący.funkcja': signatories[0]?.functionTitle ?? '',
    },
  }
}

/** What papers say of an edition; `undefined`: no such edition. */
export async function editionValuesOf(
  db: Reader,
  editionId: number,
): Promise<{ values: PlaceholderValues; funding: string; name: string } | undefined> {
  const edition = await db.selectFrom('edition').where('id', '=', editionId).selectAll().executeTakeFirst()
  if (!edition) return undefined
  return {
    name: edition.name,
    funding: edition.funding_line,
    values: {
      'edycja.nazwa': edition.name,
      'edycja.projekt': edition.project_title,
      'edycja.program': edition.programme,
      'edycja.miejsce': edition.place,
      'edycja.początek': day(edition.starts_on),
      'edycja.koniec': day(edition.ends_on),
      'edycja.frekwencja': `${edition.threshold_percent}%`,
      'edycja.finansowanie': edition.funding_line,
    },
  }
}

/** One participant as papers name them, with the days that choose the wording of each paper. */
export type PaperOwner = {
  readonly id: number
  readonly editionId: number
  readonly sex: 'K' | 'M'
  readonly values: PlaceholderValues
  readonly days: Readonly<
    Record<'application' | 'agreement' | 'informationClause' | 'consent' | 'entitlement', IsoDate | null>
  >
}

/** Participants in the order of their names; fewer than asked when some are gone. */
export async function paperOwnersOf(db: Reader, ids: readonly number[]): Promise<PaperOwner[]> {
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .leftJoin('code_list_item as r', (join) => join.on('r.list', '=', 'referral').onRef('r.code', '=', 'x.referral'))
    .leftJoin('code_list_item as w', (join) => join.on('w.list', '=', 'education').onRef('w.code', '=', 'p.education'))
    .leftJoin('social_contract as s', (join) =>
      join.on(
        's.id',
        '=',
        sql<number>`(select max(o.id) from social_contract o where o.participation_id = x.id and o.terminated_on is null)`,
      ),
    )
    .where('x.id', 'in', [...ids])
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .selectAll('p')
    .select([
      'x.id as participationId',
      'x.edition_id',
      'x.applied_on',
      'x.started_on',
      'x.planned_end_on',
      'x.ended_on',
      'x.referred_by',
      'x.agreement_number',
      'x.agreement_signed_on',
      'x.entitlement_statement_on',
      'x.offered_minutes',
      'e.ends_on',
      'e.hour_minutes',
      'r.label as referralLabel',
      'w.label as educationLabel',
      's.number as contractNumber',
      's.institution as contractInstitution',
      's.concluded_on as contractOn',
      sql<number>`(select coalesce(sum(a.minutes), 0) from edition_activity a where a.edition_id = e.id)`.as(
        'programme',
      ),
      sql<
        string | null
      >`(select min(c.decided_on) from consent c where c.participation_id = x.id and c.kind = 'CLAUSE')`.as('clauseOn'),
      sql<
        string | null
      >`(select min(c.decided_on) from consent c where c.participation_id = x.id and c.kind <> 'CLAUSE')`.as(
        'consentOn',
      ),
    ])
    .execute()
  return rows.map((row): PaperOwner => {
    const minutes = row.offered_minutes ?? row.programme
    return {
      id: row.participationId,
      editionId: row.edition_id,
      sex: row.sex,
      days: {
        application: row.applied_on,
        agreement: row.agreement_signed_on,
        informationClause: row.clauseOn,
        consent: row.consentOn,
        entitlement: row.entitlement_statement_on,
      },
      values: {
        'osoba.imięNazwisko': `${row.first_name} ${row.last_name}`,
        'osoba.identyfikator': row.pesel === null ? row.other_identifier : `PESEL ${row.pesel}`,
        'osoba.pesel': row.pesel ?? '',
        'osoba.dataUrodzenia': day(row.birth_date),
        'osoba.miejsceUrodzenia': row.birth_place,
        'osoba.adres': addressOf({ street: row.street, postalCode: row.postal_code, city: row.city }),
        'osoba.gmina': row.gmina,
        'osoba.telefon': row.phone,
        'osoba.email': row.email,
        'osoba.wykształcenie': row.educationLabel ?? '',
        'udział.dataZgłoszenia': day(row.applied_on),
        'udział.skierowanie': row.referralLabel ?? '',
        'udział.kierujący': row.referred_by,
        'udział.początek': day(row.started_on),
        'udział.koniec': day(row.planned_end_on ?? row.ends_on),
        'udział.godziny':
          minutes === 0 ? '' : `${hoursInWords(hoursOf(minutes, row.hour_minutes))} (po ${row.hour_minutes} minut)`,
        'umowa.numer': row.agreement_number,
        'umowa.data': day(row.agreement_signed_on),
        'kontrakt.numer': row.contractNumber ?? '',
        'kontrakt.instytucja': row.contractInstitution ?? '',
        'kontrakt.data': day(row.contractOn),
      },
    }
  })
}

/** Members of the staff by name, as their papers name them; fewer than asked when some are gone. */
export async function staffNamesOf(
  db: Reader,
  ids: readonly number[],
): Promise<{ id: number; name: string; signedOn: string | null }[]> {
  return db
    .selectFrom('staff_member')
    .where('id', 'in', [...ids])
    .orderBy('sort_key')
    .select(['id', sql<string>`first_name || ' ' || last_name`.as('name'), 'confidentiality_on as signedOn'])
    .execute()
}
